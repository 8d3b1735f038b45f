using NodaTime;
using StatusGen.Content.Incidents;
using StatusGen.Content.Reading;
using StatusGen.Text.Markdown;
using StatusGen.Text.Sources;

namespace StatusGen.Content.Writing;

/// <summary>Changes the text of an incident's file as a careful person would: every character that was there stays, in its order.</summary>
public static class IncidentEdit
{
    /// <summary>
    /// Adds an update where the file keeps its newest: at the end, or before the first one where they stand newest first; before a closing
    /// section "Internal". The heading is written like that of the file's newest update.
    /// </summary>
    /// <param name="text">The whole file, with its byte order mark and line ends.</param>
    public static string AppendUpdate(string text, NewUpdate update, DateTimeZone site)
    {
        List<Heading> headings = FindHeadings(text, site);
        HeadingStyle style = NewestOf(headings) is { } newest ? HeadingStyle.Of(newest.Words, site)! : HeadingStyle.Default(site);
        string[] section = update.Compose(style, site).Split('\n');
        return Insert(text, PlaceFor(headings), section);
    }

    /// <summary>The headings' style in a file; null when it holds no update.</summary>
    public static HeadingStyle? StyleOf(string text, DateTimeZone site) =>
        NewestOf(FindHeadings(text, site)) is { } newest ? HeadingStyle.Of(newest.Words, site) : null;

    /// <param name="Line">Counted from 0.</param>
    /// <param name="Moment">Null for a heading that is no update's.</param>
    private readonly record struct Heading(int Line, string Words, bool IsInternal, Instant? Moment);

    private static List<Heading> FindHeadings(string text, DateTimeZone site)
    {
        var source = new SourceText("", text.TrimStart('\uFEFF').ReplaceLineEndings("\n"));
        int start = FrontMatterSplit.Of(source, new Problems())?.BodyStart ?? 0;
        if (MarkdownBody.Read(source, start).Value is not { } body) return [];
        var headings = new List<Heading>();
        foreach (MarkdownSection section in body.Sections)
            if (section.Heading is { } words)
                headings.Add(new Heading(body.LocationAt(section.HeadingStart).Line - 1, words, section.IsInternal, section.IsInternal ? null : HeadingStyle.MomentOf(words, site)));
        return headings;
    }

    private static Heading? NewestOf(List<Heading> headings)
    {
        Heading? newest = null;
        foreach (Heading heading in headings)
            if (heading.Moment is { } moment && (newest is null || moment >= newest.Value.Moment)) newest = heading;
        return newest;
    }

    /// <summary>The line before which the update goes; null for the end of the file.</summary>
    private static int? PlaceFor(List<Heading> headings)
    {
        Heading[] updates = [.. headings.Where(h => h.Moment is not null)];
        if (updates.Length > 1 && updates[0].Moment > updates[^1].Moment) return updates[0].Line;
        int closing = headings.FindLastIndex(h => h.Moment is not null) + 1;
        return closing > 0 && closing < headings.Count && headings[closing].IsInternal ? headings[closing].Line : null;
    }

    private static string Insert(string text, int? beforeLine, string[] section)
    {
        string lineEnd = text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        string written = string.Join(lineEnd, section);
        if (beforeLine is { } line)
        {
            int at = LineStart(text, line);
            return text[..at] + (EndsWithEmptyLine(text.AsSpan(0, at)) ? "" : lineEnd) + written + lineEnd + lineEnd + text[at..];
        }
        bool closed = text.Length == 0 || text[^1] is '\n' or '\r';
        string gap = !closed ? lineEnd + lineEnd : EndsWithEmptyLine(text) ? "" : lineEnd;
        return text + gap + written + (closed ? lineEnd : "");
    }

    private static int LineStart(string text, int line)
    {
        int at = 0;
        for (; line > 0; line--)
        {
            at = text.AsSpan(at).IndexOfAny('\r', '\n') + at;
            at += text[at] == '\r' && at + 1 < text.Length && text[at + 1] == '\n' ? 2 : 1;
        }
        return at;
    }

    private static bool EndsWithEmptyLine(ReadOnlySpan<char> text)
    {
        int ends = 0;
        for (int i = text.Length - 1; i >= 0 && text[i] is '\n' or '\r' or ' ' or '\t'; i--)
            if (text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.Length || text[i + 1] != '\n'))) ends++;
        return ends > 1 || text.Length == 0;
    }
}
