using System.Text.Json;
using StatusGen.Clients.Tests.Sites;

namespace StatusGen.Clients.Tests.Metrics;

/// <summary>The strict parser of python3-prometheus-client reads <c>/metrics</c> of every site.</summary>
public sealed class OpenMetricsTests(BuiltSites sites)
{
    [Fact]
    public void Every_site_s_metrics_are_read_without_fault()
    {
        Dictionary<string, Reading> read = Read(sites.All.Select(site => site.At("metrics")));
        foreach (BuiltSite site in sites.All)
        {
            Reading metrics = read[site.At("metrics")];
            metrics.Problem.ShouldBeEmpty(site.Name);
            metrics.Families.ShouldAllBe(f => f.Help.Length > 0 && f.Type != "unknown", site.Name);
        }
    }

    [Fact]
    public void Every_component_is_in_one_state_which_is_the_one_that_the_API_tells()
    {
        foreach (BuiltSite site in new[] { sites.OpenIncident, sites.Many })
        {
            Family states = Read([site.At("metrics")]).Values.Single().Families.Single(f => f.Name == "statusgen_component_status");
            states.Type.ShouldBe("stateset");
            var told = states.Samples.Where(s => s.Value == 1).ToDictionary(s => s.Labels["component"], s => s.Labels["statusgen_component_status"]);
            JsonElement[] components = [.. site.Json("api/v2/components.json").GetProperty("components").EnumerateArray().Where(c => !c.GetProperty("group").GetBoolean())];
            told.Count.ShouldBe(components.Length);
            told.Values.Count(state => state != "operational").ShouldBe(components.Count(c => c.GetProperty("status").GetString() != "operational"), site.Name);
        }
    }

    [Fact]
    public void Open_incidents_and_owed_updates_are_counted()
    {
        Family[] families = Read([sites.OpenIncident.At("metrics")]).Values.Single().Families;
        families.Single(f => f.Name == "statusgen_incidents_open").Samples.Sum(s => s.Value).ShouldBe(1);
        Sample owed = families.Single(f => f.Name == "statusgen_next_update_timestamp_seconds").Samples.ShouldHaveSingleItem();
        owed.Labels["incident"].ShouldBe("2026-11-20-card-payments");
        families.Single(f => f.Name == "statusgen_incidents").Samples.ShouldAllBe(s => s.Name == "statusgen_incidents_total");
    }

    [Fact]
    public void A_broken_document_would_be_found()
    {
        using var scratch = new ScratchFolder();
        string whole = sites.Many.Text("metrics");
        string[] broken =
        [
            scratch.Write("end", whole.Replace("# EOF\n", "", StringComparison.Ordinal)),
            scratch.Write("ends", whole.Replace("\n", "\r\n", StringComparison.Ordinal)),
            scratch.Write("unit", whole.Replace("# UNIT statusgen_component_uptime_ratio ratio", "# UNIT statusgen_component_uptime_ratio seconds", StringComparison.Ordinal)),
            scratch.Write("counter", whole.Replace("statusgen_incidents_total{", "statusgen_incidents{", StringComparison.Ordinal)),
            scratch.Write("twice", whole.Replace("# EOF\n", "statusgen_incidents_open{severity=\"minor\"} 0\n# EOF\n", StringComparison.Ordinal)),
        ];
        foreach ((string file, Reading reading) in Read(broken)) reading.Problem.ShouldNotBeEmpty(file);
    }

    private static Dictionary<string, Reading> Read(IEnumerable<string> files) => Tools.Python<Dictionary<string, Reading>>("metrics.py", files);

    private sealed record Reading(string Problem, Family[] Families);
    private sealed record Family(string Name, string Type, string Unit, string Help, Sample[] Samples);
    private sealed record Sample(string Name, Dictionary<string, string> Labels, double Value);
}
