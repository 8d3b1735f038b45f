using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using StatusGen.Notify.Notices;

namespace StatusGen.Notify.Texts;

/// <summary>Makes a notice fit a channel's limit. Status, effect, next update and link stay; the running text gives way first.</summary>
public static class Shortener
{
    public const string Ellipsis = "…";

    /// <summary>The GSM 7-bit default alphabet (3GPP TS 23.038, 6.2.1), without the escape sign.</summary>
    private const string GsmBasic =
        "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";

    /// <summary>Its extension table: two septets each.</summary>
    private const string GsmExtension = "\f^{}\\[~]|€";

    /// <summary>
    /// The usual order of a plain message: status and title, effect, text, next update or window, link. Channels with markup build their own parts with the same ranks.
    /// </summary>
    public static ImmutableArray<MessagePart> PartsOf(Notice notice)
    {
        var parts = ImmutableArray.CreateBuilder<MessagePart>();
        parts.Add(new(notice.StatusWord + ": ", 0, ""));
        parts.Add(new(notice.Title, 1, ""));
        if (EffectOf(notice) is { } effect) parts.Add(new($"{notice.Labels.Affected}: {effect}", 2));
        parts.Add(new(notice.Text, 3, "\n\n"));
        if (TimeOf(notice) is { } time) parts.Add(new(time, 0, "\n\n"));
        parts.Add(new(notice.Url.AbsoluteUri, 0, "\n"));
        return parts.ToImmutable();
    }

    /// <summary><c>Card payments (major outage), Reports (degraded)</c>; null when nothing is named.</summary>
    public static string? EffectOf(Notice notice) =>
        notice.Affected.IsEmpty ? null : string.Join(", ", notice.Affected.Select(a => $"{a.Name} ({a.StatusWord})"));

    /// <summary>When the next word comes, or when the work is; null when neither is known.</summary>
    public static string? TimeOf(Notice notice)
    {
        string? window = notice is { WindowStart: { } start, WindowEnd: { } end } ? $"{notice.Labels.Window}: {start} – {end}" : null;
        string? next = notice.NextUpdate is { } due ? $"{notice.Labels.NextUpdate} {due}" : null;
        return (window, next) switch
        {
            ({ }, { }) => window + "\n" + next,
            _ => window ?? next,
        };
    }

    /// <summary>The parts as one text of at most <paramref name="most"/> units after escaping. Only parts that may never be cut can exceed it.</summary>
    /// <param name="escape">For the channel's markup; null: none is needed.</param>
    public static string Fit(ImmutableArray<MessagePart> parts, int most, LengthUnit unit, Func<string, string>? escape = null)
    {
        string?[] texts = [.. parts.Select(p => p.Text)];
        string whole = Join(parts, texts, escape);
        foreach (int rank in parts.Select(p => p.CutRank).Where(r => r > 0).Distinct().OrderDescending())
            for (int i = parts.Length - 1; i >= 0 && Measure(whole, unit) > most; i--)
            {
                if (parts[i].CutRank != rank) continue;
                texts[i] = LongestThatFits(parts, texts, i, most, unit, escape);
                whole = Join(parts, texts, escape);
            }
        return whole;
    }

    /// <summary>At most <paramref name="most"/> units, cut at a word when one is near, never inside a letter; what is cut ends with an ellipsis. Empty when not even that fits.</summary>
    public static string Cut(string text, int most, LengthUnit unit) =>
        Measure(text, unit) <= most ? text : LongestThatFits([new MessagePart(text, 1, "")], [text], 0, most, unit, null) ?? "";

    public static int Measure(string text, LengthUnit unit) => unit switch
    {
        LengthUnit.Utf16Units => text.Length,
        LengthUnit.Utf8Bytes => Encoding.UTF8.GetByteCount(text),
        LengthUnit.Graphemes => new StringInfo(text).LengthInTextElements,
        LengthUnit.GsmSeptets => Septets(text),
        _ => text.EnumerateRunes().Count(),
    };

    /// <summary>True when a text message needs no UCS-2.</summary>
    public static bool IsGsm(string text) => text.All(c => GsmBasic.Contains(c) || GsmExtension.Contains(c));

    private static int Septets(string text)
    {
        int septets = text.Length;
        foreach (char c in text)
            if (GsmExtension.Contains(c)) septets++;
        return septets;
    }

    /// <summary>Null when nothing of the part fits.</summary>
    private static string? LongestThatFits(ImmutableArray<MessagePart> parts, string?[] texts, int index, int most, LengthUnit unit, Func<string, string>? escape)
    {
        string text = parts[index].Text;
        int[] borders = StringInfo.ParseCombiningCharacters(text);
        string?[] trial = [.. texts];
        int low = 0, high = borders.Length;
        while (low < high)
        {
            int middle = (low + high + 1) / 2;
            trial[index] = Shown(text, middle == borders.Length ? text.Length : borders[middle]);
            if (Measure(Join(parts, trial, escape), unit) <= most) low = middle;
            else high = middle - 1;
        }
        return low == 0 ? null : Shown(text, low == borders.Length ? text.Length : AtWord(text, borders[low]));
    }

    private static string Shown(string text, int length) => length == text.Length ? text : text[..length].TrimEnd([.. " \n.,;:"]) + Ellipsis;

    /// <summary>The last end of a word within a fifth of the length, or else the place itself.</summary>
    private static int AtWord(string text, int length)
    {
        if (char.IsWhiteSpace(text[length])) return length;
        for (int i = length - 1; i > length - 1 - length / 5; i--)
            if (char.IsWhiteSpace(text[i])) return i;
        return length;
    }

    private static string Join(ImmutableArray<MessagePart> parts, string?[] texts, Func<string, string>? escape)
    {
        var whole = new StringBuilder();
        for (int i = 0; i < parts.Length; i++)
        {
            if (texts[i] is not { Length: > 0 } text) continue;
            whole.Append(whole.Length == 0 ? parts[i].Before.TrimStart('\n') : parts[i].Before).Append(escape is null ? text : escape(text)).Append(parts[i].After);
        }
        return whole.ToString();
    }
}
