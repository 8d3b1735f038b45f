using System.Text;

namespace StatusGen.Notify.Texts.Flavours;

/// <summary>Markdown as GitHub, Mattermost and Discord read it.</summary>
/// <param name="breaksMentions">
/// Puts a zero-width joiner of words behind <c>@</c> and <c>#</c>: these services tell people whose names stand in a text, and their markup has no escape for it.
/// </param>
public sealed class MarkdownFlavour(bool breaksMentions) : TextFlavour
{
    private const char WordJoiner = '\u2060';

    // CommonMark 0.31, 2.4: every ASCII punctuation sign may be escaped. These can begin markup anywhere in a line.
    private const string Special = "\\`*_{}[]<>&~|";

    public static readonly MarkdownFlavour Discord = new(breaksMentions: false);
    public static readonly MarkdownFlavour GitHub = new(breaksMentions: true);
    public static readonly MarkdownFlavour Mattermost = new(breaksMentions: true);

    public override string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length + 16);
        bool atLineStart = true;
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (Special.Contains(c) || (atLineStart && c is '#' or '+' or '-' or '=')) escaped.Append('\\').Append(c);
            else if (c is '.' or ')' && EndsNumberAtLineStart(text, i)) escaped.Append('\\').Append(c);
            else escaped.Append(c);
            if (breaksMentions && c is '@' or '#') escaped.Append(WordJoiner);
            atLineStart = c == '\n' || (atLineStart && c is ' ' or '\t');
        }
        return escaped.ToString();
    }

    public override string Strong(string escaped) => $"**{escaped}**";
    public override string Emphasis(string escaped) => $"_{escaped}_";
    public override string Deleted(string escaped) => $"~~{escaped}~~";
    public override string Code(string text) => $"`{Verbatim(text).Replace('`', 'ˋ').Replace('\n', ' ')}`";
    public override string CodeBlock(string text) => $"```\n{Verbatim(text).Replace("```", "ˋˋˋ", StringComparison.Ordinal)}\n```";
    public override string Link(string escaped, string address) => $"[{escaped}]({address})";

    protected override string Item(string escaped, int depth, int number) =>
        $"{Indent(depth)}{(number > 0 ? $"{number}." : "-")} {escaped.Replace("\n", "\n" + Indent(depth + 1), StringComparison.Ordinal)}";

    // Code hides mentions from nearly all services; the joiner is for the rest.
    private string Verbatim(string text) => breaksMentions ? text.Replace("@", "@" + WordJoiner, StringComparison.Ordinal) : text;

    private static bool EndsNumberAtLineStart(string text, int at)
    {
        int i = at;
        while (i > 0 && char.IsAsciiDigit(text[i - 1])) i--;
        return i < at && (i == 0 || text[i - 1] == '\n');
    }
}
