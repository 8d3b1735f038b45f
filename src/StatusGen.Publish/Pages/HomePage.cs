using StatusGen.Publish.Languages;
using StatusGen.Publish.Views;
using StatusGen.Text.Templates;

namespace StatusGen.Publish.Pages;

internal static class HomePage
{
    public static void Publish(Publication publication)
    {
        Language language = publication.Scene.Language;
        SentenceView sentence = publication.Sentence;
        SafeHtml description = publication.Model.Site.Description is { } text ? SafeHtml.Escape(text)
            : language.Say("descriptions.home", ("site", publication.Model.Site.Name));
        PageView page = publication.Page("home", sentence.Text, description, publication.Addresses.Home, sentence.Mood, publication.News);
        HomeView view = HomeView.Project(publication.Scene, page, sentence, publication.Line);
        publication.AddPage("home", publication.Addresses.Home, HomeView.Shape.Wrap(view), new Utf8Output(64 * 1024));
    }
}
