using NodaTime;
using StatusGen.Domain.Components;
using StatusGen.Domain.Incidents;
using StatusGen.Publish.Metrics;
using StatusGen.Publish.Model;
using StatusGen.Testing.Content;

namespace StatusGen.Publish.Tests.Metrics;

public sealed class SiteReportTests
{
    private static SiteModel Model(string now, params ReadOnlySpan<Incident> incidents) =>
        new(A.Page(A.Site(A.Component("api", since: "2026-10-01"), A.Component("web", since: "2026-10-01")), incidents), A.Time(now));

    private static SiteModel TwoMonths() => Model(
        "2026-11-30 12:00",
        A.Incident("slow", IncidentSeverity.Minor).Affecting("web", ComponentStatus.Degraded).Started("2026-10-05 10:00")
            .Update("2026-10-05 10:30", UpdateStatus.Investigating).Update("2026-10-05 12:00", UpdateStatus.Resolved),
        A.Incident("down", IncidentSeverity.Critical).Affecting("api", ComponentStatus.MajorOutage).Started("2026-11-10 10:00")
            .Update("2026-11-10 10:10", UpdateStatus.Investigating).Update("2026-11-10 10:35", UpdateStatus.Identified).Update("2026-11-10 11:30", UpdateStatus.Resolved),
        A.Incident("errors").Affecting("api", ComponentStatus.PartialOutage).Started("2026-11-20 10:00")
            .Update("2026-11-20 10:20", UpdateStatus.Investigating).Update("2026-11-20 11:00", UpdateStatus.Resolved).Update("2026-11-22 10:00", UpdateStatus.Postmortem));

    private static SiteReport Report(SiteModel model) => SiteReport.Of(model, new LocalDate(2026, 10, 1), new LocalDate(2026, 11, 30));

    private static string Text(SiteReport report) => ReportText.Of(report, safe: text => text, columns: text => text.Length);

    [Fact]
    public void Incidents_count_in_the_month_in_which_they_started()
    {
        SiteReport report = Report(TwoMonths());

        report.Months.Select(m => (m.Period.Label, m.Critical, m.Major, m.Minor)).ShouldBe([("2026-10", 0, 0, 1), ("2026-11", 1, 1, 0)]);
        report.Total.Incidents.ShouldBe(3);
    }

    [Fact]
    public void Times_to_notice_to_identify_and_to_resolve_are_medians()
    {
        PeriodReport total = Report(TwoMonths()).Total;

        total.FirstNotice.ShouldBe(new Spread(3, Duration.FromMinutes(20), Duration.FromMinutes(30)));
        total.Identify.ShouldBe(new Spread(1, Duration.FromMinutes(35), Duration.FromMinutes(35)));
        total.Resolve.ShouldBe(new Spread(3, Duration.FromMinutes(90), Duration.FromHours(2)));
    }

    [Fact]
    public void An_update_that_came_after_the_cadence_is_not_in_time()
    {
        PeriodReport november = Report(TwoMonths()).Months[1];

        // critical owes a word every 30 minutes: 10:35 is in time, 11:30 is 25 minutes late; the major one's 11:00 is in time
        (november.UpdatesOwed, november.UpdatesKept).ShouldBe((3, 2));
        november.CadenceKept!.Value.ShouldBe(2 / 3.0, 1e-9);
    }

    [Fact]
    public void A_postmortem_that_is_missing_after_its_day_was_owed_and_not_in_time()
    {
        PeriodReport november = Report(TwoMonths()).Months[1];

        (november.PostmortemsOwed, november.PostmortemsInTime).ShouldBe((2, 1));
    }

    [Fact]
    public void Uptime_is_that_of_the_period()
    {
        PeriodReport november = Report(TwoMonths()).Months[1];

        // 29 days 12 hours counted; 90 minutes of major and 60 of partial outage at 0.3
        double counted = (29 * 24 + 12) * 60;
        november.Uptime[0].Fraction!.Value.ShouldBe(1 - (90 + 60 * 0.3) / counted, 1e-12);
        november.Uptime[1].Fraction.ShouldBe(1);
    }

    [Fact]
    public void A_period_before_the_first_day_of_a_component_has_no_figure() =>
        SiteReport.Of(TwoMonths(), new LocalDate(2026, 9, 1), new LocalDate(2026, 9, 30)).Total.Uptime[0].Fraction.ShouldBeNull();

    [Fact]
    public void Months_cover_the_days_without_gap_or_overlap()
    {
        var months = ReportPeriod.Months(new LocalDate(2025, 11, 15), new LocalDate(2026, 2, 3), DateTimeZoneProviders.Tzdb["Europe/Berlin"]);

        months.Select(m => m.Label).ShouldBe(["2025-11", "2025-12", "2026-01", "2026-02"]);
        for (int i = 1; i < months.Length; i++) months[i].Start.ShouldBe(months[i - 1].End);
        months[0].Start.ShouldBe(A.Time("2025-11-14 23:00"));
        months[^1].End.ShouldBe(A.Time("2026-02-03 23:00"));
    }

    [Fact]
    public void The_report_reads_well_in_every_form()
    {
        SiteReport report = Report(TwoMonths());

        Golden.Match("report.txt", Text(report));
        Golden.Match("report.csv", ReportCsv.Of(report));
        Golden.Match("report.json", System.Text.Encoding.UTF8.GetString(ReportJson.Of(report).Span) + "\n");
        Golden.Match("report.html", ReportHtml.Of(report));
    }

    [Fact]
    public void Metrics_are_in_the_OpenMetrics_format()
    {
        string text = OpenMetricsFile.Text(TwoMonths());

        Golden.Match("metrics.txt", text);
        text.ShouldEndWith("# EOF\n");
        string[] families = [.. text.Split('\n').Where(l => l.StartsWith("# TYPE ", StringComparison.Ordinal)).Select(l => l.Split(' ')[2])];
        families.ShouldBeUnique();
        text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(l => l[0] != '#')
            .ShouldAllBe(l => families.Any(f => l.StartsWith(f, StringComparison.Ordinal)) && double.IsFinite(double.Parse(l.Substring(l.LastIndexOf(' ') + 1))));
    }

    [Fact]
    public void A_site_without_history_still_has_a_report()
    {
        SiteReport report = SiteReport.Of(new SiteModel(A.Page(), A.Time("12:00")), A.Date(A.Day), A.Date(A.Day));

        Text(report).ShouldContain("Incidents             0");
        report.Total.CadenceKept.ShouldBeNull();
    }
}
