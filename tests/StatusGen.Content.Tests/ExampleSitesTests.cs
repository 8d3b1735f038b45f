using System.Collections.Immutable;
using System.Text;
using StatusGen.Domain.Incidents;

namespace StatusGen.Content.Tests;

/// <summary>The good sites under <c>tests/Sites</c>: loaded without a word, and told again value by value.</summary>
public sealed class ExampleSitesTests
{
    [Theory]
    [InlineData("minimal")]
    [InlineData("busy-day")]
    [InlineData("maintenance")]
    public void A_good_site_is_loaded_whole(string name)
    {
        LoadedSite site = SiteFolder.Load(SiteFolder.Read(Repository.Path("tests", "Sites", name, "site")));

        SiteFolder.Text(site.Diagnostics).ShouldBe("");
        Golden.MatchFile(Repository.Path("tests", "Sites", name, "loaded.txt"), string.Concat(site.Page!.Incidents.Select(Tell)));
    }

    private static string Tell(Incident incident)
    {
        var text = new StringBuilder();
        text.Append($"{incident.Kind} {incident.Id} {incident.Severity}: {incident.Title}\n");
        text.Append($"  started {incident.Started}, detected {incident.Detected}, window {Tell(incident.Window)}, for {string.Join(", ", incident.Audience)}\n");
        text.Append($"  affected {Tell(incident.Affected)}\n");
        text.Append($"  pinned {incident.Pinned}, postmortem {incident.PostmortemDuty}, tags [{string.Join(", ", incident.Tags)}], aliases [{string.Join(", ", incident.Aliases)}]\n");
        text.Append($"  summary {incident.Summary}\n");
        foreach (IncidentImage image in incident.Images) text.Append($"  image {image.SourcePath} as {image.Name}\n");
        foreach (RemediationTask task in incident.Tasks) text.Append($"  task {task.Location}: {task.Text}, done {task.Done}, due {task.Due}\n");
        text.Append(Indent(incident.Lead.Html));
        foreach (IncidentUpdate update in incident.Updates)
        {
            text.Append($"  {update.Location} {update.Status} {update.At} #{update.Anchor}, next {update.NextUpdate}, window {Tell(update.Window)}, notify {update.Notify}, for [{string.Join(", ", update.Audience)}], affected {Tell(update.Affected)}\n");
            text.Append(Indent(update.Body.Html));
        }
        return text.Append('\n').ToString();
    }

    private static string Tell(ImmutableArray<AffectedComponent> affected) => string.Join(", ", affected.Select(a => $"{a.Component} {a.Status}"));

    private static string Tell(MaintenanceWindow? window) => window is { } w ? $"{w.Start} to {w.End}" : "none";

    private static string Indent(string html) => html.Length == 0 ? "" : "    " + html.Replace("\n", "\n    ") + "\n";
}
