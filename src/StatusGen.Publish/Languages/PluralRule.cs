namespace StatusGen.Publish.Languages;

public enum PluralCategory { Zero, One, Two, Few, Many, Other }

/// <summary>Which plural form a whole number takes. Source: Unicode CLDR 46, "Language Plural Rules", cardinals of whole numbers.</summary>
public static class PluralRule
{
    /// <param name="language">BCP 47; only the part before the first hyphen counts. An unknown language has English's rule.</param>
    public static PluralCategory Of(string language, long count)
    {
        long n = Math.Abs(count);
        int hyphen = language.IndexOf('-');
        return (hyphen < 0 ? language : language[..hyphen]) switch
        {
            "ja" or "zh" or "ko" or "vi" or "th" or "id" => PluralCategory.Other,
            "fr" or "pt" => n is 0 or 1 ? PluralCategory.One : IsWholeMillions(n) ? PluralCategory.Many : PluralCategory.Other,
            "es" or "it" => n == 1 ? PluralCategory.One : IsWholeMillions(n) ? PluralCategory.Many : PluralCategory.Other,
            "pl" => n == 1 ? PluralCategory.One : IsFewSlavic(n) ? PluralCategory.Few : PluralCategory.Many,
            "ru" or "uk" => n % 10 == 1 && n % 100 != 11 ? PluralCategory.One : IsFewSlavic(n) ? PluralCategory.Few : PluralCategory.Many,
            "cs" or "sk" => n == 1 ? PluralCategory.One : n is >= 2 and <= 4 ? PluralCategory.Few : PluralCategory.Other,
            "he" => n == 1 ? PluralCategory.One : n == 2 ? PluralCategory.Two : PluralCategory.Other,
            "ar" => OfArabic(n),
            _ => n == 1 ? PluralCategory.One : PluralCategory.Other,
        };
    }

    private static bool IsWholeMillions(long n) => n != 0 && n % 1_000_000 == 0;

    private static bool IsFewSlavic(long n) => n % 10 is >= 2 and <= 4 && n % 100 is not (>= 12 and <= 14);

    private static PluralCategory OfArabic(long n) => n switch
    {
        0 => PluralCategory.Zero,
        1 => PluralCategory.One,
        2 => PluralCategory.Two,
        _ => (n % 100) switch
        {
            >= 3 and <= 10 => PluralCategory.Few,
            >= 11 => PluralCategory.Many,
            _ => PluralCategory.Other,
        },
    };

    /// <summary>Null when the word names no category.</summary>
    public static PluralCategory? Named(string word) => word switch
    {
        "zero" => PluralCategory.Zero,
        "one" => PluralCategory.One,
        "two" => PluralCategory.Two,
        "few" => PluralCategory.Few,
        "many" => PluralCategory.Many,
        "other" => PluralCategory.Other,
        _ => null,
    };
}
