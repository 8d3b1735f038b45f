using System.Text;
using NodaTime;
using StatusGen.Cli.Terminal;
using StatusGen.Content.Writing;
using StatusGen.Domain.Components;
using StatusGen.Domain.Incidents;
using StatusGen.Publish.Model;
using StatusGen.Text.Words;

namespace StatusGen.Cli.Commands;

/// <summary>The state of a site as text for one screen.</summary>
internal static class StatusScreen
{
    public static string Compose(SiteModel model, Paint paint)
    {
        var text = new StringBuilder();
        text.Append(paint.Bold(model.Site.Name)).Append(": ").Append(Colour(paint, model.Status.Level)(Words(model.Status.Level))).Append($" at {Time(model.Now, model)}\n");
        Section(text, paint, "Open incidents", model.Status.OpenIncidents, model);
        Section(text, paint, "Maintenance under way", model.Status.MaintenanceUnderWay, model);
        Section(text, paint, "Maintenance to come", model.Status.MaintenanceUpcoming, model);
        Section(text, paint, "Notices", OpenNotices(model), model);
        if (model.Status.Unwell.Length > 0)
        {
            text.Append('\n').Append(paint.Bold("Components that are not well")).Append('\n');
            int width = model.Status.Unwell.Max(c => PrintedText.Columns(c.Name));
            foreach (Component component in model.Status.Unwell)
            {
                ComponentStatus status = model.Timelines[IndexOf(model, component)].Current;
                text.Append("  ").Append(PrintedText.Safe(component.Name)).Append(' ', width - PrintedText.Columns(component.Name) + 2).Append(Colour(paint, status)(Words(status))).Append('\n');
            }
        }
        if (model.Status.OpenIncidents.IsEmpty && model.Status.MaintenanceUnderWay.IsEmpty && model.Status.MaintenanceUpcoming.IsEmpty) text.Append("Nothing is open.\n");
        return text.ToString();
    }

    public static IEnumerable<Incident> OpenNotices(SiteModel model) =>
        model.Incidents.Where(p => p.Incident.Kind == IncidentKind.Notice && p.State.IsOpen).Select(p => p.Incident);

    private static void Section(StringBuilder text, Paint paint, string heading, IEnumerable<Incident> incidents, SiteModel model)
    {
        bool first = true;
        foreach (Incident incident in incidents)
        {
            if (first) text.Append('\n').Append(paint.Bold(heading)).Append('\n');
            first = false;
            PublishedIncident published = model.Find(incident.Id);
            string severity = incident.Severity is { } s ? $" ({s.ToString().ToLowerInvariant()})" : "";
            text.Append("  ").Append(PrintedText.Safe(incident.Title)).Append(severity).Append('\n');
            text.Append(paint.Dim($"    {incident.Id}")).Append('\n');
            text.Append($"    {Sentence(published, model)}");
            if (published.NextUpdate is { } next)
                text.Append(next.IsLate(model.Now)
                    ? paint.Red($", next update was due {Time(next.Due, model)}, {DurationText.Write(ToMinutes(next.LateBy(model.Now)))} ago")
                    : $", next update {Time(next.Due, model)}, in {DurationText.Write(ToMinutes(next.Due - model.Now))}");
            text.Append('\n');
        }
    }

    private static string Sentence(PublishedIncident published, SiteModel model) => published.State.Window is { } window
        ? $"{published.State.Status.Word()}, {Time(window.Start, model)} to {Time(window.End, model)}"
        : $"{published.State.Status.Word()} since {Time(published.State.Since, model)}";

    private static int IndexOf(SiteModel model, Component component)
    {
        for (int i = 0; i < model.Timelines.Length; i++)
            if (model.Timelines[i].Component.Id == component.Id) return i;
        throw new ArgumentOutOfRangeException(nameof(component), component.Id, null);
    }

    private static Duration ToMinutes(Duration duration) => Duration.FromMinutes(Math.Max(1, (long)duration.TotalMinutes));

    /// <summary>To the minute: nobody plans by seconds.</summary>
    private static string Time(Instant instant, SiteModel model) =>
        TimeStyle.Default(model.Site.Zone).Write(Instant.FromUnixTimeSeconds(instant.ToUnixTimeSeconds() / 60 * 60), model.Site.Zone);

    private static string Words(ComponentStatus status) => ImpactWord.Of(status).Replace('-', ' ');

    private static Func<string, string> Colour(Paint paint, ComponentStatus status) => status switch
    {
        ComponentStatus.Operational => paint.Green,
        ComponentStatus.Maintenance => paint.Blue,
        ComponentStatus.Degraded => paint.Yellow,
        _ => paint.Red,
    };
}
