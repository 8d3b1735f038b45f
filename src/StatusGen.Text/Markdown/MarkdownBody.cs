using System.Collections.Immutable;
using Markdig.Extensions.TaskLists;
using Markdig.Syntax;
using StatusGen.Domain.Diagnostics;
using StatusGen.Text.Sources;

namespace StatusGen.Text.Markdown;

/// <summary>A Markdown text without its comments, cut into sections at its level-two headings. Offsets count in this text.</summary>
public sealed class MarkdownBody
{
    private readonly SourceText source;
    private readonly CommentFreeText text;

    private MarkdownBody(SourceText source, CommentFreeText text)
    {
        this.source = source;
        this.text = text;
        Sections = MarkdownSections.Cut(text.Text, text.Document);
    }

    /// <summary>The first is what stands before the first level-two heading; it is always there.</summary>
    public IReadOnlyList<MarkdownSection> Sections { get; }

    internal string Text => text.Text;

    /// <param name="start">Where the body begins in the file.</param>
    public static Loaded<MarkdownBody?> Read(SourceText source, int start)
    {
        (CommentFreeText? text, Diagnostic? problem) = CommentFreeText.Read(source, start);
        return text is null ? new Loaded<MarkdownBody?>(null, ImmutableArray.Create(problem!)) : new Loaded<MarkdownBody?>(new MarkdownBody(source, text), []);
    }

    /// <summary>
    /// The file with spaces instead of all that is not published, so that every place in it is that of the file; comments that begin with
    /// <paramref name="keptComments"/> stay.
    /// </summary>
    /// <param name="hasFields">True when a section's first block is a list of fields.</param>
    public SourceText Published(Func<MarkdownSection, bool> hasFields, string keptComments)
    {
        char[] published = new char[source.Text.Length];
        for (int i = 0; i < published.Length; i++) published[i] = source.Text[i] == '\n' ? '\n' : ' ';
        foreach (MarkdownSection section in Sections)
        {
            if (section.IsInternal) continue;
            int from = section.Start;
            if (section.Heading is not null) Copy(HeadingLineOf(section), section.Start, published);
            if (hasFields(section)) from = Math.Min(section.End, section.Blocks[0].Span.End + 1);
            foreach ((int hiddenStart, int hiddenEnd) in section.Hidden ?? [])
            {
                Copy(from, hiddenStart, published);
                from = Math.Max(from, hiddenEnd);
            }
            Copy(from, section.End, published);
        }
        for (int at = source.Text.IndexOf(keptComments, StringComparison.Ordinal); at >= 0; at = source.Text.IndexOf(keptComments, at + 1, StringComparison.Ordinal))
        {
            int end = source.Text.IndexOf("-->", at, StringComparison.Ordinal);
            if (end > 0) source.Text.AsSpan(at, end + 3 - at).CopyTo(published.AsSpan(at));
        }
        return new SourceText(source.Path, new string(published));
    }

    /// <summary>Where a section's text begins and ends in the file.</summary>
    public (int Start, int End) RangeOf(MarkdownSection section) => (text.OffsetInFile(section.Start), section.End == Text.Length ? source.Text.Length : text.OffsetInFile(section.End));

    public SourceLocation LocationAt(int offset, int length = 1) => source.LocationAt(text.OffsetInFile(offset), length);

    /// <summary>The items of the section's first block when it is a bullet list of plain lines; else none.</summary>
    public ImmutableArray<MarkdownItem> LeadingBullets(MarkdownSection section)
    {
        if (section.Blocks.Count == 0 || section.Blocks[0] is not ListBlock { IsOrdered: false } list) return [];
        var items = ImmutableArray.CreateBuilder<MarkdownItem>(list.Count);
        foreach (Block item in list)
        {
            if (item is not ListItemBlock { Count: 1 } entry || entry[0] is not ParagraphBlock { Inline.FirstChild: not TaskList } paragraph) return [];
            string line = Text.Substring(paragraph.Span.Start, paragraph.Span.Length);
            items.Add(new MarkdownItem(line.Contains('\n') ? OneLine(line) : line, paragraph.Span.Start));
        }
        return items.DrainToImmutable();
    }

    /// <summary>True for the words of a heading under which everything is internal.</summary>
    public static bool MeansInternal(ReadOnlySpan<char> heading) =>
        heading.Trim().TrimEnd(':').TrimEnd().Equals("Internal", StringComparison.OrdinalIgnoreCase);

    private int HeadingLineOf(MarkdownSection section) => section.HeadingStart == 0 ? 0 : Text.LastIndexOf('\n', section.HeadingStart - 1) + 1;

    private void Copy(int from, int to, char[] published)
    {
        for (int at = from; at < to; at++) published[text.OffsetInFile(at)] = Text[at];
    }

    private static string OneLine(string lines) => string.Join(' ', lines.Split('\n', StringSplitOptions.TrimEntries));
}
