using System.Collections.Immutable;
using StatusGen.Domain.Incidents;
using StatusGen.Text.Sources;

namespace StatusGen.Content.Messages.History;

/// <summary>Where an update's own text stands in its file.</summary>
/// <param name="FirstLine">The heading's, counted from 1.</param>
/// <param name="LastLine">The last line that belongs to it.</param>
/// <param name="Start">The first character behind heading and field list.</param>
/// <param name="End">Exclusive.</param>
internal readonly record struct UpdateRange(int FirstLine, int LastLine, int Start, int End);

/// <summary>Finds the text of each update again. What stands under an internal heading belongs to none.</summary>
internal static class UpdateRanges
{
    private static readonly string[] Fields = ["next update", "affected", "window", "audience", "notify"];

    /// <summary>In the order of the incident's updates.</summary>
    public static ImmutableArray<UpdateRange> Of(Incident incident, SourceText source)
    {
        List<(int Line, int Start)> headings = Headings(source.Text);
        var ranges = ImmutableArray.CreateBuilder<UpdateRange>(incident.Updates.Length);
        foreach (IncidentUpdate update in incident.Updates)
        {
            int line = update.Location.Line;
            int next = headings.FindIndex(heading => heading.Line > line);
            int end = next < 0 ? source.Text.Length : headings[next].Start;
            int lastLine = next < 0 ? int.MaxValue : headings[next].Line - 1;
            int start = AfterLine(source.Text, source.OffsetOf(update.Location));
            start = AfterUnderline(source.Text, start);
            ranges.Add(new UpdateRange(line, lastLine, Math.Min(AfterFields(source.Text, start, end), end), end));
        }
        return ranges.MoveToImmutable();
    }

    /// <summary>Headings of level two, and internal ones of any level; those in fenced code are none.</summary>
    private static List<(int Line, int Start)> Headings(string text)
    {
        var found = new List<(int, int)>();
        bool inFence = false;
        int line = 1, previous = -1;
        for (int at = 0; at < text.Length; line++)
        {
            int end = text.IndexOf('\n', at);
            if (end < 0) end = text.Length;
            ReadOnlySpan<char> words = text.AsSpan(at, end - at);
            ReadOnlySpan<char> trimmed = words.TrimStart();
            if (trimmed.StartsWith("```") || trimmed.StartsWith("~~~")) inFence = !inFence;
            else if (!inFence && (words.StartsWith("## ") || IsInternal(words))) found.Add((line, at));
            else if (!inFence && line > 2 && words.Length > 1 && !words.ContainsAnyExcept('-', ' ') && previous >= 0 && !text.AsSpan(previous, at - previous).IsWhiteSpace() && words[0] == '-' && words[1] == '-') found.Add((line - 1, previous));
            previous = at;
            at = end + 1;
        }
        return found;
    }

    private static bool IsInternal(ReadOnlySpan<char> line) => line.StartsWith("#") && line.TrimStart('#').Trim().TrimEnd(':').Equals("Internal", StringComparison.OrdinalIgnoreCase);

    private static int AfterLine(string text, int at)
    {
        int end = text.IndexOf('\n', Math.Min(at, text.Length));
        return end < 0 ? text.Length : end + 1;
    }

    private static int AfterUnderline(string text, int at)
    {
        int end = AfterLine(text, at);
        ReadOnlySpan<char> line = text.AsSpan(at, end - at).Trim();
        return line.Length > 1 && !line.ContainsAnyExcept('-') ? end : at;
    }

    /// <summary>Past a first list whose items are all fields.</summary>
    private static int AfterFields(string text, int start, int end)
    {
        int at = start;
        while (at < end && char.IsWhiteSpace(text[at])) at++;
        int list = text.LastIndexOf('\n', Math.Max(0, at - 1)) + 1;
        int after = list;
        for (int line = list; line < end;)
        {
            int next = Math.Min(end, AfterLine(text, line));
            ReadOnlySpan<char> words = text.AsSpan(line, next - line).Trim();
            if (words.IsEmpty) return after;
            if (words[0] is not ('-' or '*' or '+') || !IsField(words[1..].TrimStart())) return start;
            after = line = next;
        }
        return after;
    }

    private static bool IsField(ReadOnlySpan<char> words)
    {
        int colon = words.IndexOf(':');
        if (colon <= 0) return false;
        foreach (string field in Fields)
            if (words[..colon].Trim("* ").Equals(field, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }
}
