using StatusGen.Domain.Incidents;
using StatusGen.Publish.Languages;
using StatusGen.Publish.Model;
using StatusGen.Publish.Views;
using StatusGen.Text.Templates;

namespace StatusGen.Publish.Pages;

internal static class MaintenancePage
{
    public static void Publish(Publication publication)
    {
        SiteModel model = publication.Model;
        Scene scene = publication.Scene;
        Language language = scene.Language;
        List<PublishedIncident> past = [.. model.Incidents.Where(i => i.Incident.Kind == IncidentKind.Maintenance && !i.State.IsOpen)];
        PageView page = publication.Page("maintenance", language["titles.maintenance"], language["descriptions.maintenance"], publication.Addresses.Maintenance, null, publication.News);
        var view = new MaintenanceView(
            page,
            [.. model.Status.MaintenanceUnderWay.Select(Told)],
            [.. model.Status.MaintenanceUpcoming.Select(Told)],
            publication.Lines([.. past.Take(MaintenanceView.MostPast)]),
            Math.Max(0, past.Count - MaintenanceView.MostPast));
        publication.AddPage("maintenance", publication.Addresses.Maintenance, MaintenanceView.Shape.Wrap(view), new Utf8Output());

        IncidentView Told(Incident incident) => IncidentProjection.Project(scene, model.Find(incident.Id));
    }
}
