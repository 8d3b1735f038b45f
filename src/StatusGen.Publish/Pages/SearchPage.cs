using StatusGen.Publish.Languages;
using StatusGen.Publish.Views;
using StatusGen.Text.Templates;

namespace StatusGen.Publish.Pages;

internal static class SearchPage
{
    public static void Publish(Publication publication)
    {
        Language language = publication.Scene.Language;
        PageView page = publication.Page("search", language["titles.search"], language["descriptions.search"], publication.Addresses.Search);
        var view = new SearchView(page, PluralText.Of(language, "search.count"), language.Calendar.ShortMonths);
        publication.AddPage("search", publication.Addresses.Search, SearchView.Shape.Wrap(view), new Utf8Output());
    }
}
