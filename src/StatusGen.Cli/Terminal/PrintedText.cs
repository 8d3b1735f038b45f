using System.Globalization;

namespace StatusGen.Cli.Terminal;

/// <summary>Foreign text on a terminal: nothing in it may steer the terminal, and carets stand under their place.</summary>
internal static class PrintedText
{
    /// <summary>Tabs become one space; characters that steer or reorder the line become a dot.</summary>
    public static string Safe(string text)
    {
        if (!text.Any(Steers)) return text;
        return string.Create(text.Length, text, (to, from) =>
        {
            for (int i = 0; i < from.Length; i++) to[i] = from[i] == '\t' ? ' ' : Steers(from[i]) ? '·' : from[i];
        });
    }

    /// <summary>How many columns it takes: wide letters two, marks on letters none. A surrogate pair is an emoji or a rare ideograph: two.</summary>
    public static int Columns(ReadOnlySpan<char> text)
    {
        int columns = 0;
        foreach (char c in text) columns += ColumnsOf(c);
        return columns;
    }

    private static bool Steers(char c) => c < ' ' || (c >= 127 && char.GetUnicodeCategory(c) is UnicodeCategory.Control or UnicodeCategory.Format && c != '\u200D');

    // Source: Unicode Standard Annex #11, East Asian Width, ranges W and F of the basic plane, simplified to whole blocks.
    private static int ColumnsOf(char c) => c switch
    {
        < '\u0300' => 1,
        <= '\u036F' or '\u200D' or (>= '\uFE00' and <= '\uFE0F') => 0,
        >= '\u1100' and <= '\u115F' or >= '\u2E80' and <= '\uA4CF' or >= '\uAC00' and <= '\uD7A3' => 2,
        >= '\uF900' and <= '\uFAFF' or >= '\uFE30' and <= '\uFE6F' or >= '\uFF01' and <= '\uFF60' or >= '\uFFE0' and <= '\uFFE6' => 2,
        _ => 1,
    };
}
