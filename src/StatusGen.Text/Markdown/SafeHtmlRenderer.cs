using System.Text;
using Markdig.Renderers;
using Markdig.Syntax;
using StatusGen.Domain.Diagnostics;

namespace StatusGen.Text.Markdown;

/// <summary>Markdig's HTML writer with our own pieces. One per thread: it is not safe to share, and making one takes longer than a text.</summary>
internal sealed class SafeHtmlRenderer : HtmlRenderer
{
    // One piece of memory for nearly every text.
    private const int UsualLength = 16 * 1024;

    private readonly StringWriter writer;
    private readonly List<int> outline = [];

    public SafeHtmlRenderer() : this(new StringWriter(new StringBuilder(UsualLength))) { }

    private SafeHtmlRenderer(StringWriter writer) : base(writer)
    {
        this.writer = writer;
        ObjectRenderers.Replace<Markdig.Renderers.Html.HeadingRenderer>(new OutlineHeadings());
        ObjectRenderers.Replace<Markdig.Renderers.Html.HtmlBlockRenderer>(new HtmlBlocksAsText());
        ObjectRenderers.Replace<Markdig.Renderers.Html.ParagraphRenderer>(new ParagraphsWithTasks());
        ObjectRenderers.Replace<Markdig.Renderers.Html.CodeBlockRenderer>(new FocusableCode());
        ObjectRenderers.Replace<Markdig.Renderers.Html.Inlines.HtmlInlineRenderer>(new HtmlInlinesAsText());
        ObjectRenderers.Replace<Markdig.Renderers.Html.Inlines.LinkInlineRenderer>(new CheckedLinks());
        ObjectRenderers.Replace<Markdig.Renderers.Html.Inlines.AutolinkInlineRenderer>(new CheckedAutolinks());
        ObjectRenderers.Replace<Markdig.Renderers.Html.Inlines.EmphasisInlineRenderer>(new EmphasisAndDeletions());
        ObjectRenderers.Replace<Markdig.Renderers.Html.Inlines.LineBreakInlineRenderer>(new LineBreaks());
        ObjectRenderers.Replace<Markdig.Renderers.Html.ThematicBreakRenderer>(new ThematicBreaks());
        ObjectRenderers.Add(new TaskBoxes());
        ObjectRenderers.Add(new ScrollingTables());
    }

    public MarkdownBody Body { get; private set; } = null!;
    public PageLinks Links { get; private set; } = null!;
    public int TopHeading { get; private set; }

    /// <summary>The HTML of some blocks of a body, without a line end after it.</summary>
    public string Render(MarkdownBody body, List<Block> blocks, int skip, int topHeading, PageLinks links)
    {
        Body = body;
        Links = links;
        TopHeading = topHeading;
        outline.Clear();
        StringBuilder written = writer.GetStringBuilder().Clear();
        for (int i = skip; i < blocks.Count; i++) Write(blocks[i]);
        while (written.Length > 0 && written[^1] == '\n') written.Length--;
        string html = written.ToString();
        written.Clear();
        return html;
    }

    /// <summary>The heading's level on the page: below the page's own headings and without a jump, whatever levels the text uses.</summary>
    public int LevelInOutline(int level)
    {
        while (outline.Count > 0 && outline[^1] >= level) outline.RemoveAt(outline.Count - 1);
        outline.Add(level);
        return Math.Min(6, TopHeading + outline.Count - 1);
    }

    public MarkdownPlace PlaceOf(SourceSpan span) => new(Body, span);
}

/// <summary>A place in a body. Its line and column are counted only when something is wrong there.</summary>
internal readonly record struct MarkdownPlace(MarkdownBody Body, SourceSpan Span)
{
    public SourceLocation Location => Body.LocationAt(Math.Max(0, Span.Start), Span.Length);
}
