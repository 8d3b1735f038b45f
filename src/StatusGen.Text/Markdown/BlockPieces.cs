using Markdig.Extensions.Tables;
using Markdig.Extensions.TaskLists;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using StatusGen.Domain.Diagnostics;

namespace StatusGen.Text.Markdown;

/// <summary>Headings fit into the page's outline.</summary>
internal sealed class OutlineHeadings : HtmlObjectRenderer<HeadingBlock>
{
    protected override void Write(HtmlRenderer renderer, HeadingBlock obj)
    {
        var safe = (SafeHtmlRenderer)renderer;
        if (obj.Parent is not MarkdownDocument && MarkdownBody.MeansInternal(MarkdownSections.Words(safe.Body.Text, obj, out _)))
            safe.Links.Fail(DiagnosticCodes.HeadingIsNoUpdate, safe.PlaceOf(obj.Span), "The heading \"Internal\" stands inside a list or quote, where it hides nothing.", "Move it to the start of a line.");
        char level = (char)('0' + safe.LevelInOutline(obj.Level));
        renderer.EnsureLine();
        renderer.Write("<h").Write(level).Write('>');
        renderer.WriteLeafInline(obj);
        renderer.Write("</h").Write(level).WriteLine(">");
    }
}

/// <summary>Raw HTML is shown as the text that it is.</summary>
internal sealed class HtmlBlocksAsText : HtmlObjectRenderer<HtmlBlock>
{
    protected override void Write(HtmlRenderer renderer, HtmlBlock obj)
    {
        renderer.EnsureLine();
        renderer.Write("<p>");
        renderer.WriteLeafRawLines(obj, writeEndOfLines: false, escape: true);
        renderer.WriteLine("</p>");
    }
}

/// <summary>A paragraph that begins with a task's box becomes the box's label, so that the box has a name.</summary>
internal sealed class ParagraphsWithTasks : HtmlObjectRenderer<ParagraphBlock>
{
    protected override void Write(HtmlRenderer renderer, ParagraphBlock obj)
    {
        bool isTask = obj.Inline?.FirstChild is TaskList;
        bool isTight = renderer.ImplicitParagraph;
        if (!isTight) renderer.EnsureLine();
        if (!isTight) renderer.Write("<p>");
        if (isTask) renderer.Write("<label>");
        renderer.WriteLeafInline(obj);
        if (isTask) renderer.Write("</label>");
        if (isTight) return;
        renderer.WriteLine("</p>");
    }
}

/// <summary>Code may be wider than the page: it scrolls by itself, and people without a mouse can reach it.</summary>
internal sealed class FocusableCode : HtmlObjectRenderer<CodeBlock>
{
    protected override void Write(HtmlRenderer renderer, CodeBlock obj)
    {
        renderer.EnsureLine();
        renderer.Write("<pre tabindex=\"0\"><code");
        if (obj is FencedCodeBlock { Info: { Length: > 0 } language } && language.All(IsPlain)) renderer.Write(" class=\"language-").Write(language).Write('"');
        renderer.Write('>');
        renderer.WriteLeafRawLines(obj, writeEndOfLines: true, escape: true);
        renderer.WriteLine("</code></pre>");
    }

    private static bool IsPlain(char c) => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '+' or '#' or '.';
}

/// <summary>Tables scroll by themselves; columns are aligned by class, because inline style is forbidden on the pages.</summary>
internal sealed class ScrollingTables : HtmlObjectRenderer<Table>
{
    protected override void Write(HtmlRenderer renderer, Table obj)
    {
        renderer.EnsureLine();
        renderer.WriteLine("<div class=\"table-scroll\" tabindex=\"0\"><table>");
        bool bodyOpen = false, headOpen = false;
        foreach (Block block in obj)
        {
            var row = (TableRow)block;
            if (row.IsHeader && !headOpen)
            {
                renderer.WriteLine("<thead>");
                headOpen = true;
            }
            else if (!row.IsHeader && !bodyOpen)
            {
                if (headOpen) renderer.WriteLine("</thead>");
                renderer.WriteLine("<tbody>");
                bodyOpen = true;
            }
            WriteRow(renderer, obj, row);
        }
        if (bodyOpen) renderer.WriteLine("</tbody>");
        else if (headOpen) renderer.WriteLine("</thead>");
        renderer.WriteLine("</table></div>");
    }

    private static void WriteRow(HtmlRenderer renderer, Table table, TableRow row)
    {
        string tag = row.IsHeader ? "th" : "td";
        renderer.Write("<tr>");
        for (int i = 0; i < row.Count; i++)
        {
            var cell = (TableCell)row[i];
            renderer.Write('<').Write(tag);
            TableColumnAlign? align = i < table.ColumnDefinitions.Count ? table.ColumnDefinitions[i].Alignment : null;
            if (align is TableColumnAlign.Center) renderer.Write(" class=\"align-center\"");
            else if (align is TableColumnAlign.Right) renderer.Write(" class=\"align-right\"");
            renderer.Write('>');
            bool outer = renderer.ImplicitParagraph;
            renderer.ImplicitParagraph = cell.Count == 1;
            renderer.WriteChildren(cell);
            renderer.ImplicitParagraph = outer;
            renderer.Write("</").Write(tag).Write('>');
        }
        renderer.WriteLine("</tr>");
    }
}

internal sealed class ThematicBreaks : HtmlObjectRenderer<ThematicBreakBlock>
{
    protected override void Write(HtmlRenderer renderer, ThematicBreakBlock obj) => renderer.EnsureLine().WriteLine("<hr>");
}
