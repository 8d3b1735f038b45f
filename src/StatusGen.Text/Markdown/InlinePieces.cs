using Markdig.Extensions.TaskLists;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax.Inlines;
using StatusGen.Domain.Diagnostics;

namespace StatusGen.Text.Markdown;

/// <summary>Raw HTML is shown as the text that it is.</summary>
internal sealed class HtmlInlinesAsText : HtmlObjectRenderer<HtmlInline>
{
    protected override void Write(HtmlRenderer renderer, HtmlInline obj) => renderer.WriteEscape(obj.Tag);
}

/// <summary>The box shows a state and cannot be changed by readers; its paragraph is its label.</summary>
internal sealed class TaskBoxes : HtmlObjectRenderer<TaskList>
{
    protected override void Write(HtmlRenderer renderer, TaskList obj) =>
        renderer.Write(obj.Checked ? "<input type=\"checkbox\" disabled checked>" : "<input type=\"checkbox\" disabled>");
}

internal sealed class EmphasisAndDeletions : HtmlObjectRenderer<EmphasisInline>
{
    protected override void Write(HtmlRenderer renderer, EmphasisInline obj)
    {
        string tag = obj.DelimiterChar == '~' ? "del" : obj.DelimiterCount == 2 ? "strong" : "em";
        renderer.Write('<').Write(tag).Write('>');
        renderer.WriteChildren(obj);
        renderer.Write("</").Write(tag).Write('>');
    }
}

/// <summary>A refused link leaves its text.</summary>
internal sealed class CheckedLinks : HtmlObjectRenderer<LinkInline>
{
    protected override void Write(HtmlRenderer renderer, LinkInline obj)
    {
        var safe = (SafeHtmlRenderer)renderer;
        string target = (obj.GetDynamicUrl is null ? obj.Url : obj.GetDynamicUrl()) ?? "";
        MarkdownPlace at = safe.PlaceOf(obj.UrlSpan.IsEmpty ? obj.Span : obj.UrlSpan);
        if (obj.IsImage) WriteImage(safe, obj, target, at);
        else if (safe.Links.Link(target, at) is not { } address) renderer.WriteChildren(obj);
        else
        {
            renderer.Write("<a href=\"").WriteEscapeUrl(address).Write('"');
            if (obj.Title is { Length: > 0 } title) renderer.Write(" title=\"").WriteEscape(title).Write('"');
            renderer.Write('>');
            renderer.WriteChildren(obj);
            renderer.Write("</a>");
        }
    }

    private static void WriteImage(SafeHtmlRenderer renderer, LinkInline image, string target, MarkdownPlace at)
    {
        string? address = renderer.Links.Image(target, at);
        if (address is null)
        {
            renderer.WriteChildren(image);
            return;
        }
        if (image.FirstChild is null)
            renderer.Links.Warn(DiagnosticCodes.ImageWithoutText, renderer.PlaceOf(image.Span), "The image has no text for people who cannot see it.", "Say in the brackets what it shows: ![Error rate from 14:00 to 15:00](graph.png).");
        renderer.Write("<img src=\"").WriteEscapeUrl(address).Write("\" alt=\"");
        renderer.EnableHtmlForInline = false;
        renderer.WriteChildren(image);
        renderer.EnableHtmlForInline = true;
        renderer.Write('"');
        if (image.Title is { Length: > 0 } title) renderer.Write(" title=\"").WriteEscape(title).Write('"');
        renderer.Write(" loading=\"lazy\">");
    }
}

internal sealed class CheckedAutolinks : HtmlObjectRenderer<AutolinkInline>
{
    protected override void Write(HtmlRenderer renderer, AutolinkInline obj)
    {
        var safe = (SafeHtmlRenderer)renderer;
        string? address = obj.IsEmail ? "mailto:" + obj.Url : safe.Links.Link(obj.Url, safe.PlaceOf(obj.Span));
        if (address is null || !renderer.EnableHtmlForInline)
        {
            renderer.WriteEscape(obj.Url);
            return;
        }
        renderer.Write("<a href=\"").WriteEscapeUrl(address).Write("\">");
        renderer.WriteEscape(obj.Url);
        renderer.Write("</a>");
    }
}

internal sealed class LineBreaks : HtmlObjectRenderer<LineBreakInline>
{
    protected override void Write(HtmlRenderer renderer, LineBreakInline obj)
    {
        if (obj.IsHard && renderer.EnableHtmlForInline) renderer.Write("<br>");
        renderer.WriteLine();
    }
}
