using StatusGen.Domain.Diagnostics;
using StatusGen.Domain.Incidents;

namespace StatusGen.Content.Tests.Incidents;

/// <summary>Loads one incident file written in a test.</summary>
internal static class Loading
{
    public const string Keys = "title: Card payments fail\nseverity: major\naffected: [payments]\n";
    public const string MaintenanceKeys = "title: Database upgrade\nkind: maintenance\naffected: [payments]\nwindow: { start: 2026-12-08 22:00 UTC, end: 2026-12-09 02:00 UTC }\n";

    public static LoadedSite Site(string body, string keys = Keys, params (string Path, string Text)[] others)
    {
        var sources = SiteFolder.WithIncident($"---\n{keys}---\n{body}");
        foreach ((string path, string text) in others) sources = sources.With(path, text);
        return SiteFolder.Load(sources);
    }

    /// <summary>The incident, which must have no problem.</summary>
    public static Incident Incident(string body, string keys = Keys)
    {
        LoadedSite site = Site(body, keys);
        SiteFolder.Text(site.Diagnostics).ShouldBe("");
        return site.Page!.Incidents.ShouldHaveSingleItem();
    }

    /// <summary>The only problem.</summary>
    public static Diagnostic Problem(string body, string keys = Keys)
    {
        LoadedSite site = Site(body, keys);
        site.Diagnostics.Length.ShouldBe(1, SiteFolder.Text(site.Diagnostics));
        return site.Diagnostics[0];
    }
}
