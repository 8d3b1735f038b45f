using StatusGen.Clients.Tests.Sites;

namespace StatusGen.Clients.Tests.Api;

/// <summary>The npm package statuspage.io 3.2.10 asks the served sites, at a root and below a path.</summary>
public sealed class StatuspageClientTests(BuiltSites sites)
{
    [Fact]
    public void The_client_reads_status_components_incidents_and_maintenance()
    {
        Dictionary<string, Told> told = Tools.Node<Dictionary<string, Told>>("statuspage-client.mjs", sites.All.Select(s => s.Address));

        Told well = told[sites.AllWell.Address];
        (well.Page, well.Indicator, well.Description).ShouldBe(("Pennywren Status", "none", "All Systems Operational"));
        well.Components.Length.ShouldBe(12);
        well.Components.ShouldAllBe(c => c.EndsWith(": operational"));
        well.Unresolved.ShouldBeEmpty();
        well.Upcoming.ShouldBe(["2026-12-06-yearly-reports", "2027-01-24-second-data-centre"]);

        foreach (BuiltSite site in sites.All.Where(s => s.Name.StartsWith("open-incident", StringComparison.Ordinal)))
        {
            Told open = told[site.Address];
            (open.Indicator, open.Description).ShouldBe(("critical", "Major System Outage"), site.Name);
            open.Unresolved.ShouldBe(["2026-11-20-card-payments: identified, 3 updates"]);
            open.Incidents[0].ShouldBe("2026-11-20-card-payments");
            open.Summary[0].ShouldBe("Card payments fail for most customers in the EU");
            open.Components.ShouldContain("payments: major_outage");
            open.Components.ShouldContain("checkout: degraded_performance");
            open.Components.Count(c => c.EndsWith(": operational", StringComparison.Ordinal)).ShouldBe(10);
        }

        foreach (BuiltSite site in sites.All.Where(s => s.Name.StartsWith("many", StringComparison.Ordinal)))
        {
            Told many = told[site.Address];
            many.Components.Length.ShouldBe(ManySite.Components);
            many.Components.ShouldContain("part-7: under_maintenance");
            (many.Incidents.Length, many.Unresolved.Length, many.Summary.Length).ShouldBe((50, 2, 3), site.Name);
        }

        Told empty = told[sites.Empty.Address];
        (empty.Indicator, empty.Components.Length, empty.Incidents.Length).ShouldBe(("none", 0, 0));
    }

    [Fact]
    public async Task A_site_without_the_API_would_be_found()
    {
        using var scratch = new ScratchFolder();
        await using var server = new StaticServer(scratch.Path);
        Tools.Run("node", "statuspage-client.mjs", server.Address).ExitCode.ShouldBe(1);
    }

    private sealed record Told(string Page, string Indicator, string Description, string[] Summary, string[] Components, string[] Incidents, string[] Unresolved, string[] Upcoming);
}
