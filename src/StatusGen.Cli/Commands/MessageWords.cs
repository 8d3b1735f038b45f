using StatusGen.Content.Messages;
using StatusGen.Domain.Incidents;
using StatusGen.Domain.Pages;
using StatusGen.Text.Words;

namespace StatusGen.Cli.Commands;

/// <summary>What people type about a message: what it is for, how bad it is, who reads it.</summary>
internal static class MessageWords
{
    private static readonly string[] Severities = ["minor", "major", "critical", "none"];

    /// <summary>Words for audiences, and the audience whose rules they mean.</summary>
    private static readonly (string Word, string Means)[] Audiences =
    [
        (MessageContext.Customers, MessageContext.Customers), (Incident.PublicAudience, MessageContext.Customers), ("developers", "developers"), ("employees", "employees"),
        ("executives", "executives"), ("regulators", "regulators"), ("support", "support"), ("partners", MessageContext.Customers), ("vendors", MessageContext.Customers),
        ("social", MessageContext.Customers), ("sms", MessageContext.Customers), ("voice", MessageContext.Customers),
    ];

    /// <summary>Null for messages without a stage of their own: notices, and maintenance between its announcement and its end.</summary>
    public static MessageStage? Stage(string word)
    {
        string key = word.Trim().Replace(' ', '-').Replace('_', '-').ToLowerInvariant();
        if (MessageStages.Read(key) is { } stage) return stage;
        foreach (UpdateStatus status in Enum.GetValues<UpdateStatus>())
            if (status.Key() == key) return MessageStages.Of(status, MessageStage.Investigating);
        string[] known = [.. MessageStages.Words, .. Enum.GetValues<UpdateStatus>().Select(status => status.Key()).Except(MessageStages.Words)];
        string nearest = NearestWord.Of(key, known) is { } near ? $"; did you mean \"{near}\"?" : ".";
        throw new UsageException($"--stage: there is no stage \"{word}\". Use {NearestWord.Choices(MessageStages.Words)}, or an update's status{nearest}");
    }

    /// <summary>Null for maintenance and for <c>none</c>; without a word, an incident counts as major.</summary>
    public static IncidentSeverity? Severity(string? word, MessageStage? stage)
    {
        string key = (word ?? "major").Trim().ToLowerInvariant();
        int index = Array.IndexOf(Severities, key);
        if (index < 0) throw new UsageException($"--severity: there is no severity \"{word}\". {NearestWord.Hint(key, Severities)}");
        bool isIncident = stage is { } known && known <= MessageStage.Postmortem;
        return isIncident && index < 3 ? (IncidentSeverity)index : null;
    }

    public static string Audience(string? word, SiteSettings? site)
    {
        if (word is null) return MessageContext.Customers;
        foreach ((string known, string means) in Audiences)
            if (known.Equals(word.Trim(), StringComparison.OrdinalIgnoreCase)) return means;
        string[] all = [.. Audiences.Select(a => a.Word), .. site?.Audiences.Items.Select(a => a.Name) ?? []];
        return all.Contains(word, StringComparer.Ordinal) ? MessageContext.Customers : throw new UsageException($"--audience: there is no audience \"{word}\". {NearestWord.Hint(word, all)}");
    }
}
