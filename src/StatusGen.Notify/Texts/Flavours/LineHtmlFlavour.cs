using System.Text;

namespace StatusGen.Notify.Texts.Flavours;

/// <summary>
/// HTML inside of lines only, as Telegram ("HTML style") and Google Chat's cards ("Card text formatting") know it, both read 2026-11-22: no paragraphs, no lists,
/// line ends count (Telegram) or are <c>&lt;br&gt;</c> (Google Chat).
/// </summary>
/// <param name="breaksMentions">Puts a zero-width joiner of words behind <c>@</c>: Telegram tells the person whose name follows.</param>
public sealed class LineHtmlFlavour(string lineEnd, bool knowsBlocks, bool breaksMentions) : TextFlavour
{
    private const char WordJoiner = '\u2060';

    public static readonly LineHtmlFlavour Telegram = new("\n", knowsBlocks: true, breaksMentions: true);
    public static readonly LineHtmlFlavour GoogleChat = new("<br>", knowsBlocks: false, breaksMentions: false);

    protected override string Gap => lineEnd + lineEnd;
    protected override string LineGap => lineEnd;

    public override string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length + 16);
        foreach (char c in text)
        {
            switch (c)
            {
                case '&': escaped.Append("&amp;"); break;
                case '<': escaped.Append("&lt;"); break;
                case '>': escaped.Append("&gt;"); break;
                case '"': escaped.Append("&quot;"); break;
                case '\n': escaped.Append(lineEnd); break;
                case '@' when breaksMentions: escaped.Append(c).Append(WordJoiner); break;
                default: escaped.Append(c); break;
            }
        }
        return escaped.ToString();
    }

    public override string Strong(string escaped) => $"<b>{escaped}</b>";
    public override string Emphasis(string escaped) => $"<i>{escaped}</i>";
    public override string Deleted(string escaped) => $"<s>{escaped}</s>";
    public override string Code(string text) => knowsBlocks ? $"<code>{Escape(text)}</code>" : Escape(text);
    public override string CodeBlock(string text) => knowsBlocks ? $"<pre>{Escape(text)}</pre>" : Escape(text);
    public override string Link(string escaped, string address) => $"<a href=\"{Escape(address).Replace("@\u2060", "@", StringComparison.Ordinal)}\">{escaped}</a>";
    protected override string Quote(string escaped) => knowsBlocks ? $"<blockquote>{escaped}</blockquote>" : $"<i>{escaped}</i>";
    protected override string Item(string escaped, int depth, int number) =>
        string.Concat(Enumerable.Repeat("\u00A0\u00A0", Math.Clamp(depth - 1, 0, 8))) + (number > 0 ? $"{number}. " : "• ") + escaped;
}
