using NodaTime;
using StatusGen.Domain.Uptime;
using StatusGen.Text.Templates;

namespace StatusGen.Publish.Languages;

/// <summary>How a language writes lengths of time and percentages.</summary>
public static class Amounts
{
    /// <summary>In its two largest units, rounded down to minutes: <c>1 h 36 min</c>, <c>2 d 3 h</c>.</summary>
    public static SafeHtml Length(this Language language, Duration length)
    {
        long minutes = (long)length.TotalMinutes;
        if (minutes < 1) return language["lengths.under-a-minute"];
        int days = (int)(minutes / (24 * 60)), hours = (int)(minutes / 60 % 24), rest = (int)(minutes % 60);
        if (days > 0) return Both(language, language.Say("lengths.days", ("count", days)), hours, "lengths.hours");
        if (hours > 0) return Both(language, language.Say("lengths.hours", ("count", hours)), rest, "lengths.minutes");
        return language.Say("lengths.minutes", ("count", rest));
    }

    private static SafeHtml Both(Language language, SafeHtml larger, int rest, string unit) =>
        rest == 0 ? larger : language.Say("lengths.both", ("larger", larger), ("smaller", language.Say(unit, ("count", rest))));

    /// <summary>Never 100 when there was downtime.</summary>
    public static SafeHtml Percent(this Language language, double fraction)
    {
        string number = UptimePercent.Text(fraction);
        return language.Say("numbers.percent", ("number", number.Replace(".", language.Raw("numbers.decimal"), StringComparison.Ordinal)));
    }

    /// <summary><c>a, b and c</c>.</summary>
    public static SafeHtml Join(this Language language, IReadOnlyList<string> items)
    {
        if (items.Count == 0) return SafeHtml.Empty;
        SafeHtml joined = SafeHtml.Escape(items[0]);
        for (int i = 1; i < items.Count; i++)
            joined = language.Say(i == items.Count - 1 ? "lists.last" : "lists.next", ("before", joined), ("item", items[i]));
        return joined;
    }
}
