using System.Text.RegularExpressions;
using NodaTime;
using StatusGen.Domain.Components;
using StatusGen.Domain.Incidents;
using StatusGen.Domain.Pages;
using StatusGen.Domain.Uptime;
using StatusGen.Testing.Content;
using static StatusGen.Domain.Components.ComponentStatus;
using static StatusGen.Domain.Incidents.UpdateStatus;

namespace StatusGen.Domain.Tests.Documentation;

/// <summary>The example of docs/uptime.md comes out as that page says.</summary>
public sealed class UptimePageTests
{
    private static readonly string Text = File.ReadAllText(Repository.Path("docs", "uptime.md"));

    private static StatusPage Example => A.Page(A.Site(A.Component("payments"), A.Component("checkout")),
        A.Incident("card-payments").Affecting("payments", PartialOutage).Affecting("checkout", Degraded)
            .Update("14:02", Investigating).Update("14:38", Identified).Saying("checkout", Operational).Update("15:31", Resolved),
        A.Incident("all-payments", IncidentSeverity.Critical).Affecting("payments", MajorOutage).Update("15:20", Investigating).Update("15:40", Resolved));

    [Fact]
    public void Its_table_is_what_the_program_computes()
    {
        MatchCollection rows = Regex.Matches(Text, @"^\| (payments|checkout) \| (.+?) \| (\d+) minutes \| ([\d.]+) % \|$", RegexOptions.Multiline);
        rows.Count.ShouldBe(4);
        foreach (Match row in rows)
        {
            int days = row.Groups[2].Value == "20 November" ? 1 : int.Parse(row.Groups[2].Value.Split(' ')[0]);

            UptimeFigure figure = UptimeFigure.Over(
                Timelines("2026-11-21 00:00").Single(t => t.Component.Id.Value == row.Groups[1].Value),
                A.Time("2026-11-21") - Duration.FromDays(days), A.Time("2026-11-21"), UptimeWeights.Default)!.Value;

            figure.Counted.TotalMinutes.ShouldBe(int.Parse(row.Groups[3].Value), row.Value);
            UptimePercent.Text(figure.Fraction).ShouldBe(row.Groups[4].Value, row.Value);
        }
    }

    [Fact]
    public void Its_minutes_are_what_the_program_computes()
    {
        UptimeFigure payments = Day("payments"), checkout = Day("checkout");

        Text.ShouldContain($"a partial outage of {payments.PartialOutage.TotalMinutes} minutes");
        Text.ShouldContain($"a major outage of {payments.MajorOutage.TotalMinutes} minutes");
        Text.ShouldContain($"`checkout` was degraded for {checkout.Degraded.TotalMinutes} minutes");

        UptimeFigure Day(string component) => UptimeFigure.Over(
            Timelines("2026-11-21 00:00").Single(t => t.Component.Id.Value == component), A.Time("2026-11-20"), A.Time("2026-11-21"), UptimeWeights.Default)!.Value;
    }

    [Fact]
    public void Its_levels_are_what_the_program_computes()
    {
        Text.ShouldContain($"At 14:30 that day the page's level is *{Level("14:30")}*; at 15:30 *{Level("15:30")}*; at 15:45 *{Level("15:45")}*.");

        static string Level(string now) => PageStatus.Of(Example, Timelines(now), A.Time(now)).Level switch
        {
            MajorOutage => "major outage",
            PartialOutage => "partial outage",
            var other => other.ToString().ToLowerInvariant(),
        };
    }

    private static System.Collections.Immutable.ImmutableArray<ComponentTimeline> Timelines(string now) =>
        ComponentTimeline.Build(Example.Site.Components, Example.Incidents, DateTimeZone.Utc, A.Time(now));
}
