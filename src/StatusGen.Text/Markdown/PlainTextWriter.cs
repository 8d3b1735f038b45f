using System.Text;

namespace StatusGen.Text.Markdown;

/// <summary>Writes words with the line ends that their blocks ask for: never more than one empty line, no spaces at a line's ends.</summary>
internal sealed class PlainTextWriter(int capacity)
{
    private readonly StringBuilder text = new(capacity);
    private int lineEnds;
    private bool space;
    private bool beginsItem;

    /// <summary>True inside of code: its line ends and spaces count.</summary>
    public bool KeepsLines { get; set; }

    public void Write(ReadOnlySpan<char> words)
    {
        foreach (char c in words)
        {
            if (c == '\n' && KeepsLines) lineEnds++;
            else if (char.IsWhiteSpace(c) && !KeepsLines) space = true;
            else Append(c);
        }
    }

    public void BreakLine() => lineEnds = beginsItem ? lineEnds : Math.Max(lineEnds, 1);

    public void BreakBlock() => lineEnds = beginsItem ? lineEnds : Math.Max(lineEnds, 2);

    public void BeginItem()
    {
        BreakLine();
        Append('-');
        (space, beginsItem) = (true, true);
    }

    public override string ToString() => text.ToString();

    private void Append(char c)
    {
        if (text.Length > 0 && lineEnds > 0) text.Append('\n', lineEnds);
        else if (text.Length > 0 && space) text.Append(' ');
        (lineEnds, space, beginsItem) = (0, false, false);
        text.Append(c);
    }
}
