using System.Text;

namespace StatusGen.Publish.Badges;

/// <summary>How wide a text is in Verdana at 11 px, near enough to lay out a badge; the badge then fits the text to exactly this width.</summary>
internal static class TextWidth
{
    /// <summary>Tenths of a pixel for the characters from space to tilde. Measured in DejaVu Sans, which has Verdana's widths.</summary>
    private static ReadOnlySpan<byte> Ascii =>
    [
        35, 44, 51, 92, 70, 105, 86, 30, 43, 43, 55, 92, 35, 40, 35, 37,
        70, 70, 70, 70, 70, 70, 70, 70, 70, 70, 37, 37, 92, 92, 92, 58,
        110, 75, 75, 77, 85, 69, 63, 85, 83, 32, 32, 72, 61, 95, 82, 87,
        66, 87, 76, 70, 67, 81, 75, 109, 75, 67, 75, 43, 37, 43, 92, 55,
        55, 67, 70, 60, 70, 68, 39, 70, 70, 31, 31, 64, 31, 107, 70, 67,
        70, 70, 45, 57, 43, 70, 65, 90, 65, 65, 58, 70, 37, 70, 92,
    ];

    /// <summary>In whole pixels, at least 1.</summary>
    public static int Of(string text)
    {
        int tenths = 0;
        foreach (Rune rune in text.EnumerateRunes())
            tenths += rune.Value is >= ' ' and <= '~' ? Ascii[rune.Value - ' '] : rune.Value >= 0x1100 ? 110 : 72;
        return Math.Max(1, (tenths + 9) / 10);
    }
}
