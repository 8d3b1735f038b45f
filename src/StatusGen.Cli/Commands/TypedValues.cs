using System.Collections.Immutable;
using NodaTime;
using StatusGen.Cli.Arguments;
using StatusGen.Content.Writing;
using StatusGen.Domain.Components;
using StatusGen.Domain.Incidents;
using StatusGen.Domain.Pages;
using StatusGen.Text.Words;

namespace StatusGen.Cli.Commands;

/// <summary>What people type about incidents, turned into what it means, or into a sentence that says what would be right.</summary>
internal static class TypedValues
{
    public static IncidentSeverity Severity(string word) =>
        Enum.TryParse(word, ignoreCase: true, out IncidentSeverity severity) && Enum.IsDefined(severity) && !char.IsAsciiDigit(word[0])
            ? severity
            : throw new UsageException($"--severity: there is no severity \"{word}\". {NearestWord.Hint(word, ["minor", "major", "critical"])}");

    public static UpdateStatus Status(string word, IncidentKind kind)
    {
        string plain = word.Replace('-', ' ').Replace('_', ' ');
        IReadOnlyList<UpdateStatus> known = UpdateStatuses.For(kind);
        foreach (UpdateStatus status in known)
            if (status.Word().Equals(plain, StringComparison.OrdinalIgnoreCase)) return status;
        throw new UsageException($"--status: \"{word}\" is no status of {NameOf(kind)}. {NearestWord.Hint(word, [.. known.Select(status => status.Word())])}");
    }

    /// <param name="typed"><c>ID</c> or <c>ID=IMPACT</c>, each with others after commas.</param>
    public static ImmutableArray<NamedComponent> Affected(IEnumerable<string> typed, SiteSettings site)
    {
        var affected = ImmutableArray.CreateBuilder<NamedComponent>();
        foreach (string word in typed.SelectMany(t => t.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)))
        {
            int equals = word.IndexOfAny(['=', ':', ' ']);
            string id = equals < 0 ? word : word[..equals];
            if (site.Components.All(c => c.Id.Value != id))
                throw new UsageException($"--affected: there is no component \"{id}\". {NearestWord.Hint(id, [.. site.Components.Select(c => c.Id.Value)])}");
            if (affected.Any(a => a.Component.Value == id)) throw new UsageException($"--affected: \"{id}\" is named twice.");
            affected.Add(new NamedComponent(new ComponentId(id), equals < 0 ? null : Impact(word[(equals + 1)..].Trim())));
        }
        return affected.ToImmutable();
    }

    /// <summary>A time after another: also <c>14:40</c>, <c>30m</c> and <c>in 30m</c>.</summary>
    public static Instant After(string option, string typed, DateTimeZone zone, Instant moment) =>
        DurationText.Read(typed) is { } wait ? moment + wait : Session.TimeOf(option, typed, TimeText.ReadAfter(typed, zone, moment));

    /// <summary>A time that has been: a time of day is the last one before now.</summary>
    public static Instant Before(string option, string typed, DateTimeZone zone, Instant now)
    {
        bool isTimeOfDay = typed.Trim().IndexOf(':') is 1 or 2;
        return Session.TimeOf(option, typed, isTimeOfDay ? TimeText.ReadAfter(typed, zone, now - Duration.FromDays(1)) : TimeText.Read(typed, zone));
    }

    /// <summary>The message, or what comes on standard input for <c>-</c>.</summary>
    public static string Message(Session session, string typed)
    {
        string message = typed == "-" ? session.Surroundings.Input.Value.ReadToEnd() : typed;
        return message.Trim().Length > 0 ? message : throw new UsageException("The message is empty. Say what people notice and what you do about it.");
    }

    /// <summary>Words that follow <c>--affected</c> belong to it, though the parser takes them for a part of the text: <c>--affected payments=degraded checkout</c>.</summary>
    /// <param name="what">What the one text is called: title or message.</param>
    public static (string Text, string[] Affected) TakeApart(string what, string[] words, string[] affected)
    {
        string[] components = words.Length > 1 && affected.Length > 0 ? [.. words.Where((word, index) => word.Contains('=') ? IsComponent(word) : index > 0 && IsComponent(word))] : [];
        string[] rest = [.. words.Except(components)];
        return rest.Length == 1
            ? (rest[0], [.. affected, .. components])
            : throw new UsageException($"The {what} is one text in quotation marks: \"{string.Join(' ', rest)}\".");
    }

    public static string NameOf(IncidentKind kind) => kind switch
    {
        IncidentKind.Maintenance => "maintenance",
        IncidentKind.Notice => "a notice",
        _ => "an incident",
    };

    private static bool IsComponent(string word) => word.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '-' or '=' or ',');

    private static ComponentStatus Impact(string word) =>
        ImpactWord.Read(word) ?? throw new UsageException($"--affected: there is no impact \"{word}\". {NearestWord.Hint(word, ImpactWord.All)}");
}
