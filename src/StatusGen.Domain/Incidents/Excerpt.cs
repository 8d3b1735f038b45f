using System.Collections.Immutable;
using System.Net;

namespace StatusGen.Domain.Incidents;

/// <summary>An incident without some of its updates, and without all that came only with them.</summary>
internal static class Excerpt
{
    /// <summary>
    /// Null when no update is left. Tasks go with the update they stand in, images with the texts that show them; a start that was only the first
    /// update's time becomes the time of the first one left.
    /// </summary>
    public static Incident? Of(Incident incident, Func<IncidentUpdate, bool> told)
    {
        if (TellsAll(incident, told)) return incident;
        ImmutableArray<IncidentUpdate> updates = [.. incident.Updates.Where(told)];
        if (updates.IsEmpty) return null;
        bool startsWithFirstUpdate = incident.Started == incident.Updates[0].At;
        return incident with
        {
            Updates = updates,
            Started = startsWithFirstUpdate ? updates[0].At : incident.Started,
            Tasks = incident.Tasks.RemoveAll(task => !(UpdateOf(task, incident) is { } update && told(update))),
            Images = incident.Images.RemoveAll(image => !Shows(incident.Lead, image) && !updates.Any(u => Shows(u.Body, image))),
        };
    }

    private static bool TellsAll(Incident incident, Func<IncidentUpdate, bool> told)
    {
        foreach (IncidentUpdate update in incident.Updates)
            if (!told(update)) return false;
        return true;
    }

    /// <summary>The update whose heading stands nearest above the task; null when none does.</summary>
    private static IncidentUpdate? UpdateOf(RemediationTask task, Incident incident)
    {
        IncidentUpdate? nearest = null;
        foreach (IncidentUpdate update in incident.Updates)
            if (update.Location.Path == task.Location.Path && update.Location.Line <= task.Location.Line && !(nearest?.Location.Line > update.Location.Line))
                nearest = update;
        return nearest;
    }

    private static bool Shows(Prose text, IncidentImage image) =>
        EndsAnAddress(text.Html, WebUtility.HtmlEncode(image.Name)) || EndsAnAddress(text.Html, Uri.EscapeDataString(image.Name).Replace("%2F", "/", StringComparison.Ordinal));

    private static bool EndsAnAddress(string html, string name) =>
        html.Contains($"/{name}\"", StringComparison.Ordinal) || html.Contains($"\"{name}\"", StringComparison.Ordinal);
}
