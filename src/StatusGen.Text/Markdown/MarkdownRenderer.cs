using Markdig.Syntax;
using StatusGen.Domain.Diagnostics;
using StatusGen.Domain.Incidents;

namespace StatusGen.Text.Markdown;

/// <summary>
/// Sections of Markdown to safe HTML: GitHub's Markdown, raw HTML shown as text, no script, no inline style, every address checked.
/// </summary>
public static class MarkdownRenderer
{
    [ThreadStatic] private static SafeHtmlRenderer? ofThisThread;

    /// <param name="skipFirstBlock">Leaves out the field list.</param>
    /// <param name="topHeading">The level on the page of the text's highest heading, 1 to 6.</param>
    public static Prose Render(MarkdownBody body, MarkdownSection section, bool skipFirstBlock, int topHeading, PageLinks links)
    {
        int skip = skipFirstBlock ? 1 : 0;
        if (section.Blocks.Count <= skip) return Prose.Empty;
        if (ToHtml(body, section, skip, topHeading, links) is not { } html) return Prose.Empty;
        string markdown = SourceOf(body.Text, section, skipFirstBlock ? section.Blocks[0] : null);
        return markdown.Length == 0 ? Prose.Empty : new Prose(markdown, html);
    }

    /// <summary>Null when the text is nested too deeply, which is reported.</summary>
    private static string? ToHtml(MarkdownBody body, MarkdownSection section, int skip, int topHeading, PageLinks links)
    {
        SafeHtmlRenderer renderer = ofThisThread ?? new SafeHtmlRenderer();
        // A renderer that threw keeps its depth: it is not used again.
        ofThisThread = null;
        try
        {
            string html = renderer.Render(body, section.Blocks, skip, topHeading, links);
            ofThisThread = renderer;
            return html;
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            links.Fail(DiagnosticCodes.MarkdownTooDeep, new MarkdownPlace(body, new SourceSpan(section.Blocks[skip].Span.Start, section.Blocks[skip].Span.Start)), CommentFreeText.TooDeepMessage, CommentFreeText.TooDeepHint);
            return null;
        }
    }

    private static string SourceOf(string text, MarkdownSection section, Block? skipped)
    {
        int start = section.Start;
        if (skipped is not null)
        {
            int lineEnd = text.IndexOf('\n', Math.Min(skipped.Span.End, text.Length - 1));
            start = lineEnd < 0 ? text.Length : lineEnd + 1;
        }
        if (section.Hidden is null) return TrimBlankLines(text.AsSpan(start, Math.Max(0, section.End - start))).ToString();
        var pieces = new List<string>();
        foreach ((int hiddenStart, int hiddenEnd) in section.Hidden)
        {
            if (hiddenStart > start) pieces.Add(TrimBlankLines(text.AsSpan(start, hiddenStart - start)).ToString());
            start = Math.Max(start, hiddenEnd);
        }
        if (section.End > start) pieces.Add(TrimBlankLines(text.AsSpan(start, section.End - start)).ToString());
        return string.Join("\n\n", pieces.Where(piece => piece.Length > 0));
    }

    // Spaces before the first line stay: they can make code of it.
    private static ReadOnlySpan<char> TrimBlankLines(ReadOnlySpan<char> text)
    {
        text = text.TrimEnd();
        for (int lineEnd = text.IndexOf('\n'); lineEnd >= 0 && text[..lineEnd].IsWhiteSpace(); lineEnd = text.IndexOf('\n')) text = text[(lineEnd + 1)..];
        return text;
    }
}
