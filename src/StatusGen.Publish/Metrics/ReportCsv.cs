using System.Text;

namespace StatusGen.Publish.Metrics;

/// <summary>The report for a spreadsheet: RFC 4180, a row for each month and one for the total, durations in seconds, empty where there is no figure.</summary>
public static class ReportCsv
{
    public static string Of(SiteReport report)
    {
        var text = new StringBuilder("period,critical,major,minor,maintenance,first_notice_median,first_notice_longest,identify_median,identify_longest,resolve_median,resolve_longest,updates_owed,updates_in_time,postmortems_owed,postmortems_in_time");
        foreach (ComponentUptime uptime in report.Total.Uptime) text.Append(',').Append(Quoted("uptime " + uptime.Component.Name));
        text.Append("\r\n");
        foreach (PeriodReport period in report.Months.Add(report.Total))
        {
            text.AppendJoin(',', period.Period.Label, period.Critical, period.Major, period.Minor, period.Maintenance);
            foreach (Spread? spread in new[] { period.FirstNotice, period.Identify, period.Resolve })
                text.Append(',').Append(spread is { } m ? (long)m.Median.TotalSeconds : "").Append(',').Append(spread is { } l ? (long)l.Longest.TotalSeconds : "");
            text.Append(',').AppendJoin(',', period.UpdatesOwed, period.UpdatesKept, period.PostmortemsOwed, period.PostmortemsInTime);
            foreach (ComponentUptime uptime in period.Uptime) text.Append(',').Append(uptime.Fraction is { } f ? ReportWords.Number(f) : "");
            text.Append("\r\n");
        }
        return text.ToString();
    }

    private static string Quoted(string field) => '"' + field.Replace("\"", "\"\"", StringComparison.Ordinal) + '"';
}
