using NodaTime;
using StatusGen.Domain.Incidents;
using StatusGen.Text.Words;

namespace StatusGen.Content.Writing;

/// <summary>How a file writes the headings of its updates.</summary>
/// <param name="Before">Between status and time: <c> · </c>, <c> — </c>, <c> (</c>.</param>
/// <param name="After">After the time: empty or a closing parenthesis.</param>
public sealed record HeadingStyle(string Before, TimeStyle Time, string After)
{
    private const string Separators = "·—–-|@(";

    public static HeadingStyle Default(DateTimeZone site) => new(" · ", TimeStyle.Default(site), "");

    /// <summary>The style of a heading without its number signs; null when it is no update's heading.</summary>
    public static HeadingStyle? Of(ReadOnlySpan<char> heading, DateTimeZone site) =>
        Split(heading, out ReadOnlySpan<char> before, out ReadOnlySpan<char> time, out ReadOnlySpan<char> after) && TimeStyle.Of(time, site) is { } style
            ? new HeadingStyle(before.ToString(), style, after.ToString()) : null;

    /// <summary>The moment that a heading names; null when it is no update's heading.</summary>
    public static Instant? MomentOf(ReadOnlySpan<char> heading, DateTimeZone site) =>
        Split(heading, out _, out ReadOnlySpan<char> time, out _) && TimeText.Read(time, site) is { HasValue: true } reading ? reading.Value : null;

    /// <summary>The whole line: <c>## Identified · 2026-11-20 14:38 UTC</c>.</summary>
    public string Write(UpdateStatus status, Instant at, DateTimeZone site) => $"## {status.Word()}{Before}{Time.Write(at, site)}{After}";

    private static bool Split(ReadOnlySpan<char> heading, out ReadOnlySpan<char> before, out ReadOnlySpan<char> time, out ReadOnlySpan<char> after)
    {
        before = time = after = default;
        int day = FindDay(heading);
        if (day < 0) return false;
        int word = day;
        while (word > 0 && (heading[word - 1] == ' ' || Separators.Contains(heading[word - 1]))) word--;
        before = heading[word..day];
        time = heading[day..].TrimEnd();
        if (before.Contains('(') && time.EndsWith(")"))
        {
            time = time[..^1];
            after = ")";
        }
        return word > 0 && before.Length > 0;
    }

    /// <summary>Where <c>2026-11-20</c> begins; -1 when no day is named.</summary>
    private static int FindDay(ReadOnlySpan<char> text)
    {
        for (int at = 0; at + 10 <= text.Length; at++)
            if (text[at + 4] == '-' && text[at + 7] == '-' && AreDigits(text.Slice(at, 4)) && AreDigits(text.Slice(at + 5, 2)) && AreDigits(text.Slice(at + 8, 2))) return at;
        return -1;
    }

    private static bool AreDigits(ReadOnlySpan<char> text) => !text.ContainsAnyExceptInRange('0', '9');
}
