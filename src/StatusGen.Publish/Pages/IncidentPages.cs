using System.Collections.Immutable;
using StatusGen.Domain.Incidents;
using StatusGen.Publish.Languages;
using StatusGen.Publish.Model;
using StatusGen.Publish.Views;
using StatusGen.Text.Templates;

namespace StatusGen.Publish.Pages;

/// <summary>A page for every incident, maintenance and notice.</summary>
internal static class IncidentPages
{
    public static void Publish(Publication publication)
    {
        ImmutableArray<PublishedIncident> incidents = publication.Model.Incidents;
        publication.ForEach(incidents.Length, (i, buffer) =>
        {
            PublishedIncident? newer = i > 0 ? incidents[i - 1] : null, older = i + 1 < incidents.Length ? incidents[i + 1] : null;
            IncidentView view = IncidentProjection.Project(publication.Scene, incidents[i], newer, older);
            publication.AddPage("incident", view.Address, IncidentPageView.Shape.Wrap(new IncidentPageView(Frame(publication, incidents[i], view), view)), buffer);
        });
    }

    /// <summary>The page of what is over depends on nothing but its own text, so that it stays as it is while the site lives on.</summary>
    private static PageView Frame(Publication publication, PublishedIncident published, IncidentView view)
    {
        Incident incident = published.Incident;
        Language language = publication.Scene.Language;
        SafeHtml title = language.Say("titles.incident", ("state", language.Word("update", published.State.Status.Key())), ("title", incident.Title));
        SafeHtml description = incident.Summary is { } summary ? SafeHtml.Escape(summary)
            : language.Say("descriptions.incident", ("outcome", view.Outcome), ("title", incident.Title));
        string mood = !view.IsOpen ? "ok" : incident.Kind == IncidentKind.Incident ? "issue" : "maintenance";
        NewsView? news = view.IsOpen ? new NewsView(incident.Id.Value, NewsVersion.Of(published)) : null;
        return publication.Page(incident.Kind.Key(), title, description, view.Address, mood, news);
    }
}
