using NodaTime;
using StatusGen.Content.Writing;
using StatusGen.Domain.Components;
using StatusGen.Domain.Incidents;

namespace StatusGen.Content.Tests.Writing;

public sealed class IncidentFileTests
{
    private static readonly Instant At = Instant.FromUtc(2026, 11, 20, 14, 10);
    private static readonly ComponentId Payments = new("payments"), Checkout = new("checkout");

    [Fact]
    public void An_incident_reads_as_a_person_would_have_written_it()
    {
        var incident = new NewIncident(
            IncidentKind.Incident, "Card payments fail for some customers in the EU", IncidentSeverity.Major,
            [new(Payments, ComponentStatus.PartialOutage), new(Checkout, null)], Instant.FromUtc(2026, 11, 20, 14, 2), null,
            new NewUpdate(UpdateStatus.Investigating, At, At + Duration.FromMinutes(30), [], "Since 14:02 UTC about one in five card payments is declined.\n"));

        Compose(incident).ShouldBe("""
            ---
            title: Card payments fail for some customers in the EU
            severity: major
            affected:
              payments: partial-outage
              checkout: partial-outage
            started: 2026-11-20 14:02 UTC
            ---

            ## Investigating · 2026-11-20 14:10 UTC
            - Next update: 14:40 UTC

            Since 14:02 UTC about one in five card payments is declined.

            """);
    }

    [Fact]
    public void Components_without_impact_are_a_list()
    {
        var incident = new NewIncident(IncidentKind.Maintenance, "New machines", null, [new(Payments, null), new(Checkout, null)], null,
            new MaintenanceWindow(Instant.FromUtc(2026, 12, 1, 22, 0), Instant.FromUtc(2026, 12, 2, 0, 0)), new NewUpdate(UpdateStatus.Scheduled, At, null, [], "Two minutes."));

        string text = Compose(incident);

        text.ShouldContain("kind: maintenance\naffected: [payments, checkout]\nwindow:\n  start: 2026-12-01 22:00 UTC\n  end: 2026-12-02 00:00 UTC\n---\n");
        Load(text).Affected.ShouldAllBe(a => a.Status == ComponentStatus.Maintenance);
    }

    [Theory]
    [InlineData("Card payments fail")]
    [InlineData("Payments: declined")]
    [InlineData("\"Quoted\" and \\ back")]
    [InlineData("- not a list")]
    [InlineData("#1 problem")]
    [InlineData("yes")]
    [InlineData("2026-11-20")]
    [InlineData("100 % of payments # fail")]
    [InlineData("@here, *all* & [everything] {fails} | > !")]
    [InlineData("Zahlungen schlagen fehl – überall 🔥")]
    [InlineData("ends with:")]
    [InlineData("'single'")]
    public void Any_title_comes_back_as_it_was_given(string title)
    {
        var incident = new NewIncident(IncidentKind.Notice, title, null, [], null, null, new NewUpdate(UpdateStatus.Notice, At, null, [], "Text."));

        Load(Compose(incident)).Title.ShouldBe(title);
    }

    [Theory]
    [InlineData("Card payments fail for some customers in the EU", "card-payments-fail-customers-eu")]
    [InlineData("Zahlungen schlagen fehl: Störung in Ørsted & Łódź", "zahlungen-schlagen-fehl-stoerung")]
    [InlineData("The", "the")]
    [InlineData("支払い", "incident")]
    [InlineData("Customer's data isn't shown", "customers-data-isnt-shown")]
    [InlineData("Donaudampfschifffahrtsgesellschaftskapitän ill", "donaudampfschifffahrtsgesellscha")]
    [InlineData("  ", "incident")]
    public void A_short_id_follows_from_a_title(string title, string slug) => IncidentSlug.Of(title, "incident").ShouldBe(slug);

    private static string Compose(NewIncident incident) => IncidentFile.Compose(incident, HeadingStyle.Default(DateTimeZone.Utc), DateTimeZone.Utc);

    private static Incident Load(string text) => SiteFolder.Load(SiteFolder.WithIncident(text)).Page!.Incidents.ShouldHaveSingleItem();
}
