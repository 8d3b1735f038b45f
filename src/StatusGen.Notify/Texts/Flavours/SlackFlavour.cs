namespace StatusGen.Notify.Texts.Flavours;

/// <summary>
/// Slack's mrkdwn. Only <c>&amp;</c>, <c>&lt;</c> and <c>&gt;</c> can be escaped ("Formatting text for app surfaces", read 2026-11-22); without them nothing
/// can be a link, a channel or a mention. A zero-width joiner of words keeps the signs of bold, italics and code from marking anything.
/// </summary>
public sealed class SlackFlavour : TextFlavour
{
    private const char WordJoiner = '\u2060';

    public static readonly SlackFlavour Instance = new();

    public override string Escape(string text)
    {
        var escaped = new System.Text.StringBuilder(text.Length + 16);
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            // Slack marks up only where a word begins or ends.
            bool atWordStart = i == 0 || !char.IsLetterOrDigit(text[i - 1]);
            if (c is '*' or '_' or '~' or '`' && atWordStart) escaped.Append(WordJoiner).Append(c).Append(WordJoiner);
            else escaped.Append(c switch { '&' => "&amp;", '<' => "&lt;", '>' => "&gt;", _ => c.ToString() });
        }
        return escaped.ToString();
    }

    public override string Strong(string escaped) => $"*{escaped}*";
    public override string Emphasis(string escaped) => $"_{escaped}_";
    public override string Deleted(string escaped) => $"~{escaped}~";
    public override string Code(string text) => $"`{Verbatim(text)}`";
    public override string CodeBlock(string text) => $"```\n{Verbatim(text)}\n```";
    public override string Link(string escaped, string address) => $"<{address.Replace("&", "&amp;", StringComparison.Ordinal)}|{escaped.Replace('|', '¦')}>";

    private static string Verbatim(string text) =>
        text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal).Replace('`', 'ˋ');
}
