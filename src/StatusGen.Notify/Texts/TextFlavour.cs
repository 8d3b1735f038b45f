using System.Text;

namespace StatusGen.Notify.Texts;

/// <summary>How one service writes its markup: escapes first, then marks up, so that nothing in a text can become markup, a link or a mention.</summary>
public abstract class TextFlavour
{
    /// <summary>Between paragraphs.</summary>
    protected virtual string Gap => "\n\n";

    /// <summary>Between the items of a list and the rows of a table.</summary>
    protected virtual string LineGap => "\n";

    /// <summary>Plain words as this markup shows them.</summary>
    public abstract string Escape(string text);

    public virtual string Strong(string escaped) => escaped;
    public virtual string Emphasis(string escaped) => escaped;
    public virtual string Deleted(string escaped) => escaped;

    /// <param name="text">Not escaped.</param>
    public virtual string Code(string text) => Escape(text);

    /// <param name="text">Not escaped.</param>
    public virtual string CodeBlock(string text) => Escape(text);

    /// <param name="address">Checked and in its escaped form.</param>
    public abstract string Link(string escaped, string address);

    protected virtual string Heading(string escaped) => Strong(escaped);
    protected virtual string Quote(string escaped) => "> " + escaped.Replace("\n", "\n> ", StringComparison.Ordinal);
    protected virtual string Item(string escaped, int depth, int number) => $"{Indent(depth)}{(number > 0 ? $"{number}." : "•")} {escaped}";
    protected virtual string Rule => "———";

    public virtual string Render(RichText rich)
    {
        var text = new StringBuilder();
        BlockKind? before = null;
        foreach (RichBlock block in rich.Blocks)
        {
            if (before is { } last) text.Append(last == block.Kind && block.Kind is BlockKind.Item or BlockKind.Row ? LineGap : Gap);
            text.Append(Block(block));
            before = block.Kind;
        }
        return text.ToString();
    }

    /// <summary>An address that a message may hold: of the web, of mail or of a telephone. Null for any other.</summary>
    public static string? SafeAddress(string? address)
    {
        if (address is null || !Uri.TryCreate(address, UriKind.Absolute, out Uri? uri) || uri.Scheme is not ("https" or "http" or "mailto" or "tel")) return null;
        return uri.AbsoluteUri.Replace("(", "%28", StringComparison.Ordinal).Replace(")", "%29", StringComparison.Ordinal).Replace("|", "%7C", StringComparison.Ordinal)
            .Replace("'", "%27", StringComparison.Ordinal).Replace("*", "%2A", StringComparison.Ordinal);
    }

    protected static string Indent(int depth) => new(' ', Math.Clamp(depth - 1, 0, 8) * 2);

    protected virtual string Block(RichBlock block) => block.Kind switch
    {
        BlockKind.Heading => Heading(Runs(block)),
        BlockKind.Item => Item(Runs(block), block.Depth, block.Number),
        BlockKind.Quote => Quote(Runs(block)),
        BlockKind.Code => CodeBlock(string.Concat(block.Runs.Select(r => r.Text))),
        BlockKind.Rule => Rule,
        _ => Runs(block),
    };

    protected string Runs(RichBlock block)
    {
        var text = new StringBuilder();
        foreach (RichRun run in block.Runs)
        {
            // Markup must touch the words it marks: spaces stay outside.
            string words = run.Text.Trim(' ');
            if (words.Length == 0 || (run.Style == RunStyle.None && run.Link is null))
            {
                text.Append(Escape(run.Text));
                continue;
            }
            int lead = run.Text.Length - run.Text.TrimStart(' ').Length;
            text.Append(' ', lead).Append(Marked(words, run)).Append(' ', run.Text.Length - lead - words.Length);
        }
        return text.ToString();
    }

    private string Marked(string words, RichRun run)
    {
        string marked = run.Style.HasFlag(RunStyle.Code) ? Code(words) : Escape(words);
        if (run.Style.HasFlag(RunStyle.Deleted)) marked = Deleted(marked);
        if (run.Style.HasFlag(RunStyle.Emphasis)) marked = Emphasis(marked);
        if (run.Style.HasFlag(RunStyle.Strong)) marked = Strong(marked);
        return SafeAddress(run.Link) is { } address ? Link(marked, address) : marked;
    }
}
