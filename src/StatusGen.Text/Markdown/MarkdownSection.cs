using System.Collections.Immutable;
using System.Text;
using Markdig.Extensions.TaskLists;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace StatusGen.Text.Markdown;

/// <summary>A level-two heading with all that follows up to the next one; the text before the first has no heading.</summary>
public sealed class MarkdownSection
{
    internal MarkdownSection(string? heading, int headingStart, int start)
    {
        Heading = heading;
        HeadingStart = headingStart;
        Start = start;
    }

    /// <summary>The heading's words without its signs; null for the text before the first heading.</summary>
    public string? Heading { get; }

    /// <summary>Where the heading's words begin in the body.</summary>
    public int HeadingStart { get; }

    /// <summary>True for a heading that is made by a line of dashes below it.</summary>
    public bool IsUnderlined { get; internal init; }

    /// <summary><c>## Internal</c>: nothing of it is ever published.</summary>
    public bool IsInternal => Heading is not null && MarkdownBody.MeansInternal(Heading);

    /// <summary>The first character after the heading's line, and the first of the next heading's.</summary>
    internal int Start { get; }
    internal int End { get; set; }

    /// <summary>What is published of it, in order.</summary>
    internal List<Block> Blocks { get; } = new(4);

    /// <summary>Ranges of the body between <see cref="Start"/> and <see cref="End"/> that are internal; null: none.</summary>
    internal List<(int Start, int End)>? Hidden { get; set; }

    /// <summary>All task-list items of the section, at any depth.</summary>
    public ImmutableArray<MarkdownTask> Tasks()
    {
        ImmutableArray<MarkdownTask>.Builder? tasks = null;
        foreach (Block block in Blocks)
            if (block is ContainerBlock container)
                foreach (ParagraphBlock paragraph in container.Descendants<ParagraphBlock>())
                    if (paragraph.Inline?.FirstChild is TaskList box)
                        (tasks ??= ImmutableArray.CreateBuilder<MarkdownTask>()).Add(new MarkdownTask(Words(paragraph.Inline), box.Checked, paragraph.Span.Start));
        return tasks?.ToImmutable() ?? [];
    }

    private static string Words(ContainerInline inlines)
    {
        var words = new StringBuilder();
        foreach (Inline inline in inlines.Descendants())
        {
            switch (inline)
            {
                case LiteralInline literal: words.Append(literal.Content.AsSpan()); break;
                case CodeInline code: words.Append(code.Content); break;
                case HtmlEntityInline entity: words.Append(entity.Transcoded.AsSpan()); break;
                case AutolinkInline link: words.Append(link.Url); break;
                case HtmlInline html: words.Append(html.Tag); break;
                case LineBreakInline: words.Append(' '); break;
            }
        }
        return words.ToString().Trim();
    }
}

/// <param name="Text">Its source, on one line.</param>
/// <param name="Start">Where it begins in the body.</param>
public readonly record struct MarkdownItem(string Text, int Start);

/// <param name="Text">Its words without markup.</param>
public readonly record struct MarkdownTask(string Text, bool Done, int Start);
