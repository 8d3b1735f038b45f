using System.Net;
using System.Text;

namespace StatusGen.Publish.Metrics;

/// <summary>The report as one printable page that needs nothing else: charts are SVG with their figures in a table beside them.</summary>
public static class ReportHtml
{
    public static string Of(SiteReport report)
    {
        var html = new StringBuilder();
        PeriodReport total = report.Total;
        string title = $"{report.SiteName}: report";
        html.Append("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>")
            .Append(Text(title)).Append("</title>\n<style>").Append(Style).Append("</style>\n</head>\n<body>\n<main>\n<h1>").Append(Text(title)).Append("</h1>\n<p>")
            .Append(report.Months.IsEmpty ? "" : $"{report.Months[0].Period.Label} to {report.Months[^1].Period.Label}, ").Append($"as of {report.Now}</p>\n<dl>\n");
        Fact(html, "Incidents", $"{total.Incidents}", $"{total.Critical} critical, {total.Major} major, {total.Minor} minor");
        Fact(html, "First notice", ReportWords.Median(total.FirstNotice), $"median; longest {ReportWords.Longest(total.FirstNotice)}");
        Fact(html, "Cause known", ReportWords.Median(total.Identify), $"median; longest {ReportWords.Longest(total.Identify)}");
        Fact(html, "Resolved", ReportWords.Median(total.Resolve), $"median; longest {ReportWords.Longest(total.Resolve)}");
        Fact(html, "Updates in time", ReportWords.Share(total.UpdatesKept, total.UpdatesOwed), "as promised or by the cadence");
        Fact(html, "Postmortems in time", ReportWords.Share(total.PostmortemsInTime, total.PostmortemsOwed), "for incidents that owe one");
        html.Append("</dl>\n<h2>Incidents by month</h2>\n");
        ReportChart.Incidents(html, report.Months);
        MonthTable(html, report);
        html.Append("<h2>Uptime</h2>\n");
        UptimeTable(html, total);
        return html.Append("</main>\n</body>\n</html>\n").ToString();
    }

    private static void Fact(StringBuilder html, string name, string value, string note) =>
        html.Append("<div><dt>").Append(name).Append("</dt><dd><strong>").Append(Text(value)).Append("</strong> <span>").Append(Text(note)).Append("</span></dd></div>\n");

    private static void MonthTable(StringBuilder html, SiteReport report)
    {
        html.Append("<table>\n<thead><tr><th scope=\"col\">Month</th><th scope=\"col\">Critical</th><th scope=\"col\">Major</th><th scope=\"col\">Minor</th><th scope=\"col\">Maintenance</th>"
            + "<th scope=\"col\">First notice</th><th scope=\"col\">Resolved in</th><th scope=\"col\">Updates in time</th></tr></thead>\n<tbody>\n");
        foreach (PeriodReport month in report.Months)
            html.Append($"<tr><th scope=\"row\">{month.Period.Label}</th><td>{month.Critical}</td><td>{month.Major}</td><td>{month.Minor}</td><td>{month.Maintenance}</td>"
                + $"<td>{ReportWords.Median(month.FirstNotice)}</td><td>{ReportWords.Median(month.Resolve)}</td><td>{ReportWords.Share(month.UpdatesKept, month.UpdatesOwed)}</td></tr>\n");
        html.Append("</tbody>\n</table>\n");
    }

    private static void UptimeTable(StringBuilder html, PeriodReport total)
    {
        html.Append("<table>\n<thead><tr><th scope=\"col\">Component</th><th scope=\"col\">Uptime</th><th scope=\"col\">Downtime</th></tr></thead>\n<tbody>\n");
        foreach (ComponentUptime uptime in total.Uptime)
        {
            html.Append("<tr><th scope=\"row\">").Append(Text(uptime.Component.Name)).Append("</th><td>").Append(ReportWords.Uptime(uptime.Fraction)).Append("</td><td>");
            ReportChart.Downtime(html, uptime.Fraction);
            html.Append("</td></tr>\n");
        }
        html.Append("</tbody>\n</table>\n");
    }

    private static string Text(string text) => WebUtility.HtmlEncode(text);

    private const string Style =
        ":root{color-scheme:light;font:16px/1.5 system-ui,sans-serif;color:#111827;background:#fff}main{max-width:60rem;margin:0 auto;padding:2rem 1rem}"
        + "h1{font-size:1.75rem;line-height:1.2;margin:0}h2{font-size:1.2rem;margin:2.5rem 0 .75rem}"
        + "dl{display:grid;grid-template-columns:repeat(auto-fit,minmax(16rem,1fr));gap:1rem;margin:1.5rem 0}dl div{border:1px solid #d1d5db;border-radius:.75rem;padding:1rem}"
        + "dt{color:#4b5563}dd{margin:0}dd strong{display:block;font-size:1.6rem;line-height:1.3}dd span{color:#4b5563;font-size:.875rem}"
        + "table{border-collapse:collapse;width:100%;font-variant-numeric:tabular-nums}th,td{text-align:start;padding:.4rem .75rem .4rem 0;border-bottom:1px solid #e5e7eb}thead th{color:#4b5563;font-weight:600}"
        + "tbody th{font-weight:500}svg{display:block;max-width:100%;height:auto}td svg{width:12rem}@media print{main{padding:0}dl div,tr{break-inside:avoid}}";
}
