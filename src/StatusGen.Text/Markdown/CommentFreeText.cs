using System.Text;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using StatusGen.Domain.Diagnostics;
using StatusGen.Text.Sources;

namespace StatusGen.Text.Markdown;

/// <summary>
/// A parsed Markdown text from which all HTML comments are gone. Comments are internal, so they are taken out of the text itself and not only
/// out of its HTML: also in the middle of a line and across empty lines, where Markdown sees no comment. What stands in code stays.
/// </summary>
internal sealed class CommentFreeText
{
    /// <summary>Longest body, in UTF-16 units. Markdig needs quadratic time for some hostile texts: this bounds it to about a second.</summary>
    private const int MaxLength = 256 * 1024;

    /// <summary>More openings of links than any report has; with many more Markdig's time is quadratic.</summary>
    private const int MaxLinks = 5000;

    // Taking out a comment can change what is code. A text that is not stable after so many rounds was made to be hostile.
    private const int CarefulRounds = 20, MaxRounds = 60;

    internal const string TooDeepMessage = "The Markdown is nested too deeply.";
    internal const string TooDeepHint = "Write it with fewer levels of quotes, lists, brackets and emphasis.";

    private readonly List<(int At, int Removed)>? removals;
    private readonly int start;

    private CommentFreeText(string text, MarkdownDocument document, int start, List<(int At, int Removed)>? removals)
    {
        Text = text;
        Document = document;
        this.start = start;
        this.removals = removals;
    }

    public string Text { get; }
    public MarkdownDocument Document { get; }

    public static (CommentFreeText? Text, Diagnostic? Problem) Read(SourceText source, int start)
    {
        string text = source.Text[start..];
        if (text.Length > MaxLength)
            return (null, Diagnostic.Error(DiagnosticCodes.FileTooLarge, source.LocationAt(start), "The text is longer than 256 KiB.", "Move attachments and logs out of it and link to them."));
        if (text.Length > MaxLinks * 2 && CountLinks(text) > MaxLinks)
            return (null, Diagnostic.Error(DiagnosticCodes.MarkdownTooDeep, source.LocationAt(start), $"The text has more than {MaxLinks} links.", "Split it."));
        List<(int At, int Removed)>? removals = null;
        for (int round = 0; round < MaxRounds; round++)
        {
            if (Parse(text) is not { } document) return (null, TooDeep(source, start));
            if (!text.Contains("<!--")) return (new CommentFreeText(text, document, start, removals), null);
            List<(int Start, int End)> comments = FindComments(text, document, round < CarefulRounds, out int unclosed);
            if (unclosed >= 0)
            {
                int at = new CommentFreeText(text, document, start, removals).OffsetInFile(unclosed);
                return (null, Diagnostic.Error(DiagnosticCodes.CommentNotClosed, source.LocationAt(at, 4), "The comment \"<!--\" is never closed.", "End it with \"-->\"; to show the sign itself, write \"\\<!--\" or put it in backticks."));
            }
            if (comments.Count == 0) return (new CommentFreeText(text, document, start, removals), null);
            text = Remove(text, comments, removals ??= []);
        }
        return (null, TooDeep(source, start));
    }

    public int OffsetInFile(int offset)
    {
        int before = 0;
        if (removals is not null)
            foreach ((int at, int removed) in removals)
                if (at <= offset) before += removed;
        return start + offset + before;
    }

    private static MarkdownDocument? Parse(string text)
    {
        try
        {
            return Markdig.Markdown.Parse(text, MarkdownPipelines.For(text));
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // Markdig throws an ArgumentException beyond its depth limit of about 128 levels.
            return null;
        }
    }

    private static int CountLinks(string text)
    {
        ReadOnlySpan<char> span = text;
        return span.Count("](") + span.Count("]:") + span.Count("://") + span.Count("www.");
    }

    private static Diagnostic TooDeep(SourceText source, int start) =>
        Diagnostic.Error(DiagnosticCodes.MarkdownTooDeep, source.LocationAt(start), TooDeepMessage, TooDeepHint);

    /// <summary>The comments outside of code. Careful: only up to the first that spans lines, because what follows may then read differently.</summary>
    private static List<(int Start, int End)> FindComments(string text, MarkdownDocument document, bool careful, out int unclosed)
    {
        unclosed = -1;
        List<SourceSpan> code = [.. document.Descendants().Where(node => node is CodeBlock or CodeInline).Select(node => node.Span).OrderBy(span => span.Start)];
        var comments = new List<(int Start, int End)>();
        int nextCode = 0;
        for (int at = text.IndexOf("<!--", StringComparison.Ordinal); at >= 0; at = text.IndexOf("<!--", at, StringComparison.Ordinal))
        {
            while (nextCode < code.Count && code[nextCode].End < at) nextCode++;
            if (nextCode < code.Count && code[nextCode].Start <= at)
            {
                at = code[nextCode].End + 1;
                if (at >= text.Length) break;
                continue;
            }
            if (IsEscaped(text, at))
            {
                at += 4;
                continue;
            }
            int end = EndOfComment(text, at);
            if (end < 0)
            {
                unclosed = at;
                return comments;
            }
            comments.Add((at, end));
            if (careful && text.AsSpan(at, end - at).Contains('\n')) break;
            at = end;
        }
        return comments;
    }

    private static bool IsEscaped(string text, int at)
    {
        int signs = 0;
        while (at - signs > 0 && text[at - signs - 1] == '\\') signs++;
        return signs % 2 == 1;
    }

    // CommonMark and HTML: "<!-->" and "<!--->" are whole comments.
    private static int EndOfComment(string text, int at)
    {
        ReadOnlySpan<char> rest = text.AsSpan(at + 4);
        if (rest.StartsWith(">")) return at + 5;
        if (rest.StartsWith("->")) return at + 6;
        int end = rest.IndexOf("-->");
        return end < 0 ? -1 : at + 4 + end + 3;
    }

    private static string Remove(string text, List<(int Start, int End)> comments, List<(int At, int Removed)> removals)
    {
        var rest = new StringBuilder(text.Length);
        int from = 0;
        var added = new List<(int At, int Removed)>(comments.Count);
        foreach ((int start, int end) in comments)
        {
            (int first, int last) = WholeLines(text, Math.Max(from, start), end);
            first = Math.Max(first, from);
            rest.Append(text, from, first - from);
            added.Add((rest.Length, last - first));
            from = last;
        }
        Merge(removals, added);
        return rest.Append(text, from, text.Length - from).ToString();
    }

    // A comment that has its lines to itself takes them along.
    private static (int Start, int End) WholeLines(string text, int start, int end)
    {
        int lineStart = start == 0 ? 0 : text.LastIndexOf('\n', start - 1) + 1;
        int lineEnd = text.IndexOf('\n', end);
        if (lineEnd < 0) lineEnd = text.Length - 1;
        bool alone = text.AsSpan(lineStart, start - lineStart).IsWhiteSpace() && (end > lineEnd || text.AsSpan(end, lineEnd + 1 - end).IsWhiteSpace());
        return alone ? (lineStart, lineEnd + 1) : (start, end);
    }

    // Earlier removals are places in the text before this round: move them to where they are now.
    private static void Merge(List<(int At, int Removed)> removals, List<(int At, int Removed)> added)
    {
        for (int i = 0; i < removals.Count; i++)
        {
            int shift = 0;
            foreach ((int at, int removed) in added)
            {
                int old = at + shift;
                if (old >= removals[i].At) break;
                shift += Math.Min(removed, removals[i].At - old);
            }
            removals[i] = (removals[i].At - shift, removals[i].Removed);
        }
        removals.AddRange(added);
    }
}
