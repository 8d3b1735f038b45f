using Markdig.Syntax;

namespace StatusGen.Text.Markdown;

/// <summary>Cuts a parsed text at its level-two headings and leaves out what stands under a heading "Internal".</summary>
internal static class MarkdownSections
{
    public static List<MarkdownSection> Cut(string text, MarkdownDocument document)
    {
        var sections = new List<MarkdownSection>(8);
        var current = new MarkdownSection(null, 0, 0);
        sections.Add(current);
        int hiddenLevel = 0;        // level of the "Internal" heading that hides what follows; 0: none does
        int hiddenStart = 0;
        foreach (Block block in document)
        {
            if (block is LinkReferenceDefinitionGroup) continue;
            if (block is HeadingBlock heading)
            {
                if (hiddenLevel > 0 && (heading.Level <= hiddenLevel || heading.Level == 2))
                {
                    Hide(current, hiddenStart, LineStart(text, heading.Span.Start));
                    hiddenLevel = 0;
                }
                if (heading.Level == 2)
                {
                    current.End = LineStart(text, heading.Span.Start);
                    current = Open(text, heading);
                    sections.Add(current);
                    continue;
                }
                if (hiddenLevel == 0 && MarkdownBody.MeansInternal(Words(text, heading, out _)))
                {
                    hiddenLevel = heading.Level;
                    hiddenStart = LineStart(text, heading.Span.Start);
                }
            }
            if (hiddenLevel == 0) current.Blocks.Add(block);
        }
        current.End = text.Length;
        if (hiddenLevel > 0) Hide(current, hiddenStart, text.Length);
        return sections;
    }

    internal static ReadOnlySpan<char> Words(string text, HeadingBlock heading, out int start)
    {
        ReadOnlySpan<char> words = text.AsSpan(heading.Span.Start, heading.Span.Length);
        start = heading.Span.Start;
        if (heading.IsSetext)
        {
            words = words.TrimEnd();
            int underline = words.LastIndexOf('\n');
            return underline < 0 ? words : words[..underline].TrimEnd();
        }
        int signs = 0;
        while (signs < words.Length && words[signs] is '#') signs++;
        while (signs < words.Length && words[signs] is ' ' or '\t') signs++;
        start += signs;
        words = words[signs..].TrimEnd();
        // Closing signs count only after a space.
        ReadOnlySpan<char> open = words.TrimEnd('#');
        return open.Length == words.Length || (open.Length > 0 && open[^1] is not (' ' or '\t')) ? words : open.TrimEnd();
    }

    private static MarkdownSection Open(string text, HeadingBlock heading)
    {
        string words = Words(text, heading, out int start).ToString();
        int lineEnd = text.IndexOf('\n', Math.Min(heading.Span.End, text.Length - 1));
        return new MarkdownSection(words, start, lineEnd < 0 ? text.Length : lineEnd + 1) { IsUnderlined = heading.IsSetext };
    }

    private static void Hide(MarkdownSection section, int start, int end) => (section.Hidden ??= []).Add((start, end));

    private static int LineStart(string text, int at) => at == 0 ? 0 : text.LastIndexOf('\n', at - 1) + 1;
}
