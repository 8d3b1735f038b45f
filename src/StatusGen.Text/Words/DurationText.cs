using System.Text;
using NodaTime;

namespace StatusGen.Text.Words;

/// <summary>Durations as people write them: <c>30m</c>, <c>4h</c>, <c>7d</c>, <c>1h30m</c>. Units: w, d (24 hours), h, m, s; larger before smaller.</summary>
public static class DurationText
{
    public const string Forms = "Write it as 30m, 4h, 7d or 1h30m.";

    /// <summary>Longest duration that can be meant; beyond it is a slip of the keyboard.</summary>
    public static readonly Duration Longest = Duration.FromDays(3660);

    /// <summary>Null when the text is no duration, is not positive or is longer than <see cref="Longest"/>.</summary>
    public static Duration? Read(ReadOnlySpan<char> text)
    {
        text = text.Trim();
        long seconds = 0;
        long smallestUnit = long.MaxValue;
        int at = 0;
        while (at < text.Length)
        {
            int digits = at;
            while (at < text.Length && char.IsAsciiDigit(text[at])) at++;
            if (at == digits || at - digits > 9 || at == text.Length) return null;
            long unit = SecondsOf(text[at++]);
            if (unit == 0 || unit >= smallestUnit) return null;
            smallestUnit = unit;
            seconds += long.Parse(text[digits..(at - 1)]) * unit;
        }
        return seconds > 0 && seconds <= (long)Longest.TotalSeconds ? Duration.FromSeconds(seconds) : null;
    }

    /// <summary>The shortest form of whole seconds: <c>1d</c>, <c>1h30m</c>. A duration below a second reads <c>0s</c>.</summary>
    public static string Write(Duration duration)
    {
        long rest = (long)duration.TotalSeconds;
        if (rest <= 0) return "0s";
        var text = new StringBuilder(8);
        foreach ((long unit, char letter) in ((long, char)[])[(86400, 'd'), (3600, 'h'), (60, 'm'), (1, 's')])
        {
            if (rest >= unit) text.Append(rest / unit).Append(letter);
            rest %= unit;
        }
        return text.ToString();
    }

    private static long SecondsOf(char unit) => unit switch
    {
        'w' => 7 * 86400,
        'd' => 86400,
        'h' => 3600,
        'm' => 60,
        's' => 1,
        _ => 0,
    };
}
