using System.Collections.Immutable;
using NodaTime;
using StatusGen.Content;
using StatusGen.Domain.Pages;
using StatusGen.Text.Sources;

namespace StatusGen.Notify.Tests;

/// <summary>A site with people to tell, written as people write it.</summary>
internal sealed class Scenario
{
    public const string Settings = """
        site:
          name: Example Status
          url: https://status.example.com/
        components:
          - { id: payments, name: Card payments }
          - { id: mail, name: E-mail }
          - { id: secret-project, name: Secret project, hidden: true }
        channels:
          email: { kind: test-mail, depends-on: [mail] }
          backup: { kind: test-mail }
          text: { kind: test-text }
          posts: { kind: file, folder: out, for: public }
        audiences:
          customers: { channels: [email, backup, text] }
          executives: { channels: [text], always-from: minor }
          tenant-42: { channels: [email], tags: [tenant-42], private: true }

        """;

    public const string People = """
        - { id: ada, class: customer, audiences: [customers], reach: [{ email: ada@example.com }, { email: ada@example.net }, { sms: "+15550100" }] }
        - { id: ben, class: customer, audiences: [customers], components: [mail], reach: [{ email: ben@example.com }] }
        - { id: cleo, class: executive, audiences: [executives], reach: [{ sms: "+15550102" }] }
        - { id: dan, class: customer, tags: [tenant-42], reach: [{ email: dan@example.com }] }
        """;

    public static readonly Instant Now = Instant.FromUtc(2026, 11, 20, 15, 0);

    public string Config { get; init; } = Settings;
    public string Contacts { get; init; } = People;
    public LedgerView Ledger { get; } = new();
    public Dictionary<string, string> Incidents { get; } = [];

    public static readonly ContactHash Hash = ContactHash.Of("a key", "");

    public Scenario With(string id, string text)
    {
        Incidents[id] = text;
        return this;
    }

    public StatusPage Page()
    {
        var files = new List<(string, string)> { ("statusgen.yml", Config) };
        foreach ((string id, string text) in Incidents) files.Add(($"incidents/{id}.md", text));
        LoadedSite site = SiteLoader.Load(MemorySources.Of([.. files]), new LoadOptions(Now));
        return site.Page ?? throw new InvalidOperationException(string.Join('\n', site.Diagnostics));
    }

    public NotifySettings NotifySettings() => TestChannels.Load(Page().Site);

    public DeliveryPlan Plan(Instant? now = null, params string[] channels) => DeliveryPlanner.Plan(Request(now, channels));

    public PlanRequest Request(Instant? now = null, params string[] channels)
    {
        var contacts = ContactLoader.Load(new SourceText("contacts.yml", Contacts));
        contacts.Diagnostics.ShouldBeEmpty();
        return new PlanRequest(Page(), NotifySettings(), contacts.Value, Hash, Ledger, now ?? Now, null, [.. channels]);
    }

    /// <summary>One line for each step: <c>customers ada email: new</c>.</summary>
    public static string Text(DeliveryPlan plan)
    {
        var lines = new List<string>();
        foreach (NoticePlan notice in plan.Notices)
        {
            string head = $"{notice.Wanted.Key} {notice.Audience.Name}";
            if (notice.WholeReason is { } whole) lines.Add($"{head}: {whole.Key()}");
            foreach (RecipientPlan recipient in notice.Recipients)
                foreach (PlannedStep step in recipient.Steps) lines.Add($"{head} {recipient.Contact?.Id ?? "everybody"} {step.Channel.Name}: {step.Reason.Key()}");
        }
        return string.Join('\n', lines);
    }

    public void Happened(LedgerEventKind kind, string update, string audience, string channel, string? person, Instant? at = null) =>
        Ledger.Add(new LedgerEvent(at ?? Now, kind, new DeliveryKey("card-payments", update, audience, channel, person is null ? DeliveryKey.Everybody : Hash.Of(person)), 1));

    public static string Incident(string severity, string updates, string more = "") => $"---\ntitle: Card payments fail\nseverity: {severity}\naffected:\n  payments: major-outage\n{more}---\n\n{updates}\n";

    public const string Began = "## Investigating · 2026-11-20 14:30 UTC\n\nCards are declined.\n";

    public const string BeganKey = "u20261120-1430";
}
