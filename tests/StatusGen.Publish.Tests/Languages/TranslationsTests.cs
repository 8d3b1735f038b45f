using StatusGen.Domain.Diagnostics;
using StatusGen.Publish.Languages;
using StatusGen.Text.Sources;

namespace StatusGen.Publish.Tests.Languages;

public sealed class TranslationsTests
{
    private static readonly PhraseBook English = Translations.Book("en");

    private static readonly string[] NamesOfFormats = ["feeds.rss", "feeds.atom", "feeds.json"];

    private static readonly Dictionary<string, string[]> WordsSharedWithEnglish = new(StringComparer.Ordinal)
    {
        ["de"] = ["frame.status", "components.status", "update.update", "incident.updates", "component.badge", "subscribe.badge", "subscribe.embed"],
        ["es"] = ["subscribe.embed"],
        ["fr"] = ["kinds.incident", "kinds.maintenance", "frame.maintenance", "titles.maintenance", "pager.pages", "component.badge", "subscribe.badge"],
        ["it"] = ["component.badge", "subscribe.badge", "subscribe.embed"],
        ["ja"] = ["subscribe.api"],
        ["ko"] = ["subscribe.api"],
        ["nl"] = ["frame.status", "components.status", "update.update", "incident.updates", "component.badge", "subscribe.badge", "subscribe.embed"],
        ["pl"] = ["frame.status", "components.status"],
        ["pt"] = ["frame.status", "components.status", "subscribe.embed"],
        ["zh"] = ["subscribe.api"],
    };

    public static TheoryData<string> AllCodes => Translations.AllCodes;

    public static TheoryData<string> TranslatedCodes => Translations.TranslatedCodes;

    [Fact]
    public void Twelve_languages_ship_beside_English() =>
        Translations.Files.List("theme/i18n").ShouldBe(Translations.Codes.Append("en").Order(StringComparer.Ordinal).Select(c => $"theme/i18n/{c}.yml"));

    [Theory, MemberData(nameof(AllCodes))]
    public void A_language_loads_without_a_problem(string code)
    {
        var nothing = MemorySources.Of();
        var at = SourceLocation.StartOf("statusgen.yml");

        LanguageLoader.Load(Translations.Files, nothing, code, at).Diagnostics.ShouldBeEmpty();
        // As a site's own file it is also checked for unknown keys.
        LanguageLoader.Load(Translations.Files, Translations.Files, code, at).Diagnostics.ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(TranslatedCodes))]
    public void A_language_has_every_text_of_English_in_the_same_order_and_no_other(string code) =>
        Translations.Book(code).Keys.ShouldBe(English.Keys);

    [Theory, MemberData(nameof(TranslatedCodes))]
    public void A_list_is_as_long_as_in_English(string code)
    {
        PhraseBook book = Translations.Book(code);
        foreach (string key in English.Keys)
            book.FindList(key)?.Length.ShouldBe(English.FindList(key)?.Length ?? 0, key);
    }

    [Theory, MemberData(nameof(AllCodes))]
    public void A_text_that_changes_with_a_number_has_exactly_the_forms_of_its_language(string code)
    {
        PhraseBook book = Translations.Book(code);
        foreach (string key in English.Keys)
        {
            bool tellsNoneApart = English.FormsOf(key)?.Contains(PluralCategory.Zero) == true;
            PluralCategory[] needed = [.. Translations.FormsOf(code).Union(tellsNoneApart ? [PluralCategory.Zero] : []).Order()];
            // Units of time inflect in some languages although English abbreviates them.
            if (English.FormsOf(key) is null && !key.StartsWith("lengths.", StringComparison.Ordinal)) book.FormsOf(key).ShouldBeNull(key);
            else if (English.FormsOf(key) is not null || book.FormsOf(key) is not null) (book.FormsOf(key) ?? []).Order().ToArray().ShouldBe(needed, customMessage: key);
        }
    }

    [Theory, MemberData(nameof(TranslatedCodes))]
    public void A_text_has_the_places_for_values_that_English_has_and_no_other(string code)
    {
        PhraseBook book = Translations.Book(code);
        foreach (string key in English.Keys)
        {
            string[] places = [.. English.NamesIn(key).Order()];
            book.NamesIn(key).Order().ToArray().ShouldBe(places, customMessage: key);
            if (book.FindList(key) is not null) continue;
            foreach (long count in Translations.CountForEachForm(code))
            {
                string[] own = [.. book.Find(key, code, count)!.Names.Distinct().Order()];
                // None, one and two may be words: "yesterday".
                if (count <= 2 && book.FormsOf(key) is not null) own.Union(["count"]).Order().ToArray().ShouldBe(places, customMessage: $"{key} for {count}");
                else own.ShouldBe(places, customMessage: $"{key} for {count}");
            }
        }
    }

    [Theory, MemberData(nameof(TranslatedCodes))]
    public void No_text_is_left_in_English(string code)
    {
        PhraseBook book = Translations.Book(code);
        IEnumerable<string> left = English.Keys
            .Where(k => !k.StartsWith("dates.", StringComparison.Ordinal) && k != "direction" && English.FindList(k) is null)
            .Where(k => Translations.TextsOf(book, code, k).Intersect(Translations.TextsOf(English, "en", k)).Any(HasWords))
            .Except(NamesOfFormats);

        left.Order().ShouldBe(WordsSharedWithEnglish.GetValueOrDefault(code, []).Order());
    }

    [Theory, MemberData(nameof(AllCodes))]
    public void Arabic_and_Hebrew_run_from_right_to_left(string code) =>
        Translations.Language(code).Direction.ShouldBe(code is "ar" or "he" ? "rtl" : "ltr");

    [Theory, MemberData(nameof(TranslatedCodes))]
    public void An_arrow_points_along_the_direction_of_the_script(string code)
    {
        Language language = Translations.Language(code);
        foreach (string key in English.Keys.Where(k => English.FindList(k) is null))
        {
            string arrow = string.Concat(English.FindRaw(key)!.Where(c => c is '←' or '→'));
            if (language.Direction == "rtl") arrow = string.Concat(arrow.Select(c => c == '←' ? '→' : '←'));
            string.Concat(language.Raw(key).Where(c => c is '←' or '→')).ShouldBe(arrow, key);
        }
    }

    [Theory, MemberData(nameof(AllCodes))]
    public void The_week_begins_on_a_day_that_is_named(string code) =>
        Translations.Language(code).FirstDayOfWeek.ShouldBe(code switch { "ar" => 6, "he" or "ja" or "ko" or "pt" => 7, _ => 1 });

    [Theory, MemberData(nameof(AllCodes))]
    public void Apostrophes_and_quotes_are_typographic(string code)
    {
        PhraseBook book = Translations.Book(code);
        foreach (string key in book.Keys.Where(k => !k.StartsWith("dates.", StringComparison.Ordinal)))
            book.FindRaw(key)?.IndexOfAny(['\'', '"', '`']).ShouldBe(-1, key);
    }

    [Fact]
    public void French_puts_a_space_that_does_not_break_before_high_punctuation()
    {
        PhraseBook book = Translations.Book("fr");
        foreach (string text in book.Keys.Where(k => !k.StartsWith("dates.", StringComparison.Ordinal)).SelectMany(k => Translations.TextsOf(book, "fr", k)))
            for (int i = 0; i < text.Length; i++)
                if (text[i] is ':' or ';' or '!' or '?' or '%') text[i - 1].ShouldBeOneOf('\u00A0', '\u202F');
    }

    private static bool HasWords(string text)
    {
        int depth = 0;
        foreach (char c in text)
        {
            if (c == '{') depth++;
            else if (c == '}') depth--;
            else if (depth == 0 && char.IsLetter(c)) return true;
        }
        return false;
    }
}
