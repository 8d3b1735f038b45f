using System.Globalization;
using System.Text.Json;
using StatusGen.Publish.StatuspageApi;
using StatusGen.Publish.Tests.Samples;

namespace StatusGen.Publish.Tests.StatuspageApi;

/// <summary>What the clients that people already have read, and what would break them. Source: their own code, read 2026-11.</summary>
public sealed class ApiClientTests
{
    private static readonly RecordedOutput Output = Written();

    [Fact]
    public void Every_timestamp_has_a_fraction_and_a_Z_for_the_xbar_plugin()
    {
        string[] times = [.. Everything().Where(p => p.Name is "updated_at" or "created_at" or "display_at" or "started_at" or "scheduled_for" or "scheduled_until")
            .Concat(Everything().Where(p => p.Name is "resolved_at" or "monitoring_at" && p.Value.ValueKind != JsonValueKind.Null)).Select(p => p.Value.GetString()!)];
        times.Length.ShouldBeGreaterThan(100);
        times.ShouldAllBe(t => DateTime.ParseExact(t, "yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal).Year >= 2025);
    }

    [Fact]
    public void Times_and_flags_are_never_null_and_tweet_id_is_for_the_NET_client()
    {
        string[] never = ["created_at", "updated_at", "position", "group", "showcase", "only_show_if_degraded", "deliver_notifications", "started_at", "shortlink", "body", "impact"];
        foreach (JsonProperty property in Everything().Where(p => never.Contains(p.Name))) property.Value.ValueKind.ShouldNotBe(JsonValueKind.Null, property.Name);
        Everything().Where(p => p.Name == "tweet_id").ShouldAllBe(p => p.Value.ValueKind == JsonValueKind.Null);
    }

    [Fact]
    public void A_component_without_group_says_so_with_null_for_the_magic_mirror()
    {
        JsonElement api = Components().Single(c => Id(c) == "api");
        api.GetProperty("group_id").ValueKind.ShouldBe(JsonValueKind.Null);
        foreach (JsonElement incident in Output.Json("api/v2/incidents/unresolved.json").GetProperty("incidents").EnumerateArray())
            Id(incident.GetProperty("components")[0]).ShouldNotBeNullOrEmpty();
    }

    [Fact]
    public void Every_group_id_has_an_entry_that_lists_its_components_for_stactus_and_OneUptime()
    {
        foreach (JsonElement component in Components().Where(c => c.GetProperty("group_id").ValueKind == JsonValueKind.String))
        {
            JsonElement group = Components().Single(c => Id(c) == component.GetProperty("group_id").GetString());
            group.GetProperty("group").GetBoolean().ShouldBeTrue();
            group.GetProperty("components").EnumerateArray().Select(c => c.GetString()).ShouldContain(Id(component));
        }
        Components().Where(c => !c.GetProperty("group").GetBoolean()).ShouldAllBe(c => !c.EnumerateObject().Any(p => p.Name == "components"));
        Components().Select(Id).Distinct().Count().ShouldBe(Components().Length);
    }

    [Fact]
    public void A_postmortem_is_an_update_and_never_the_state_of_an_incident_for_strict_enumerations()
    {
        JsonElement incident = Output.Json("api/v2/incidents/2026-09-01-api.json").GetProperty("incident");
        incident.GetProperty("status").GetString().ShouldBe("resolved");
        incident.GetProperty("incident_updates")[0].GetProperty("status").GetString().ShouldBe("postmortem");
    }

    [Fact]
    public void Updates_stand_newest_first_for_the_embedded_banner()
    {
        foreach (JsonProperty updates in Everything().Where(p => p.Name == "incident_updates"))
        {
            string[] times = [.. updates.Value.EnumerateArray().Select(u => u.GetProperty("created_at").GetString()!)];
            times.ShouldBe(times.OrderDescending(StringComparer.Ordinal));
        }
    }

    [Fact]
    public void Ids_of_updates_are_unique_on_the_whole_site()
    {
        string[] ids = [.. Output.Paths.Where(p => p.StartsWith("api/v2/incidents/2026-", StringComparison.Ordinal))
            .SelectMany(p => Output.Json(p).GetProperty("incident").GetProperty("incident_updates").EnumerateArray()).Select(Id)];
        ids.Length.ShouldBe(15);
        ids.Distinct().Count().ShouldBe(15);
    }

    [Fact]
    public void Statuses_are_words_that_the_clients_know()
    {
        string[] known =
        [
            "investigating", "identified", "monitoring", "resolved", "postmortem", "scheduled", "in_progress", "verifying", "completed",
            "operational", "degraded_performance", "partial_outage", "major_outage", "under_maintenance",
        ];
        foreach (JsonProperty property in Everything().Where(p => p.Name is "status" or "old_status" or "new_status" && p.Value.ValueKind == JsonValueKind.String))
            known.ShouldContain(property.Value.GetString());
        foreach (JsonProperty impact in Everything().Where(p => p.Name == "impact"))
            ((string[])["none", "minor", "major", "critical", "maintenance"]).ShouldContain(impact.Value.GetString());
    }

    [Fact]
    public void Nothing_of_a_hidden_component_is_told() => Output.Paths.ShouldAllBe(p => !Output.Text(p).Contains("vault", StringComparison.OrdinalIgnoreCase));

    private static string Id(JsonElement element) => element.GetProperty("id").GetString()!;

    private static JsonElement[] Components() => [.. Output.Json("api/v2/components.json").GetProperty("components").EnumerateArray()];

    private static IEnumerable<JsonProperty> Everything() => Output.Paths.SelectMany(p => Properties(Output.Json(p)));

    private static IEnumerable<JsonProperty> Properties(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(p => Properties(p.Value).Prepend(p)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Properties),
        _ => [],
    };

    private static RecordedOutput Written()
    {
        var output = new RecordedOutput();
        ApiFiles.Write(BusySite.Model, output);
        return output;
    }
}
