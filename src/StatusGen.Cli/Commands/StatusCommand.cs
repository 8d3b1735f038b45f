using System.CommandLine;
using System.Text.Json;
using NodaTime;
using StatusGen.Cli.Arguments;
using StatusGen.Cli.Reporting;
using StatusGen.Content.Writing;
using StatusGen.Domain.Incidents;
using StatusGen.Publish.Model;

namespace StatusGen.Cli.Commands;

/// <summary><c>statusgen status</c>: what is open now, on one screen.</summary>
internal static class StatusCommand
{
    private static readonly string[] KnownFormats = ["text", "json"];

    public static Verb Create(Context context)
    {
        Option<string> format = Formats.Option(KnownFormats);
        var verb = new Verb("status", "Shows what is open now: incidents, maintenance, and components that are not well.", "statusgen status")
        {
            Options = { format },
        };
        verb.SetAction(parsed =>
        {
            var session = new Session(context, parsed);
            return Run(session, Formats.Read(session, format, KnownFormats));
        });
        return verb;
    }

    private static int Run(Session session, string format)
    {
        ReadSite site = ReadSite.Of(session);
        if (site.Loaded.Page is not { } page)
        {
            Report.Write(session, site.Findings, "text");
            return ExitCodes.ContentErrors;
        }
        var model = new SiteModel(page, site.Now);
        session.Print(format == "json" ? Json(model) : StatusScreen.Compose(model, session.OutputPaint));
        return Report.LeftOut(session, site.Loaded);
    }

    private static string Json(SiteModel model) => JsonText.Compose(json =>
    {
        json.WriteStartObject();
        json.WriteString("name", model.Site.Name);
        json.WriteString("now", Time(model.Now));
        json.WriteString("status", ImpactWord.Of(model.Status.Level));
        WriteAll(json, "incidents", model.Status.OpenIncidents, model);
        WriteAll(json, "maintenance", [.. model.Status.MaintenanceUnderWay, .. model.Status.MaintenanceUpcoming], model);
        WriteAll(json, "notices", StatusScreen.OpenNotices(model), model);
        json.WriteStartArray("components");
        foreach (Domain.Uptime.ComponentTimeline timeline in model.Timelines)
        {
            json.WriteStartObject();
            json.WriteString("id", timeline.Component.Id.Value);
            json.WriteString("name", timeline.Component.Name);
            json.WriteString("status", ImpactWord.Of(timeline.Current));
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    });

    private static void WriteAll(Utf8JsonWriter json, string name, IEnumerable<Incident> incidents, SiteModel model)
    {
        json.WriteStartArray(name);
        foreach (Incident incident in incidents)
        {
            PublishedIncident published = model.Find(incident.Id);
            json.WriteStartObject();
            json.WriteString("id", incident.Id.Value);
            json.WriteString("title", incident.Title);
            json.WriteString("kind", incident.Kind.ToString().ToLowerInvariant());
            json.WriteString("severity", incident.Severity?.ToString().ToLowerInvariant());
            json.WriteString("status", published.State.Status.Key());
            json.WriteString("started", Time(incident.Started));
            json.WriteString("window_start", published.State.Window is { } window ? Time(window.Start) : null);
            json.WriteString("window_end", published.State.Window is { } until ? Time(until.End) : null);
            json.WriteString("next_update", published.NextUpdate is { } next ? Time(next.Due) : null);
            json.WriteBoolean("late", published.NextUpdate?.IsLate(model.Now) ?? false);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static string Time(Instant instant) => NodaTime.Text.InstantPattern.General.Format(instant);
}
