using System.Collections.Immutable;
using NodaTime;
using StatusGen.Content.Configuration;
using StatusGen.Content.Reading;
using StatusGen.Domain.Diagnostics;
using StatusGen.Domain.Incidents;
using StatusGen.Text.Words;
using StatusGen.Text.Yaml;

namespace StatusGen.Content.Incidents;

/// <summary>Keys of an incident's file to their meaning.</summary>
internal sealed class FrontMatterLoader(SiteWords words, DateTimeZone zone, Problems problems)
{
    public static readonly string[] Keys =
        ["title", "kind", "severity", "affected", "started", "detected", "window", "audience", "summary", "draft", "pinned", "postmortem", "reportable", "filings", "owner", "tags", "aliases", "checks"];

    private static readonly string[] Kinds = ["incident", "maintenance", "notice"];
    private static readonly string[] Severities = ["minor", "major", "critical"];
    private static readonly string[] Duties = ["required", "not-needed"];

    /// <summary>Longest summary, in Unicode characters: it must fit into a short message with a link.</summary>
    private const int MaxSummary = 280;

    /// <summary>Longer titles are cut by subject lines and chat previews. Unicode characters.</summary>
    private const int MaxTitle = 120;

    public FrontMatter Load(YamlMapping mapping)
    {
        var keys = new KeyReader(mapping, KeyCodes.FrontMatter, problems);
        keys.RefuseUnknown(Keys);
        IncidentKind kind = ReadKind(keys);
        (string title, SourceLocation titleAt) = ReadTitle(keys);
        IncidentSeverity? severity = ReadSeverity(keys, kind);
        RefuseKeysOfOtherKinds(keys, kind);
        Instant? started = kind == IncidentKind.Maintenance ? null : ReadTime(keys, "started");
        return new FrontMatter(
            kind, title, severity,
            new AffectedLoader(words, problems).FromKey(keys, ImpactWords.Default(kind, severity)),
            keys.Entry("affected") is { Value: not (YamlSequence { Items.Length: 0 } or YamlMapping { Entries.Length: 0 }) },
            started,
            ReadDetected(keys, started),
            kind == IncidentKind.Maintenance ? new WindowLoader(zone, problems).FromKey(keys) : null,
            ReadAudience(keys),
            ReadSummary(keys),
            keys.Flag("draft"),
            keys.Flag("pinned"),
            ReadDuty(keys),
            [.. keys.Texts("tags").Select(tag => tag.Text.Trim())],
            new AliasLoader(problems).FromKey(keys),
            ReadInternal(keys),
            titleAt);
    }

    private IncidentKind ReadKind(KeyReader keys) => Choice(keys, "kind", Kinds, DiagnosticCodes.UnknownKind) switch
    {
        "maintenance" => IncidentKind.Maintenance,
        "notice" => IncidentKind.Notice,
        _ => IncidentKind.Incident,
    };

    private (string Title, SourceLocation At) ReadTitle(KeyReader keys)
    {
        YamlScalar? title = keys.Scalar("title");
        if (title is null)
        {
            if (!keys.HasKey("title")) keys.Missing("title", "Say in one line what is wrong for whom, such as title: Card payments fail in the EU.");
            else if (keys.Entry("title") is null) ReportEmptyTitle(keys.PlaceOf("title"));
            return ("", keys.At);
        }
        string text = string.Join(' ', title.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (text.Length == 0) ReportEmptyTitle(title.At);
        else if (text.Length > MaxTitle && text.EnumerateRunes().Count() is var length && length > MaxTitle)
            problems.Warning(DiagnosticCodes.LongTitle, title.At, $"The title has {length} characters.", $"Keep it below {MaxTitle}: subject lines and chats cut longer ones. Details belong into the first update.");
        return (text, title.At);
    }

    private void ReportEmptyTitle(SourceLocation at) =>
        problems.Error(DiagnosticCodes.EmptyTitle, at, "The title is empty.", "Say in one line what is wrong for whom, such as title: Card payments fail in the EU.");

    private IncidentSeverity? ReadSeverity(KeyReader keys, IncidentKind kind)
    {
        if (kind != IncidentKind.Incident) return null;
        if (!keys.HasKey("severity") || keys.Entry("severity") is null)
        {
            keys.Missing("severity", $"Add severity: {NearestWord.Choices(Severities)}.");
            return null;
        }
        return Choice(keys, "severity", Severities, DiagnosticCodes.UnknownSeverity) switch
        {
            "minor" => IncidentSeverity.Minor,
            "major" => IncidentSeverity.Major,
            "critical" => IncidentSeverity.Critical,
            _ => null,
        };
    }

    private PostmortemDuty ReadDuty(KeyReader keys) => Choice(keys, "postmortem", Duties, DiagnosticCodes.UnknownPostmortemDuty, "word") switch
    {
        "required" => PostmortemDuty.Required,
        "not-needed" => PostmortemDuty.NotNeeded,
        _ => PostmortemDuty.ByPolicy,
    };

    private string? Choice(KeyReader keys, string key, string[] choices, string code, string? noun = null)
    {
        if (keys.Scalar(key) is not { } value) return null;
        string word = value.Text.Trim();
        if (choices.Contains(word)) return word;
        problems.Error(code, value.At, $"Unknown {noun ?? key} \"{word}\".", NearestWord.Hint(word, choices));
        return null;
    }

    private Instant? ReadTime(KeyReader keys, string key)
    {
        if (keys.Scalar(key) is not { } value) return null;
        TimeReading time = TimeText.Read(value.Text, zone);
        problems.AddTime(time, value.At);
        return time.HasValue ? time.Value : null;
    }

    private Instant? ReadDetected(KeyReader keys, Instant? started)
    {
        Instant? detected = ReadTime(keys, "detected");
        if (detected < started)
            problems.Error(DiagnosticCodes.DetectedBeforeStart, keys.Scalar("detected")!.At, "It was detected before it started.", $"It started at {TimeText.Write(started.Value)}; correct one of the two.");
        return detected;
    }

    private ImmutableArray<string> ReadAudience(KeyReader keys)
    {
        if (keys.Entry("audience") is not { } entry) return [Incident.PublicAudience];
        var audience = ImmutableArray.CreateBuilder<string>();
        foreach (YamlScalar name in keys.Texts("audience"))
            if (words.Audience(name.Text.Trim(), name.At, problems) && !audience.Contains(name.Text.Trim())) audience.Add(name.Text.Trim());
        if (entry.Value is YamlSequence { Items.Length: 0 })
            problems.Error(DiagnosticCodes.WrongValueShape, entry.Value.At, "The audience is empty.", "Name an audience, or leave the key out: then everybody may see it.");
        return audience.ToImmutable();
    }

    private string? ReadSummary(KeyReader keys)
    {
        if (keys.Scalar("summary") is not { } summary) return null;
        string text = string.Join(' ', summary.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        int length = text.Length <= MaxSummary ? text.Length : text.EnumerateRunes().Count();
        if (length > MaxSummary)
            problems.Error(DiagnosticCodes.LongSummary, summary.At, $"The summary has {length} characters.", $"Short channels take at most {MaxSummary}.");
        return text.Length == 0 ? null : text;
    }

    /// <summary>What the other kinds do not use is said, never dropped silently.</summary>
    private void RefuseKeysOfOtherKinds(KeyReader keys, IncidentKind kind)
    {
        if (kind != IncidentKind.Maintenance && keys.HasKey("window"))
            problems.Error(DiagnosticCodes.KeyOfOtherKind, keys.PlaceOf("window"), "Only maintenance has a window.", "Add kind: maintenance, or remove the window.");
        if (kind == IncidentKind.Incident) return;
        string name = Kinds[(int)kind];
        foreach (string key in (ReadOnlySpan<string>)["severity", "detected"])
            if (keys.HasKey(key)) problems.Warning(DiagnosticCodes.KeyOfOtherKind, keys.PlaceOf(key), $"The key \"{key}\" is not used for {Article(kind)}{name}.", "Remove it.");
        if (kind == IncidentKind.Maintenance && keys.HasKey("started"))
            problems.Warning(DiagnosticCodes.KeyOfOtherKind, keys.PlaceOf("started"), "The key \"started\" is not used for maintenance.", "The window says when the work begins.");
    }

    private static string Article(IncidentKind kind) => kind == IncidentKind.Notice ? "a " : "";

    private InternalFacts ReadInternal(KeyReader keys)
    {
        if (!keys.HasKey("owner") && !keys.HasKey("reportable") && !keys.HasKey("filings") && !keys.HasKey("checks")) return InternalFacts.None;
        return new InternalFacts(keys.Text("owner"), keys.Bag("reportable"), keys.Bag("filings"), ChecksSection.Read(keys, problems));
    }
}
