using NodaTime;

namespace StatusGen.Text.Words;

/// <summary>Time zones by name. UTC never touches the time zone database, which takes milliseconds to load.</summary>
public static class ZoneText
{
    /// <summary>Null when no such zone is known.</summary>
    public static DateTimeZone? Find(ReadOnlySpan<char> name)
    {
        if (IsUtc(name)) return DateTimeZone.Utc;
        return name.Length is > 1 and < 60 ? DateTimeZoneProviders.Tzdb.GetZoneOrNull(name.ToString()) : null;
    }

    public static string Hint(string name)
    {
        const string Choices = "Use an IANA name such as UTC, Europe/Berlin or America/New_York";
        return NearestWord.Of(name, DateTimeZoneProviders.Tzdb.Ids) is { } nearest ? $"{Choices}; did you mean \"{nearest}\"?" : Choices + ".";
    }

    internal static bool IsUtc(ReadOnlySpan<char> name) =>
        name.Equals("UTC", StringComparison.OrdinalIgnoreCase) || name.Equals("Z", StringComparison.OrdinalIgnoreCase) ||
        name.Equals("GMT", StringComparison.OrdinalIgnoreCase) || name is "Etc/UTC";

    /// <summary><c>+01:00</c>, <c>+0100</c> or <c>+01</c>, up to 18 hours either way (the most that NodaTime and ISO 8601 tools agree on).</summary>
    internal static bool TryOffset(ReadOnlySpan<char> text, out int seconds)
    {
        seconds = 0;
        if (text.Length is not (3 or 5 or 6) || text[0] is not ('+' or '-' or '\u2212')) return false;
        if (text.Length == 6 && text[3] != ':') return false;
        if (!Digits.Two(text, 1, out int hours)) return false;
        int minutes = 0;
        if (text.Length > 3 && !Digits.Two(text, text.Length - 2, out minutes)) return false;
        if (minutes > 59 || hours * 60 + minutes > 18 * 60) return false;
        seconds = (hours * 60 + minutes) * (text[0] == '+' ? 60 : -60);
        return true;
    }
}
