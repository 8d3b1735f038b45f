using System.Globalization;
using System.Net;
using System.Text;
using NodaTime;
using NodaTime.Text;

namespace StatusGen.Publish.Metrics;

/// <summary>The report as one printable page that needs nothing else: charts are SVG with their figures in a table beside them.</summary>
public static class ReportHtml
{
    private static readonly LocalDatePattern Day = LocalDatePattern.CreateWithInvariantCulture("d MMMM uuuu");

    public static string Of(SiteReport report)
    {
        var html = new StringBuilder();
        PeriodReport total = report.Total;
        string title = $"{report.SiteName}: report", period = $"{Day.Format(report.From)} to {Day.Format(report.To)}";
        html.Append("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<link rel=\"icon\" href=\"data:,\">\n<title>")
            .Append(Text($"{title}, {period}")).Append("</title>\n<style>").Append(ReportStyle.Text).Append("</style>\n</head>\n<body>\n<main>\n<h1>").Append(Text(title)).Append("</h1>\n<p>")
            .Append($"{period}. As of <time datetime=\"{report.Now}\">{Text(Moment(report))}</time>.</p>\n<dl>\n");
        Fact(html, "Incidents", $"{total.Incidents}", $"{total.Critical} critical, {total.Major} major, {total.Minor} minor");
        Fact(html, "Time to first notice", total.FirstNotice);
        Fact(html, "Time to identify", total.Identify);
        Fact(html, "Time to resolve", total.Resolve);
        Fact(html, "Updates in time", ReportWords.Share(total.UpdatesKept, total.UpdatesOwed), total.UpdatesOwed == 0 ? "none was owed" : "as promised or by the cadence");
        Fact(html, "Postmortems in time", ReportWords.Share(total.PostmortemsInTime, total.PostmortemsOwed), total.PostmortemsOwed == 0 ? "none was owed" : "of the incidents that owe one");
        html.Append("</dl>\n<h2>Month by month</h2>\n");
        Charts(html, report);
        MonthTable(html, report);
        if (!total.Uptime.IsEmpty) UptimeTable(html, total);
        return html.Append("</main>\n</body>\n</html>\n").ToString();
    }

    private static string Moment(SiteReport report)
    {
        ZonedDateTime local = report.Now.InZone(report.Zone);
        return $"{Day.Format(local.Date)}, {local.TimeOfDay.ToString("HH':'mm", CultureInfo.InvariantCulture)} {(report.Zone.Id is "Etc/UTC" or "UTC" ? "UTC" : report.Zone.Id.Replace('_', ' '))}";
    }

    private static void Fact(StringBuilder html, string name, Spread? spread) =>
        Fact(html, name, ReportWords.Median(spread), spread is { } s ? s.Count == 1 ? "of one incident" : $"median of {s.Count}, longest {ReportWords.Text(s.Longest)}" : "no incident");

    private static void Fact(StringBuilder html, string name, string value, string note) =>
        html.Append("<div><dt>").Append(name).Append("</dt><dd><strong>").Append(value).Append("</strong> <span>").Append(note).Append("</span></dd></div>\n");

    private static void Charts(StringBuilder html, SiteReport report)
    {
        if (report.Total.Incidents == 0) return;
        html.Append("<div class=\"card\">\n<h3 class=\"note\">Incidents</h3>\n");
        ReportChart.Incidents(html, report.Months);
        html.Append("<ul class=\"legend\">");
        foreach (string severity in new[] { "critical", "major", "minor" })
            html.Append($"<li><svg width=\"12\" height=\"12\" aria-hidden=\"true\"><rect class=\"{severity}\" width=\"12\" height=\"12\" rx=\"3\"/></svg>{char.ToUpperInvariant(severity[0])}{severity[1..]}</li>");
        html.Append("</ul>\n</div>\n");
        if (report.Total.Resolve is null) return;
        html.Append("<div class=\"card\">\n<h3 class=\"note\">Median time to resolve</h3>\n");
        ReportChart.Resolution(html, report.Months);
        html.Append("</div>\n");
    }

    private static void MonthTable(StringBuilder html, SiteReport report)
    {
        html.Append("<div class=\"card scroll\" tabindex=\"0\" role=\"region\" aria-label=\"Month by month, as a table\">\n<table>\n<thead><tr><th scope=\"col\">Month</th><th scope=\"col\">Critical</th><th scope=\"col\">Major</th><th scope=\"col\">Minor</th><th scope=\"col\">Maintenance</th>"
            + "<th scope=\"col\">First notice</th><th scope=\"col\">Resolved in</th><th scope=\"col\">Updates in time</th></tr></thead>\n<tbody>\n");
        foreach (PeriodReport month in report.Months)
            html.Append($"<tr><th scope=\"row\">{month.Period.Label}</th><td>{month.Critical}</td><td>{month.Major}</td><td>{month.Minor}</td><td>{month.Maintenance}</td>"
                + $"<td>{ReportWords.Median(month.FirstNotice)}</td><td>{ReportWords.Median(month.Resolve)}</td><td>{ReportWords.Share(month.UpdatesKept, month.UpdatesOwed)}</td></tr>\n");
        html.Append("</tbody>\n</table>\n</div>\n");
    }

    private static void UptimeTable(StringBuilder html, PeriodReport total)
    {
        html.Append("<h2>Uptime</h2>\n<div class=\"card scroll\" tabindex=\"0\" role=\"region\" aria-label=\"Uptime, as a table\">\n<table>\n<thead><tr><th scope=\"col\">Component</th><th scope=\"col\">Uptime</th>"
            + "<th scope=\"col\">Major outage</th><th scope=\"col\">Partial outage</th><th scope=\"col\">Degraded</th><th scope=\"col\" class=\"down\">Weighted downtime</th></tr></thead>\n<tbody>\n");
        foreach (ComponentUptime uptime in total.Uptime)
        {
            html.Append("<tr><th scope=\"row\">").Append(Text(uptime.Component.Name)).Append("</th><td>").Append(ReportWords.Uptime(uptime.Fraction)).Append("</td>");
            foreach (Duration? spent in new[] { uptime.Figure?.MajorOutage, uptime.Figure?.PartialOutage, uptime.Figure?.Degraded })
                html.Append("<td>").Append(spent is { } time && time > Duration.Zero ? ReportWords.Text(time) : ReportWords.None).Append("</td>");
            html.Append("<td class=\"down\">");
            ReportChart.Downtime(html, uptime.Fraction);
            html.Append("</td></tr>\n");
        }
        html.Append("</tbody>\n</table>\n<p class=\"note\">A full bar is one per cent of the time.</p>\n</div>\n");
    }

    private static string Text(string text) => WebUtility.HtmlEncode(text);
}
