using StatusGen.Publish.Languages;
using StatusGen.Text.Templates;

namespace StatusGen.Publish.Views;

/// <summary>The search page: a form, and the words with which its script tells what it found.</summary>
/// <param name="Counts">"3 results" in each plural form, with a place for the number.</param>
/// <param name="Months">The short names, January first.</param>
public sealed record SearchView(PageView Page, IReadOnlyList<PluralText> Counts, IReadOnlyList<string> Months)
{
    public static readonly ObjectShape<SearchView> Shape = new(
        ("page", v => PageView.Shape.Wrap(v.Page)), ("counts", v => PluralText.Shape.WrapAll(v.Counts)), ("months", v => v.Months));
}

/// <param name="Form">The plural category as <c>Intl.PluralRules</c> names it: one, few, other.</param>
public sealed record PluralText(string Form, string Text)
{
    public static readonly ObjectShape<PluralText> Shape = new(("form", v => v.Form), ("text", v => v.Text));

    public static IReadOnlyList<PluralText> Of(Language language, string key) =>
        [.. language.Forms(key).Select(f => new PluralText(f.Form.ToString().ToLowerInvariant(), f.Text))];
}
