using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace StatusGen.Text.Markdown;

/// <summary>
/// Bare e-mail addresses become links, as on GitHub. Source: GitHub Flavored Markdown, section 6.9, "Autolinks (extension)".
/// The part before "@" has been read as text by then; it is taken back from there.
/// </summary>
internal sealed class EmailAddressParser : InlineParser
{
    public EmailAddressParser() => OpeningCharacters = ['@'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (processor.Inline is not LiteralInline { IsClosed: false } before || before.Content.Text != slice.Text || before.Content.End != slice.Start - 1) return false;
        string text = slice.Text;
        int start = slice.Start;
        while (start > before.Content.Start && IsLocal(text[start - 1])) start--;
        // An address that begins before this piece of text would be cut in two.
        if (start == slice.Start || (start == before.Content.Start && start > 0 && IsLocal(text[start - 1]))) return false;
        int end = EndOfDomain(text, slice.Start + 1, slice.End);
        if (end < 0) return false;

        string address = text[start..end];
        int spanStart = processor.GetSourcePosition(start, out int line, out int column);
        var link = new LinkInline { Url = "mailto:" + address, IsAutoLink = true, IsClosed = true, Line = line, Column = column };
        link.Span = link.UrlSpan = new SourceSpan(spanStart, spanStart + address.Length - 1);
        link.AppendChild(new LiteralInline { Content = new StringSlice(text, start, end - 1), IsClosed = true, Line = line, Column = column, Span = link.Span });
        before.Content.End = start - 1;
        before.Span.End = spanStart - 1;
        processor.Inline = link;
        slice.Start = end;
        return true;
    }

    private static bool IsLocal(char c) => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '_' or '+';

    /// <summary>Where the domain ends (exclusive), or -1: at least one period inside, a letter or digit last, no "-" or "_" last.</summary>
    private static int EndOfDomain(string text, int start, int last)
    {
        int at = start;
        while (at <= last && (char.IsAsciiLetterOrDigit(text[at]) || text[at] is '.' or '-' or '_')) at++;
        if (at > start && text[at - 1] == '.') at--;
        if (at == start || !char.IsAsciiLetterOrDigit(text[at - 1])) return -1;
        int period = text.AsSpan(start, at - start).IndexOf('.');
        return period > 0 && period < at - start - 1 ? at : -1;
    }
}
