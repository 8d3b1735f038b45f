using StatusGen.Domain.Pages;
using StatusGen.Publish.Views;
using StatusGen.Text.Templates;

namespace StatusGen.Publish.Pages;

/// <summary>What the site's people wrote under <c>pages/</c>.</summary>
internal static class OwnPages
{
    public static void Publish(Publication publication)
    {
        if (publication.Model.Pages.IsEmpty) return;
        var buffer = new Utf8Output();
        foreach (MarkdownPage own in publication.Model.Pages)
        {
            string address = publication.Addresses.OwnPage(own.Name);
            string description = own.Summary ?? publication.Model.Site.Description ?? own.Title;
            PageView page = publication.Page("page", own.Title, SafeHtml.Escape(description), address);
            var view = new MarkdownPageView(page, own.Title, own.TitleLanguage, new SafeHtml(own.Text.Html), own.Text.Language);
            publication.AddPage("page", address, MarkdownPageView.Shape.Wrap(view), buffer);
        }
    }
}
