using StatusGen.Text.Templates;

namespace StatusGen.Publish.Languages;

/// <summary>
/// All texts of the interface in one language. A text that the first book lacks comes from the next: a site's own book may hold only what it changes, and what is not
/// translated yet is told in English.
/// </summary>
/// <param name="code">BCP 47, as in <c>lang</c>.</param>
/// <param name="books">The site's own, the built-in one of the language, the English one; each is opened when it is first needed.</param>
public sealed class Language(string code, params Lazy<PhraseBook>[] books)
{
    public string Code { get; } = code;

    public string Direction => Raw("direction");

    /// <summary>Sunday or Monday or whatever day begins a week: 1 (Monday) to 7 (Sunday).</summary>
    public int FirstDayOfWeek => field == 0 ? field = Math.Max(1, Array.IndexOf(WeekdayKeys, Raw("dates.first-day")) + 1) : field;

    private static readonly string[] WeekdayKeys = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

    /// <summary>Null when no book has the text.</summary>
    public Phrase? Find(string key, long? count = null)
    {
        foreach (Lazy<PhraseBook> book in books)
            if (book.Value.Find(key, Code, count) is { } phrase) return phrase;
        return null;
    }

    /// <summary>A text without places for values.</summary>
    public SafeHtml this[string key] => Say(key);

    /// <summary>Fills a text in. A value named <c>count</c> also chooses the plural form. An unknown key prints itself, so that it is seen and found.</summary>
    public SafeHtml Say(string key, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        long? count = null;
        foreach ((string name, object? value) in values)
            if (value is int number && name == "count") count = number;
        return Find(key, count)?.Fill(values) ?? SafeHtml.Escape(key);
    }

    /// <summary>A text without places for values, unescaped.</summary>
    public string Raw(string key)
    {
        foreach (Lazy<PhraseBook> book in books)
            if (book.Value.FindRaw(key) is { } text) return text;
        return key;
    }

    public string[] List(string key)
    {
        foreach (Lazy<PhraseBook> book in books)
            if (book.Value.FindList(key) is { } list) return list;
        return [];
    }

    public CalendarNames Calendar => field ??= new CalendarNames(
        List("dates.months"), List("dates.months-alone"), List("dates.months-short"), List("dates.weekdays"), List("dates.weekdays-short"), List("dates.half-days"));

    public DatePattern Pattern(string key) => DatePattern.Parse(Raw(key), Calendar);

    /// <summary>The word for a choice: <c>status.major-outage</c>.</summary>
    public SafeHtml Word(string family, string choice) => Say(string.Concat(family, ".", choice));
}
