using System.Globalization;
using NodaTime;

namespace StatusGen.Publish.Utf8;

/// <summary>Moments as the formats want them, always in UTC.</summary>
internal static class TimeBytes
{
    /// <summary>RFC 3339 to the second, as in Atom and JSON Feed: <c>2026-11-20T14:10:00Z</c>.</summary>
    public static Utf8Buffer AddRfc3339(this Utf8Buffer buffer, Instant at) => buffer.AddTime(at, "s").Add((byte)'Z');

    /// <inheritdoc cref="AddRfc3339"/>
    public static string Rfc3339(Instant at) => at.ToDateTimeUtc().ToString("s", CultureInfo.InvariantCulture) + "Z";

    /// <summary><c>2026-11-20</c>.</summary>
    public static Utf8Buffer AddDay(this Utf8Buffer buffer, LocalDate day)
    {
        Span<byte> digits = buffer.GetSpan(10);
        (int year, int month, int number) = day;
        for (int i = 3; i >= 0; i--, year /= 10) digits[i] = (byte)('0' + year % 10);
        digits[4] = digits[7] = (byte)'-';
        (digits[5], digits[6], digits[8], digits[9]) = ((byte)('0' + month / 10), (byte)('0' + month % 10), (byte)('0' + number / 10), (byte)('0' + number % 10));
        buffer.Advance(10);
        return buffer;
    }

    /// <summary>RFC 822 with a year of four digits, as in RSS: <c>Fri, 20 Nov 2026 14:10:00 GMT</c>.</summary>
    public static Utf8Buffer AddRfc822(this Utf8Buffer buffer, Instant at) => buffer.AddTime(at, "r");

    /// <summary>The form of iCalendar's DATE-TIME: <c>20261120T141000Z</c>.</summary>
    public static string Calendar(Instant at) => at.ToDateTimeUtc().ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);

    /// <summary>With fraction and zone, because a client's parser demands both: <c>2026-11-20T14:10:00.000Z</c>.</summary>
    public static Utf8Buffer AddStatuspage(this Utf8Buffer buffer, Instant at) => buffer.AddTime(at, "s").Add(".000Z"u8);

    /// <summary>For people: <c>20 November 2026, 14:10 UTC</c>.</summary>
    public static Utf8Buffer AddWords(this Utf8Buffer buffer, Instant at) => buffer.AddTime(at, ForPeople);

    /// <inheritdoc cref="AddWords"/>
    public static string Words(Instant at) => at.ToDateTimeUtc().ToString(ForPeople, CultureInfo.InvariantCulture);

    private const string ForPeople = "d MMMM yyyy, HH:mm 'UTC'";

    private static Utf8Buffer AddTime(this Utf8Buffer buffer, Instant at, string format)
    {
        at.ToDateTimeUtc().TryFormat(buffer.GetSpan(64), out int length, format, CultureInfo.InvariantCulture);
        buffer.Advance(length);
        return buffer;
    }
}
