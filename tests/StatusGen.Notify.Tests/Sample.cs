using NodaTime;
using StatusGen.Domain.Components;
using StatusGen.Domain.Incidents;

namespace StatusGen.Notify.Tests;

/// <summary>One notice and one recipient that many tests begin with.</summary>
internal static class Sample
{
    public static readonly DateTimeZone Berlin = DateTimeZoneProviders.Tzdb["Europe/Berlin"];

    public static readonly Instant At = Instant.FromUtc(2026, 11, 20, 13, 30);

    public static readonly Recipient Ada = new("5f1c9a7e", "ada@example.com", "Ada Example", "en", Berlin);

    public static readonly Notice Notice = new()
    {
        Key = new DeliveryKey("card-payments", "2026-11-20T13-30Z", "customers", "outbox", DeliveryKey.Everybody),
        Kind = NoticeKind.Update,
        SiteName = "Example Status",
        Title = "Card payments fail",
        IncidentKind = IncidentKind.Incident,
        Status = UpdateStatus.Investigating,
        StatusWord = "Investigating",
        Severity = IncidentSeverity.Major,
        SeverityWord = "Major",
        Affected = [new AffectedFact("Card payments", ComponentStatus.MajorOutage, "Major outage")],
        At = new NoticeTime(At, "20 November 2026, 14:30 (CET)"),
        NextUpdate = new NoticeTime(At + Duration.FromMinutes(30), "20 November 2026, 15:00 (CET)"),
        Body = new Prose("Cards are declined in **all shops**. Cash works. We are looking for the cause.", "<p>Cards are declined in <strong>all shops</strong>. Cash works. We are looking for the cause.</p>"),
        Text = "Cards are declined in all shops. Cash works. We are looking for the cause.",
        Url = new Uri("https://status.example.com/incidents/card-payments/#u1"),
        SubscribeUrl = new Uri("https://status.example.com/subscribe/"),
        Language = "en",
        Zone = Berlin,
        IsFirst = true,
    };
}
