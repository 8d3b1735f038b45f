using System.Collections.Immutable;
using System.Net;
using System.Text;

namespace StatusGen.Notify.Texts;

/// <summary>Reads the safe HTML of a text as StatusGen.Text writes it. Tags it does not know are passed over, their words kept.</summary>
public sealed class RichTextReader
{
    private readonly ImmutableArray<RichBlock>.Builder blocks = ImmutableArray.CreateBuilder<RichBlock>();
    private readonly ImmutableArray<RichRun>.Builder runs = ImmutableArray.CreateBuilder<RichRun>();
    // One counter for each open list: the number of its last item, or -1 for bullets.
    private readonly List<int> lists = [];
    private readonly Stack<string?> links = new();
    private readonly StringBuilder text = new();
    private RunStyle style;
    private BlockKind kind = BlockKind.Paragraph;
    private int quotes;
    private bool keepsLines;
    private bool space;

    private RichTextReader() { }

    public static RichText Read(string html)
    {
        var reader = new RichTextReader();
        reader.ReadAll(CleanText.Of(html));
        return new RichText(reader.blocks.ToImmutable());
    }

    private void ReadAll(string html)
    {
        int at = 0;
        while (at < html.Length)
        {
            int open = html.IndexOf('<', at);
            if (open < 0) open = html.Length;
            if (open > at) AddWords(CleanText.Of(WebUtility.HtmlDecode(html[at..open])));
            int close = open == html.Length ? -1 : html.IndexOf('>', open);
            if (close < 0) break;
            ReadTag(html[(open + 1)..close]);
            at = close + 1;
        }
        EndBlock();
    }

    private void ReadTag(string tag)
    {
        bool closes = tag.StartsWith('/');
        string name = (closes ? tag[1..] : tag).Split(' ', '/')[0];
        switch (name)
        {
            case "strong" or "b": Style(RunStyle.Strong, closes); break;
            case "em" or "i": Style(RunStyle.Emphasis, closes); break;
            case "del" or "s": Style(RunStyle.Deleted, closes); break;
            case "code" when !keepsLines: Style(RunStyle.Code, closes); break;
            case "a": Link(closes ? null : Attribute(tag, "href"), closes); break;
            case "br": EndLine(); break;
            case "input": AddWords(tag.Contains(" checked", StringComparison.Ordinal) ? "[x] " : "[ ] "); break;
            case "img": AddWords(Attribute(tag, "alt") ?? ""); break;
            case "p" or "table" or "tr" or "hr" or "div" or "label": Block(name, closes); break;
            case "td" or "th" when closes: AddWords("  "); break;
            case "ul" or "ol": List(name == "ol" ? NumberBefore(tag) : -1, closes); break;
            case "li": Item(closes); break;
            case "pre": Code(closes); break;
            case "blockquote":
                EndBlock();
                quotes += closes ? -1 : 1;
                break;
            case ['h', >= '1' and <= '6']:
                EndBlock();
                kind = closes ? BlockKind.Paragraph : BlockKind.Heading;
                break;
        }
    }

    private void Block(string name, bool closes)
    {
        if (name is "label" or "div") return;
        // The first paragraph of a list item is the item.
        if (name == "p" && kind == BlockKind.Item)
        {
            if (closes) EndLine();
            return;
        }
        EndBlock();
        if (name == "hr") blocks.Add(new RichBlock(BlockKind.Rule, []));
        if (name == "tr" && !closes) kind = BlockKind.Row;
    }

    private void List(int before, bool closes)
    {
        EndBlock();
        if (!closes) lists.Add(before);
        else if (lists.Count > 0) lists.RemoveAt(lists.Count - 1);
    }

    private void Item(bool closes)
    {
        EndBlock();
        if (closes || lists.Count == 0) return;
        if (lists[^1] >= 0) lists[^1]++;
        kind = BlockKind.Item;
    }

    private void Code(bool closes)
    {
        EndBlock();
        keepsLines = !closes;
        if (!closes) kind = BlockKind.Code;
    }

    private void Style(RunStyle flag, bool closes)
    {
        EndRun();
        style = closes ? style & ~flag : style | flag;
    }

    private void Link(string? address, bool closes)
    {
        EndRun();
        if (!closes) links.Push(address);
        else if (links.Count > 0) links.Pop();
    }

    private void AddWords(string words)
    {
        foreach (char c in words)
        {
            if (keepsLines) text.Append(c);
            else if (char.IsWhiteSpace(c) && c != '\u00A0') space = true;
            else
            {
                if (space && (text.Length > 0 ? text[^1] != '\n' : runs.Count > 0)) text.Append(' ');
                space = false;
                text.Append(c);
            }
        }
    }

    private void EndLine()
    {
        text.Append('\n');
        space = false;
    }

    private void EndRun()
    {
        // A space at the end stays outside of the markup that begins or ends here.
        if (space && text.Length > 0)
        {
            text.Append(' ');
            space = false;
        }
        if (text.Length == 0) return;
        runs.Add(new RichRun(text.ToString(), style, links.Count > 0 ? links.Peek() : null));
        text.Clear();
    }

    private void EndBlock()
    {
        space = false;
        EndRun();
        if (runs.Count > 0)
        {
            RichRun last = runs[^1];
            runs[^1] = last with { Text = last.Text.TrimEnd() };
            bool isItem = kind == BlockKind.Item;
            BlockKind found = kind == BlockKind.Paragraph && quotes > 0 ? BlockKind.Quote : kind;
            blocks.Add(new RichBlock(found, runs.ToImmutable(), isItem ? lists.Count : 0, isItem && lists[^1] > 0 ? lists[^1] : 0));
            runs.Clear();
        }
        kind = BlockKind.Paragraph;
    }

    private static int NumberBefore(string tag) => int.TryParse(Attribute(tag, "start"), out int start) && start is > 0 and < 1_000_000 ? start - 1 : 0;

    private static string? Attribute(string tag, string name)
    {
        int start = tag.IndexOf($" {name}=\"", StringComparison.Ordinal);
        if (start < 0) return null;
        start += name.Length + 3;
        int end = tag.IndexOf('"', start);
        return end < 0 ? null : CleanText.Line(WebUtility.HtmlDecode(tag[start..end]));
    }
}
