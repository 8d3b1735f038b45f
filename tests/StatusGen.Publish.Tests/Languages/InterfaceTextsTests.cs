using System.Text.RegularExpressions;
using StatusGen.Publish.Languages;
using StatusGen.Text.Sources;

namespace StatusGen.Publish.Tests.Languages;

/// <summary>Templates, code and <c>theme/i18n/*.yml</c> agree on the texts that there are.</summary>
public sealed partial class InterfaceTextsTests
{
    /// <summary>Texts whose keys are put together: the family, and a choice's key.</summary>
    private static readonly string[] Families = ["status", "severity", "kinds", "update", "verdict", "outcome", "sentence", "periods", "follow", "formula", "lengths", "dates", "numbers", "lists"];

    public static TheoryData<string> Books =>
        [.. Directory.EnumerateFiles(Repository.Path("theme", "i18n"), "*.yml").Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal)];

    private static PhraseBook Load(string name)
    {
        var loaded = PhraseBook.Load(new SourceFile("theme/i18n/" + name, File.ReadAllBytes(Repository.Path("theme", "i18n", name))));
        loaded.Diagnostics.ShouldBeEmpty();
        return loaded.Value;
    }

    [Fact]
    public void Every_text_that_templates_ask_for_exists()
    {
        HashSet<string> known = [.. Load("en.yml").Keys];

        KeysInTemplates().Except(known).ShouldBeEmpty();
    }

    [Fact]
    public void Every_text_is_used()
    {
        string code = string.Join('\n', Directory.EnumerateFiles(Repository.Path("src", "StatusGen.Publish"), "*.cs", SearchOption.AllDirectories).Select(File.ReadAllText));
        HashSet<string> asked = [.. KeysInTemplates()];

        Load("en.yml").Keys.Where(key => key != "direction" && !Families.Contains(key.Split('.')[0]) && !asked.Contains(key) && !code.Contains($"\"{key}\"")).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Books))]
    public void Every_language_has_every_text_with_the_same_places_for_values(string book)
    {
        PhraseBook english = Load("en.yml"), other = Load(book);

        other.Keys.Order(StringComparer.Ordinal).ShouldBe(english.Keys.Order(StringComparer.Ordinal));
        foreach (string key in english.Keys)
        {
            // A form for exactly one thing may leave the number out.
            other.NamesIn(key).Except(english.NamesIn(key)).ShouldBeEmpty($"{book}: {key}");
            english.NamesIn(key).Where(n => n != "count").Except(other.NamesIn(key)).ShouldBeEmpty($"{book}: {key}");
        }
    }

    [Theory]
    [MemberData(nameof(Books))]
    public void Every_language_has_a_form_for_each_of_its_plural_categories(string book)
    {
        string code = Path.GetFileNameWithoutExtension(book);
        PluralCategory[] needed = [.. Enumerable.Range(0, 200).Select(n => PluralRule.Of(code, n)).Distinct()];
        PhraseBook english = Load("en.yml"), other = Load(book);

        foreach (string key in english.Keys.Where(k => english.FormsOf(k) is not null))
            needed.Except(other.FormsOf(key) ?? [PluralCategory.Other]).ShouldBeEmpty($"{book}: {key}");
    }

    [Fact]
    public void No_template_holds_words_of_its_own()
    {
        foreach (string file in Directory.EnumerateFiles(Repository.Path("theme"), "*.html", SearchOption.AllDirectories))
        {
            if (file.Contains("/embed/", StringComparison.Ordinal) || Path.GetFileName(file) is "search.html") continue;
            string text = Markup().Replace(Code().Replace(File.ReadAllText(file), ""), " ");

            Words().Matches(text).Select(m => m.Value).Except(["RSS", "Atom", "JSON"]).ShouldBeEmpty(file);
        }
    }

    private static IEnumerable<string> KeysInTemplates() =>
        Directory.EnumerateFiles(Repository.Path("theme"), "*.html", SearchOption.AllDirectories)
            .SelectMany(f => Asked().Matches(File.ReadAllText(f)))
            .Select(m => m.Groups[1].Value)
            .Where(key => !key.EndsWith('.'))
            .Distinct(StringComparer.Ordinal);

    [GeneratedRegex(@"\bt '([a-z.-]+)'(?! \+)")]
    private static partial Regex Asked();

    [GeneratedRegex(@"\{\{.*?\}\}", RegexOptions.Singleline)]
    private static partial Regex Code();

    [GeneratedRegex("<code>.*?</code>|<[^>]*>|&[a-z]+;.*?&gt;|&[a-z]+;", RegexOptions.Singleline)]
    private static partial Regex Markup();

    [GeneratedRegex(@"\p{L}{2,}")]
    private static partial Regex Words();
}
