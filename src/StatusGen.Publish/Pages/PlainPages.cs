using StatusGen.Publish.Languages;
using StatusGen.Publish.Views;
using StatusGen.Text.Templates;

namespace StatusGen.Publish.Pages;

/// <summary>Pages that show only the site's own facts: how to subscribe, and the page for addresses that do not exist.</summary>
internal static class PlainPages
{
    public static void Publish(Publication publication)
    {
        Language language = publication.Scene.Language;
        var buffer = new Utf8Output();
        PageView subscribe = publication.Page("subscribe", language["titles.subscribe"], language["descriptions.subscribe"], publication.Addresses.Subscribe);
        publication.AddPage("subscribe", publication.Addresses.Subscribe, PlainView.Shape.Wrap(new PlainView(subscribe)), buffer);
        PageView missing = publication.Page("missing", language["titles.missing"], language["descriptions.missing"], null);
        publication.AddPageFile("404", "404.html", PlainView.Shape.Wrap(new PlainView(missing)), buffer);
    }
}
