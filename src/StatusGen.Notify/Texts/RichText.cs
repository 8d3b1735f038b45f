using System.Collections.Immutable;
using System.Globalization;

namespace StatusGen.Notify.Texts;

public enum BlockKind { Paragraph, Heading, Item, Row, Quote, Code, Rule }

[Flags]
public enum RunStyle { None = 0, Strong = 1, Emphasis = 2, Deleted = 4, Code = 8 }

/// <param name="Link">Null when it is no link.</param>
public sealed record RichRun(string Text, RunStyle Style = RunStyle.None, string? Link = null);

/// <param name="Depth">Lists inside of lists, from 1; 0 for all other kinds.</param>
/// <param name="Number">The item's number; 0 for a bullet.</param>
public sealed record RichBlock(BlockKind Kind, ImmutableArray<RichRun> Runs, int Depth = 0, int Number = 0);

/// <summary>A text with the little markup that all services know: what a person wrote, ready to be said in any flavour of markup.</summary>
public sealed record RichText(ImmutableArray<RichBlock> Blocks)
{
    /// <summary>In UTF-16 units, without markup.</summary>
    public int Length
    {
        get
        {
            int length = 0;
            foreach (RichBlock block in Blocks)
                foreach (RichRun run in block.Runs) length += run.Text.Length;
            return length;
        }
    }

    /// <summary>Paragraphs are separated by empty lines.</summary>
    public static RichText OfPlain(string text) =>
        new([.. CleanText.Of(text).Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(p => new RichBlock(BlockKind.Paragraph, [new RichRun(p)]))]);

    /// <summary>Its beginning, at most so long, cut at the end of a word when one is near and never inside of a letter. What is cut ends with an ellipsis.</summary>
    public RichText Cut(int length)
    {
        if (Length <= length) return this;
        var blocks = ImmutableArray.CreateBuilder<RichBlock>();
        foreach (RichBlock block in Blocks)
        {
            var runs = ImmutableArray.CreateBuilder<RichRun>();
            foreach (RichRun run in block.Runs)
            {
                if (run.Text.Length <= length)
                {
                    runs.Add(run);
                    length -= run.Text.Length;
                    continue;
                }
                runs.Add(run with { Text = Beginning(run.Text, length) + Shortener.Ellipsis });
                blocks.Add(block with { Runs = runs.ToImmutable() });
                return new RichText(blocks.ToImmutable());
            }
            blocks.Add(block);
        }
        return this;
    }

    /// <summary>The longest beginning whose <paramref name="measure"/> is at most <paramref name="most"/>; null when not even a few words fit.</summary>
    public RichText? Fit(int most, Func<RichText, int> measure)
    {
        if (measure(this) <= most) return this;
        int low = 0, high = Length - 1;
        while (low < high)
        {
            int middle = (low + high + 1) / 2;
            if (measure(Cut(middle)) <= most) low = middle;
            else high = middle - 1;
        }
        // Escapes and markup make the measure uneven: step back until it really fits.
        for (; low > 0; low -= 1 + low / 8)
            if (Cut(low) is var cut && measure(cut) <= most) return cut;
        return null;
    }

    private static string Beginning(string text, int length)
    {
        int end = 0;
        foreach (int border in StringInfo.ParseCombiningCharacters(text[..Math.Min(text.Length, length + 64)]))
            if (border <= length) end = border;
        int word = text.LastIndexOf(' ', Math.Max(0, end - 1));
        if (word > end - 20 && word > 0 && end < text.Length && !char.IsWhiteSpace(text[end])) end = word;
        return text[..end].TrimEnd();
    }
}
