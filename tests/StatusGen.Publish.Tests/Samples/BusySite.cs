using System.Collections.Immutable;
using NodaTime;
using StatusGen.Domain.Components;
using StatusGen.Domain.Incidents;
using StatusGen.Publish.Model;

namespace StatusGen.Publish.Tests.Samples;

/// <summary>A small site on which everything happens at once, below a path.</summary>
internal static class BusySite
{
    public const string Now = "2026-11-20 15:00";

    public static readonly ImmutableArray<Component> Components =
    [
        Write.Component("payments", "Card payments", "Commerce", "Charges, refunds & payouts", new LocalDate(2025, 1, 1), position: 0),
        Write.Component("checkout", "Checkout <web>", "Commerce", position: 1),
        Write.Component("api", "API", position: 2),
        Write.Component("vault", "Internal vault", hidden: true, position: 3),
    ];

    public static readonly Incident Open = Write.Incident(
        "2026-11-20-card-payments", "Card payments fail for some customers in the EU", IncidentSeverity.Major, "2026-11-20 14:02", "payments partial-outage, vault major-outage",
        Write.Update(UpdateStatus.Investigating, "2026-11-20 14:10", "<p>About one in five card payments is <strong>declined</strong>.</p>\n", next: "2026-11-20 14:40"),
        Write.Update(
            UpdateStatus.Identified, "2026-11-20 14:38",
            "<p>A certificate of ours expired; see <a href=\"/status/incidents/2026-09-01-api/\">the last time</a> and <a href=\"#at-2026-11-20-1410\">above</a>.</p>\n<pre><code>a ]]&gt; b\n</code></pre>\n",
            next: "2026-11-20 15:10", affected: "payments degraded, checkout degraded"));

    public static readonly Incident Past = Write.Incident(
        "2026-09-01-api", "API answers \"503\" & slowly", IncidentSeverity.Critical, "2026-09-01 08:00", "api major-outage",
        Write.Update(UpdateStatus.Investigating, "2026-09-01 08:05", "<p>We look into it.</p>\n"),
        Write.Update(UpdateStatus.Monitoring, "2026-09-01 08:40", "<p>It works again.</p>\n", affected: "api operational"),
        Write.Update(UpdateStatus.Resolved, "2026-09-01 09:00", "<p>It is over.</p>\n"),
        Write.Update(UpdateStatus.Reopened, "2026-09-01 10:00", "<p>It is back.</p>\n", affected: "api degraded"),
        Write.Update(UpdateStatus.Update, "2026-09-01 10:30", "<p>No change.</p>\n", notify: false),
        Write.Update(UpdateStatus.Resolved, "2026-09-01 11:00", "<ul>\n<li>Caches are warm.</li>\n<li>Queues are empty.</li>\n</ul>\n"),
        Write.Update(UpdateStatus.Postmortem, "2026-09-03 10:00", "<h3 id=\"what-happened\">What happened</h3>\n<p>A cache &amp; its backup failed.</p>\n"));

    public static readonly Incident Moved = Write.Maintenance(
        "2026-11-25-database", "Database upgrade", Write.Window("2026-11-24 22:00", "2026-11-24 23:30"), "payments maintenance, checkout maintenance",
        Write.Update(UpdateStatus.Scheduled, "2026-11-10 09:00", "<p>Payments pause for up to five minutes.</p>\n"),
        Write.Update(
            UpdateStatus.Rescheduled, "2026-11-18 09:00", "<p>We move it by a day; nothing else changes.</p>\n", window: Write.Window("2026-11-25 22:00", "2026-11-25 23:30")));

    public static readonly Incident Cancelled = Write.Maintenance(
        "2026-11-22-network", "Network work", Write.Window("2026-11-22 01:00", "2026-11-22 02:00"), "api maintenance",
        Write.Update(UpdateStatus.Scheduled, "2026-11-12 09:00", "<p>Short interruptions.</p>\n"),
        Write.Update(UpdateStatus.Cancelled, "2026-11-19 09:00", "<p>Not needed any more.</p>\n"));

    public static readonly Incident UnderWay = Write.Maintenance(
        "2026-11-20-search-index", "Search index rebuild", Write.Window("2026-11-20 14:30", "2026-11-20 16:00"), "api maintenance",
        Write.Update(UpdateStatus.Scheduled, "2026-11-13 09:00", "<p>Search may be slow.</p>\n"));

    public static readonly Incident Notice = Write.Notice(
        "2026-10-01-new-page", "This page has moved", Write.Update(UpdateStatus.Notice, "2026-10-01 12:00", "<p>Welcome.</p>\n"));

    public static SiteModel Model { get; } = Write.Site(Now, Components, [Open, Past, Moved, Cancelled, UnderWay, Notice], "https://status.example.com/status/");
}
