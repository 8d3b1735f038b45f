using System.Collections.Immutable;
using StatusGen.Domain.Components;
using StatusGen.Domain.Uptime;
using StatusGen.Publish.Languages;
using StatusGen.Publish.Model;
using StatusGen.Publish.Views;
using StatusGen.Text.Templates;

namespace StatusGen.Publish.Pages;

/// <summary>A page for every component, and further ones for the rest of a long list of incidents.</summary>
internal static class ComponentPages
{
    private const int PageLength = 25;

    public static void Publish(Publication publication)
    {
        var pages = new List<(ComponentTimeline Timeline, ImmutableArray<PublishedIncident> Incidents, int Number, int Count)>();
        foreach (ComponentTimeline timeline in publication.Model.Timelines)
        {
            ImmutableArray<PublishedIncident> incidents = publication.Model.ByComponent[timeline.Component.Id];
            int count = Math.Max(1, (incidents.Length + PageLength - 1) / PageLength);
            for (int number = 1; number <= count; number++) pages.Add((timeline, incidents, number, count));
        }
        publication.ForEach(pages.Count, (i, buffer) => PublishPage(publication, pages[i].Timeline, pages[i].Incidents, pages[i].Number, pages[i].Count, buffer));
    }

    private static void PublishPage(
        Publication publication, ComponentTimeline timeline, ImmutableArray<PublishedIncident> incidents, int number, int count, Utf8Output buffer)
    {
        Component component = timeline.Component;
        Language language = publication.Scene.Language;
        string address = AddressOf(publication, component, number);
        int from = (number - 1) * PageLength;
        SafeHtml[] lines = publication.Lines(incidents[from..Math.Min(from + PageLength, incidents.Length)]);
        var pager = new PagerView(
            number, count, number > 1 ? AddressOf(publication, component, number - 1) : null, number < count ? AddressOf(publication, component, number + 1) : null);
        object name = number == 1 ? component.Name : language.Say("titles.component-incidents", ("component", component.Name), ("number", number));
        SafeHtml description = language.Say("descriptions.component", ("component", component.Name), ("site", publication.Model.Site.Name));
        PageView page = publication.Page("component", name, description, address, null, null, FeedsOf(publication, component));
        if (number == 1)
        {
            ComponentView view = ComponentView.Project(publication.Scene, page, timeline, lines, incidents.Length, pager);
            publication.AddPage("component", address, ComponentView.Shape.Wrap(view), buffer);
        }
        else
        {
            var view = new ComponentIncidentsView(page, publication.Scene.LinkTo(component.Id), lines, incidents.Length, pager);
            publication.AddPage("component-incidents", address, ComponentIncidentsView.Shape.Wrap(view), buffer);
        }
    }

    private static string AddressOf(Publication publication, Component component, int number)
    {
        string first = publication.Addresses.Component(component.Id);
        return number == 1 ? first : $"{first}incidents/{number}/";
    }

    private static FeedLink[] FeedsOf(Publication publication, Component component)
    {
        string address = publication.Addresses.Component(component.Id);
        return
        [
            new FeedLink($"{component.Name} (RSS)", "application/rss+xml", address + "feed.xml"),
            new FeedLink($"{component.Name} (Atom)", "application/atom+xml", address + "atom.xml"),
            new FeedLink($"{component.Name} (JSON)", "application/feed+json", address + "feed.json"),
        ];
    }
}
