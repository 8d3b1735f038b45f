using System.Net;
using System.Text;

namespace StatusGen.Notify.Texts.Flavours;

/// <summary>HTML with the few tags that Matrix, Google Chat and mail programs all show.</summary>
public class HtmlFlavour : TextFlavour
{
    public static readonly HtmlFlavour Instance = new();

    protected override string Gap => "";

    public override string Escape(string text) =>
        text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal)
            .Replace("\"", "&quot;", StringComparison.Ordinal).Replace("\n", LineEnd, StringComparison.Ordinal);

    protected virtual string LineEnd => "<br>";

    public override string Strong(string escaped) => $"<strong>{escaped}</strong>";
    public override string Emphasis(string escaped) => $"<em>{escaped}</em>";
    public override string Deleted(string escaped) => $"<del>{escaped}</del>";
    public override string Code(string text) => $"<code>{Escape(text)}</code>";
    public override string CodeBlock(string text) => $"<pre><code>{WebUtility.HtmlEncode(text)}</code></pre>";
    public override string Link(string escaped, string address) => $"<a href=\"{WebUtility.HtmlEncode(address)}\">{escaped}</a>";
    protected override string Heading(string escaped) => $"<p><strong>{escaped}</strong></p>";
    protected override string Quote(string escaped) => $"<blockquote><p>{escaped}</p></blockquote>";
    protected override string Rule => "<hr>";

    public override string Render(RichText rich)
    {
        var html = new StringBuilder();
        var open = new Stack<string>();
        foreach (RichBlock block in rich.Blocks)
        {
            while (open.Count > block.Depth) html.Append($"</li></{open.Pop()}>");
            if (block.Kind != BlockKind.Item)
            {
                html.Append(block.Kind is BlockKind.Paragraph or BlockKind.Row ? $"<p>{Runs(block)}</p>" : Block(block));
                continue;
            }
            if (open.Count == block.Depth) html.Append("</li>");
            while (open.Count < block.Depth)
            {
                string list = block.Number > 0 ? "ol" : "ul";
                html.Append(list == "ol" && block.Number > 1 ? $"<ol start=\"{block.Number}\">" : $"<{list}>");
                open.Push(list);
            }
            html.Append("<li>").Append(Runs(block));
        }
        while (open.Count > 0) html.Append($"</li></{open.Pop()}>");
        return html.ToString();
    }
}
