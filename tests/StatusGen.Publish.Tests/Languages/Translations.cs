using StatusGen.Publish.Languages;
using StatusGen.Text.Sources;
using StatusGen.Text.Templates;

namespace StatusGen.Publish.Tests.Languages;

/// <summary>The files of <c>theme/i18n</c> in this checkout.</summary>
internal static class Translations
{
    public static readonly string[] Codes = ["ar", "de", "es", "fr", "he", "it", "ja", "ko", "nl", "pl", "pt", "zh"];

    // Each plural form that whole numbers have in a language stands for at least one of these.
    private static readonly long[] Counts = [.. Enumerable.Range(0, 130), 1_000_000];

    public static MemorySources Files { get; } = new(
        Directory.GetFiles(Repository.Path("theme", "i18n"), "*.yml").Select(f => new SourceFile($"theme/i18n/{Path.GetFileName(f)}", File.ReadAllBytes(f))));

    public static TheoryData<string> AllCodes => [.. Codes, "en"];

    public static TheoryData<string> TranslatedCodes => [.. Codes];

    public static PhraseBook Book(string code) => PhraseBook.Load(Files.Read($"theme/i18n/{code}.yml")).Value;

    public static Language Language(string code) => new(code, new Lazy<PhraseBook>(Book(code)));

    /// <summary>"Other" always, though in Polish it stands for fractions only: it is what a text falls back to.</summary>
    public static IEnumerable<PluralCategory> FormsOf(string code) => Counts.Select(n => PluralRule.Of(code, n)).Append(PluralCategory.Other).Distinct();

    /// <summary>A number for which each of the language's forms stands.</summary>
    public static IEnumerable<long> CountForEachForm(string code) => Counts.DistinctBy(n => PluralRule.Of(code, n));

    /// <summary>Every form of a text, with the places for values as they are written; a list is one text for each item.</summary>
    public static IEnumerable<string> TextsOf(PhraseBook book, string code, string key) =>
        book.FindList(key) ?? CountForEachForm(code).Prepend(0).Select(n => book.Find(key, code, n)!.Fill().Html).Distinct();

    /// <summary>What a reader sees of a piece of a page.</summary>
    public static string Seen(SafeHtml html)
    {
        string text = html.Html;
        for (int open = text.IndexOf('<'); open >= 0; open = text.IndexOf('<')) text = text.Remove(open, text.IndexOf('>', open) + 1 - open);
        return text;
    }
}
