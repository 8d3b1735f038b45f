using NodaTime;
using StatusGen.Domain.Components;
using StatusGen.Domain.Diagnostics;
using StatusGen.Domain.Incidents;

namespace StatusGen.Content.Tests.Incidents;

public sealed class FrontMatterTests
{
    private const string Body = "\n## Investigating · 2026-11-20 14:10 UTC\n\nText.\n";
    private static readonly Instant FirstUpdate = Instant.FromUtc(2026, 11, 20, 14, 10);

    [Fact]
    public void Every_key_is_read()
    {
        Incident incident = Loading.Incident(Body, """
            title: "  Card payments fail  "
            kind: incident
            severity: critical
            affected:
              payments: partial-outage
              checkout:
            started: 2026-11-20 14:02 UTC
            detected: 2026-11-20T14:05:00Z
            audience: [public, tenant-42]
            summary: About one in five payments is declined.
            draft: false
            pinned: true
            postmortem: required
            reportable: { nis2: true }
            filings:
              - to: BSI
            owner: Ada
            tags: [eu, cards]
            aliases: [/2026/old/, old.html, 42]
            checks: { OC503: off }

            """);

        incident.Id.Value.ShouldBe("2026-11-20-card-payments");
        incident.Title.ShouldBe("Card payments fail");
        (incident.Kind, incident.Severity).ShouldBe((IncidentKind.Incident, IncidentSeverity.Critical));
        incident.Affected.ShouldBe([new(new ComponentId("payments"), ComponentStatus.PartialOutage), new(new ComponentId("checkout"), ComponentStatus.MajorOutage)]);
        incident.Started.ShouldBe(Instant.FromUtc(2026, 11, 20, 14, 2));
        incident.Detected.ShouldBe(Instant.FromUtc(2026, 11, 20, 14, 5));
        incident.Audience.ShouldBe(["public", "tenant-42"]);
        incident.Summary.ShouldBe("About one in five payments is declined.");
        (incident.Draft, incident.Pinned, incident.PostmortemDuty).ShouldBe((false, true, PostmortemDuty.Required));
        incident.Internal.Owner.ShouldBe("Ada");
        incident.Internal.Reportable.Find("nis2")!.Text.ShouldBe("true");
        incident.Internal.Filings.Items.ShouldHaveSingleItem().List!.Value[0].Bag!.Find("to")!.Text.ShouldBe("BSI");
        incident.Internal.Checks.Find("OC503")!.Text.ShouldBe("off");
        incident.Tags.ShouldBe(["eu", "cards"]);
        incident.Aliases.ShouldBe(["/2026/old/", "/old.html", "/42/"]);
        incident.Location.ShouldBe(new SourceLocation("incidents/2026-11-20-card-payments.md", 2, 8, 24));
    }

    [Theory]
    [InlineData("tilte: Card payments fail\nseverity: major\naffected: [payments]\n", "title")]
    [InlineData("title: Card payments fail\nsevrity: major\naffected: [payments]\n", "severity")]
    public void A_misspelt_required_key_is_one_mistake(string keys, string meant)
    {
        Diagnostic problem = Loading.Problem(Body, keys);

        problem.Code.ShouldBe("SG0202");
        problem.Hint.ShouldBe($"Did you mean \"{meant}\"?");
    }

    [Fact]
    public void Defaults_are_those_of_the_contract()
    {
        Incident incident = Loading.Incident(Body);

        incident.Kind.ShouldBe(IncidentKind.Incident);
        incident.Started.ShouldBe(FirstUpdate);
        incident.Audience.ShouldBe(["public"]);
        (incident.Detected, incident.Summary, incident.Draft, incident.Pinned, incident.PostmortemDuty).ShouldBe((null, null, false, false, PostmortemDuty.ByPolicy));
        incident.Internal.ShouldBeSameAs(InternalFacts.None);
        incident.Lead.IsEmpty.ShouldBeTrue();
    }

    [Theory]
    [InlineData("minor", ComponentStatus.Degraded)]
    [InlineData("major", ComponentStatus.PartialOutage)]
    [InlineData("critical", ComponentStatus.MajorOutage)]
    public void A_list_of_components_has_the_impact_of_the_severity(string severity, ComponentStatus impact) =>
        Loading.Incident(Body, $"title: T\nseverity: {severity}\naffected: [payments]\n").Affected.ShouldHaveSingleItem().Status.ShouldBe(impact);

    [Fact]
    public void Maintenance_means_maintenance_and_a_notice_harms_nothing()
    {
        Loading.Incident("## Scheduled · 2026-11-20 14:10 UTC\n", Loading.MaintenanceKeys).Affected[0].Status.ShouldBe(ComponentStatus.Maintenance);
        Loading.Incident("## Notice · 2026-11-20 14:10 UTC\n", "title: T\nkind: notice\naffected: payments\n").Affected[0].Status.ShouldBe(ComponentStatus.Operational);
    }

    [Theory]
    [InlineData("window:\n  start: 2026-12-08 22:00 UTC\n  end: 2026-12-09 02:00 UTC\n")]
    [InlineData("window: 2026-12-08 22:00 UTC – 2026-12-09 02:00 UTC\n")]
    [InlineData("window: { start: \"2026-12-08 22:00\", end: 4h }\n")]
    public void Maintenance_has_a_window(string window) =>
        Loading.Incident("## Scheduled · 2026-11-20 14:10 UTC\n", "title: T\nkind: maintenance\n" + window).Window
            .ShouldBe(new MaintenanceWindow(Instant.FromUtc(2026, 12, 8, 22, 0), Instant.FromUtc(2026, 12, 9, 2, 0)));

    [Theory]
    [InlineData("kind: maintenance\nwindow: {}\n", DiagnosticCodes.MissingKey, 2)]
    [InlineData("kind: maintenance\nwindow: { start: 2026-12-08 22:00 UTC, ende: 4h }\n", DiagnosticCodes.UnknownKey, 2)]
    [InlineData("kind: maintenance\nwindow:\n", DiagnosticCodes.WindowMissing, 1)]
    [InlineData("severity: major\nwindow: { start: 2026-12-08 22:00 UTC, end: 4h }\naffected: [payments]\n", DiagnosticCodes.KeyOfOtherKind, 1)]
    [InlineData("severity: major\naffected: [payments]\naudience: []\n", DiagnosticCodes.WrongValueShape, 1)]
    [InlineData("severity: major\naffected: [payments]\nstarted: [1]\n", DiagnosticCodes.WrongValueShape, 1)]
    [InlineData("severity: major\naffected: [payments, [checkout]]\n", DiagnosticCodes.WrongValueShape, 1)]
    [InlineData("severity: major\naffected: { payments: [degraded] }\n", DiagnosticCodes.WrongValueShape, 1)]
    [InlineData("severity: major\naffected: [payments, payments]\n", DiagnosticCodes.ComponentNamedTwice, 1)]
    [InlineData("severity: major\naffected: [Card payments]\n", DiagnosticCodes.UnknownComponent, 1)]
    [InlineData("severity: major\naffected: [payments]\npinned: sure\n", DiagnosticCodes.NotTrueOrFalse, 1)]
    [InlineData("severity: major\naffected: [payments]\naliases: [../x, /a?b, //x, 'a b']\n", DiagnosticCodes.BadAlias, 4)]
    [InlineData("severity:\naffected: [payments]\n", DiagnosticCodes.MissingKey, 1)]
    public void A_wrong_value_is_an_error(string keys, string code, int count)
    {
        string body = keys.Contains("maintenance") ? Body.Replace("Investigating", "Scheduled") : Body;
        LoadedSite site = Loading.Site(body, "title: T\n" + keys);

        site.Page!.Incidents.ShouldBeEmpty();
        site.Diagnostics.Count(d => d.Code == code).ShouldBe(keys.Contains("ende") ? 1 : count, SiteFolder.Text(site.Diagnostics));
    }

    [Fact]
    public void A_components_name_leads_to_its_id() =>
        Loading.Problem(Body, "title: T\nseverity: major\naffected: [card Payments]\n").Hint.ShouldBe("Use its id: \"payments\".");

    [Fact]
    public void Without_configured_audiences_any_name_is_taken() =>
        Loading.Incident(Body, Loading.Keys + "audience: tenant-42\n").Audience.ShouldBe(["tenant-42"]);

    [Fact]
    public void Times_without_zone_are_in_the_sites()
    {
        string settings = SiteFolder.Settings.Replace("components:", "  timezone: Europe/Berlin\ncomponents:");
        var sources = SiteFolder.WithIncident($"---\n{Loading.Keys}---\n{Body.Replace(" UTC", "")}").With("statusgen.yml", settings);

        SiteFolder.Load(sources).Page!.Incidents[0].Started.ShouldBe(Instant.FromUtc(2026, 11, 20, 13, 10));
    }
}
