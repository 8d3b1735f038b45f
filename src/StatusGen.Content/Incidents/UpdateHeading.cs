using StatusGen.Content.Reading;
using StatusGen.Domain.Diagnostics;
using StatusGen.Domain.Incidents;
using StatusGen.Text.Markdown;
using StatusGen.Text.Words;

namespace StatusGen.Content.Incidents;

/// <summary>Reads <c>STATUS · TIME</c>, the heading of an update.</summary>
internal static class UpdateHeading
{
    private const string Separators = "·—–-|@";

    // Longer words first where one begins with another: none do today, and a test keeps it so.
    private static readonly (string Word, UpdateStatus Status)[] Words = [.. Enum.GetValues<UpdateStatus>().Select(status => (status.Word(), status))];

    /// <summary>
    /// The status and the text of its time; null when the heading is no update's, which is reported. After a wrong status the rest of the update is still read, with the
    /// status that was most likely meant, so that one run reports all that is wrong with it.
    /// </summary>
    public static (UpdateStatus Status, string Time, int TimeStart)? Read(MarkdownBody body, MarkdownSection section, IncidentKind kind, Problems problems)
    {
        string heading = section.Heading!;
        if (FindStatus(heading) is not { } found) return ReportUnknown(body, section, kind, problems);
        (UpdateStatus status, int wordLength) = found;
        (int timeStart, int timeLength) = FindTime(heading, wordLength);
        if (timeLength == 0)
        {
            problems.Error(DiagnosticCodes.HeadingIsNoUpdate, PlaceOf(body, section), $"The heading \"{Short(heading)}\" has no time.", FormOf(kind));
            return null;
        }
        (string Time, int Start) time = (heading.Substring(timeStart, timeLength), section.HeadingStart + timeStart);
        if (UpdateStatuses.For(kind).Contains(status)) return (status, time.Time, time.Start);
        problems.Error(DiagnosticCodes.StatusOfOtherKind, body.LocationAt(section.HeadingStart, wordLength),
            $"\"{status.Word()}\" is not a status of {NameOf(kind)}.", $"Use {Choices(kind)}, or change kind: in the front matter.");
        return (NeutralOf(kind), time.Time, time.Start);
    }

    /// <summary>A status that changes nothing.</summary>
    private static UpdateStatus NeutralOf(IncidentKind kind) => kind == IncidentKind.Maintenance ? UpdateStatus.Reminder : UpdateStatus.Update;

    private static (UpdateStatus Status, int Length)? FindStatus(string heading)
    {
        foreach ((string word, UpdateStatus status) in Words)
            if (heading.StartsWith(word, StringComparison.OrdinalIgnoreCase) && (heading.Length == word.Length || !char.IsLetterOrDigit(heading[word.Length]))) return (status, word.Length);
        return null;
    }

    /// <summary>After the status: a separator and the time, or the time in parentheses. Length 0: there is none.</summary>
    private static (int Start, int Length) FindTime(string heading, int at)
    {
        at = SkipSpaces(heading, at);
        if (at == heading.Length) return (at, 0);
        int end = heading.Length;
        if (heading[at] == '(')
        {
            end = heading.LastIndexOf(')');
            if (end < at) return (at, 0);
            at++;
        }
        else if (Separators.Contains(heading[at])) at++;
        else if (!char.IsAsciiDigit(heading[at])) return (at, 0);
        at = SkipSpaces(heading, at);
        return (at, Math.Max(0, heading.AsSpan(at, end - at).TrimEnd().Length));
    }

    private static (UpdateStatus Status, string Time, int TimeStart)? ReportUnknown(MarkdownBody body, MarkdownSection section, IncidentKind kind, Problems problems)
    {
        string heading = section.Heading!;
        int end = heading.IndexOfAny(['·', '—', '–', '|', '@', '(']);
        int digit = heading.AsSpan().IndexOfAnyInRange('0', '9');
        if (end < 0) end = heading.IndexOf(" - ", StringComparison.Ordinal);
        if (end < 0 || (digit >= 0 && digit < end)) end = digit;
        string word = end < 0 ? heading : heading[..end].Trim();
        bool hasTime = digit > 0 && end >= 0 && word.Length > 0;
        SourceLocation at = PlaceOf(body, section);
        if (MarkdownBody.MeansInternal(word))
            problems.Error(DiagnosticCodes.UnknownStatus, at, "The heading \"Internal\" has a time.", "Write ## Internal alone: what follows is then shown nowhere.");
        else if (hasTime || NearestWord.Of(word, UpdateStatuses.For(kind).Select(s => s.Word())) is not null)
            problems.Error(DiagnosticCodes.UnknownStatus, at with { Length = Math.Max(1, word.Length) }, $"Unknown status \"{Short(word)}\".", NearestWord.Hint(word, [.. UpdateStatuses.For(kind).Select(s => s.Word())]));
        else if (section.IsUnderlined)
            problems.Error(DiagnosticCodes.HeadingIsNoUpdate, at, $"The dashes below \"{Short(heading)}\" make a heading of it.", "Leave an empty line before the dashes.");
        else
            problems.Error(DiagnosticCodes.HeadingIsNoUpdate, at, $"The heading \"{Short(heading)}\" begins no update.", $"{FormOf(kind)} Use ### for headings inside an update, and ## Internal for notes that nobody else may see.");
        if (!hasTime) return null;
        string? meant = NearestWord.Of(word, UpdateStatuses.For(kind).Select(s => s.Word()));
        (int timeStart, int timeLength) = FindTime(heading, end);
        UpdateStatus status = meant is null ? NeutralOf(kind) : FindStatus(meant)!.Value.Status;
        return timeLength == 0 ? null : (status, heading.Substring(timeStart, timeLength), section.HeadingStart + timeStart);
    }

    private static string FormOf(IncidentKind kind) => $"Write it as ## {UpdateStatuses.For(kind)[0].Word()} · 2026-11-20 14:10 UTC.";

    private static SourceLocation PlaceOf(MarkdownBody body, MarkdownSection section)
    {
        int lineEnd = section.Heading!.IndexOf('\n');
        return body.LocationAt(section.HeadingStart, lineEnd < 0 ? section.Heading.Length : lineEnd);
    }

    private static string Choices(IncidentKind kind) => NearestWord.Choices([.. UpdateStatuses.For(kind).Select(s => s.Word())]);

    private static string NameOf(IncidentKind kind) => kind switch
    {
        IncidentKind.Maintenance => "maintenance",
        IncidentKind.Notice => "a notice",
        _ => "an incident",
    };

    private static int SkipSpaces(string text, int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at])) at++;
        return at;
    }

    private static string Short(string text)
    {
        string line = text.ReplaceLineEndings(" ");
        return line.Length <= 60 ? line : line[..60] + "…";
    }
}
