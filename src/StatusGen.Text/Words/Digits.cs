namespace StatusGen.Text.Words;

/// <summary>Numbers of a fixed number of ASCII digits.</summary>
internal static class Digits
{
    public static bool Two(ReadOnlySpan<char> text, int at, out int value)
    {
        value = 0;
        if (at < 0 || at + 2 > text.Length || !char.IsAsciiDigit(text[at]) || !char.IsAsciiDigit(text[at + 1])) return false;
        value = (text[at] - '0') * 10 + (text[at + 1] - '0');
        return true;
    }

    public static bool Four(ReadOnlySpan<char> text, int at, out int value)
    {
        value = 0;
        if (!Two(text, at, out int high) || !Two(text, at + 2, out int low)) return false;
        value = high * 100 + low;
        return true;
    }
}
