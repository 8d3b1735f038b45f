using System.Text;

namespace StatusGen.Publish.Metrics;

/// <summary>The report for a terminal.</summary>
/// <remarks>What is safe to print, and how wide letters are, terminals know and we do not.</remarks>
public static class ReportText
{
    /// <param name="safe">Takes out of a name what would steer a terminal.</param>
    /// <param name="columns">How many columns a text takes.</param>
    public static string Of(SiteReport report, Func<string, string> safe, Func<string, int> columns)
    {
        var text = new StringBuilder();
        PeriodReport total = report.Total;
        text.Append(safe(report.SiteName)).Append(", ").Append(First(report)).Append(" to ").Append(Last(report)).Append("\n\n");
        Row(text, "Incidents", $"{total.Incidents} ({total.Critical} critical, {total.Major} major, {total.Minor} minor)");
        Row(text, "Maintenance", total.Maintenance.ToString());
        Row(text, "Time to first notice", Times(total.FirstNotice));
        Row(text, "Time to identify", Times(total.Identify));
        Row(text, "Time to resolve", Times(total.Resolve));
        Row(text, "Updates in time", ReportWords.Share(total.UpdatesKept, total.UpdatesOwed));
        Row(text, "Postmortems in time", ReportWords.Share(total.PostmortemsInTime, total.PostmortemsOwed));
        text.Append("\nUptime\n");
        int width = total.Uptime.IsEmpty ? 0 : total.Uptime.Max(u => columns(u.Component.Name)) + 2;
        foreach (ComponentUptime uptime in total.Uptime)
            text.Append("  ").Append(safe(uptime.Component.Name)).Append(' ', width - columns(uptime.Component.Name)).Append(ReportWords.Uptime(uptime.Fraction)).Append('\n');
        text.Append("\nMonth    Incidents  First notice  Resolved in  Updates in time\n");
        foreach (PeriodReport month in report.Months)
            text.Append(month.Period.Label).Append("  ").Append(month.Incidents.ToString().PadLeft(9)).Append("  ")
                .Append(ReportWords.Median(month.FirstNotice).PadLeft(12)).Append("  ").Append(ReportWords.Median(month.Resolve).PadLeft(11)).Append("  ")
                .Append(ReportWords.Share(month.UpdatesKept, month.UpdatesOwed).PadLeft(15)).Append('\n');
        return text.ToString();
    }

    private static void Row(StringBuilder text, string name, string value) => text.Append(name.PadRight(22)).Append(value).Append('\n');

    private static string Times(Spread? spread) => spread is { } s ? $"median {ReportWords.Text(s.Median)}, longest {ReportWords.Text(s.Longest)}" : ReportWords.None;

    private static string First(SiteReport report) => report.Months.IsEmpty ? "" : report.Months[0].Period.Label;

    private static string Last(SiteReport report) => report.Months.IsEmpty ? "" : report.Months[^1].Period.Label;
}
