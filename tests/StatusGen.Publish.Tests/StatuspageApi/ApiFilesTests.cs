using System.Text.Encodings.Web;
using System.Text.Json;
using StatusGen.Domain.Incidents;
using StatusGen.Publish.StatuspageApi;
using StatusGen.Publish.Tests.Samples;

namespace StatusGen.Publish.Tests.StatuspageApi;

public sealed class ApiFilesTests
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly RecordedOutput Busy = Published(BusySite.Open, BusySite.Past, BusySite.Moved, BusySite.Cancelled, BusySite.UnderWay, BusySite.Notice);

    [Theory]
    [InlineData("summary")]
    [InlineData("scheduled-maintenances")]
    [InlineData("incidents/2026-09-01-api")]
    [InlineData("incidents/2026-10-01-new-page")]
    public void A_busy_site_has_exactly_these_documents(string name) =>
        Golden.Match($"Golden/{name.Replace('/', '-')}.json", JsonSerializer.Serialize(Document(name), Indented) + "\n");

    [Fact]
    public void Every_document_of_the_contract_is_there() => Busy.Paths.ShouldBe(
    [
        "api/v2/components.json", "api/v2/incidents.json", "api/v2/incidents/2026-09-01-api.json", "api/v2/incidents/2026-10-01-new-page.json",
        "api/v2/incidents/2026-11-20-card-payments.json", "api/v2/incidents/2026-11-20-search-index.json", "api/v2/incidents/2026-11-22-network.json",
        "api/v2/incidents/2026-11-25-database.json", "api/v2/incidents/2026.json", "api/v2/incidents/unresolved.json", "api/v2/scheduled-maintenances.json",
        "api/v2/scheduled-maintenances/active.json", "api/v2/scheduled-maintenances/upcoming.json", "api/v2/status.json", "api/v2/summary.json",
    ]);

    [Theory]
    [InlineData("incidents", "incidents", "2026-11-20-card-payments 2026-09-01-api")]
    [InlineData("incidents/unresolved", "incidents", "2026-11-20-card-payments")]
    [InlineData("scheduled-maintenances", "scheduled_maintenances", "2026-11-20-search-index 2026-11-22-network 2026-11-25-database")]
    [InlineData("scheduled-maintenances/upcoming", "scheduled_maintenances", "2026-11-25-database")]
    [InlineData("scheduled-maintenances/active", "scheduled_maintenances", "2026-11-20-search-index")]
    [InlineData("summary", "scheduled_maintenances", "2026-11-20-search-index 2026-11-25-database")]
    [InlineData("incidents/2026", "incidents", "2026-11-20-card-payments 2026-09-01-api")]
    [InlineData("incidents/2026", "notices", "2026-10-01-new-page")]
    public void Each_list_holds_what_its_name_says(string document, string list, string ids) =>
        string.Join(' ', Document(document).GetProperty(list).EnumerateArray().Select(i => i.GetProperty("id").GetString())).ShouldBe(ids);

    [Fact]
    public void Lists_hold_the_newest_50_and_the_years_hold_everything()
    {
        RecordedOutput output = Published([.. Enumerable.Range(0, 120).Select(i => BusySite.Past with { Id = new($"incident-{i:000}"), Started = Write.At("2025-12-01 00:00") + NodaTime.Duration.FromHours(12 * i) })]);
        output.Json("api/v2/incidents.json").GetProperty("incidents").GetArrayLength().ShouldBe(50);
        output.Json("api/v2/incidents.json").GetProperty("incidents")[0].GetProperty("id").GetString().ShouldBe("incident-119");
        int Count(int year) => output.Json($"api/v2/incidents/{year}.json").GetProperty("incidents").GetArrayLength();
        (Count(2025) + Count(2026)).ShouldBe(120);
        Count(2025).ShouldBe(62);
    }

    [Fact]
    public void An_incident_named_like_a_fixed_document_does_not_replace_it()
    {
        RecordedOutput output = Published(BusySite.Open with { Id = new("unresolved") }, BusySite.Past with { Id = new("2026") });
        output.Json("api/v2/incidents/unresolved.json").GetProperty("incidents")[0].GetProperty("id").GetString().ShouldBe("unresolved");
        output.Json("api/v2/incidents/2026.json").GetProperty("incidents").GetArrayLength().ShouldBe(2);
    }

    [Fact]
    public void Page_updated_at_is_the_newest_change_until_now()
    {
        Document("status").GetProperty("page").GetProperty("updated_at").GetString().ShouldBe("2026-11-20T14:38:00.000Z");
        Published(BusySite.UnderWay).Json("api/v2/status.json").GetProperty("page").GetProperty("updated_at").GetString().ShouldBe("2026-11-20T14:30:00.000Z");
    }

    [Theory]
    [InlineData("", "none", "All Systems Operational")]
    [InlineData("payments degraded", "minor", "Partially Degraded Service")]
    [InlineData("payments operational", "minor", "Minor Service Outage")]
    [InlineData("payments partial-outage", "major", "Partial System Outage")]
    [InlineData("payments major-outage", "critical", "Major System Outage")]
    public void The_status_follows_the_worst_component(string affected, string indicator, string description)
    {
        Incident[] incidents = affected.Length == 0 ? [] : [Write.Incident("x", "X", IncidentSeverity.Minor, "2026-11-20 14:00", affected, Write.Update(UpdateStatus.Investigating, "2026-11-20 14:00", ""))];
        JsonElement status = Published(incidents).Json("api/v2/status.json").GetProperty("status");
        (status.GetProperty("indicator").GetString(), status.GetProperty("description").GetString()).ShouldBe((indicator, description));
    }

    [Fact]
    public void Work_under_way_gives_the_status_its_name() =>
        Published(BusySite.UnderWay).Json("api/v2/status.json").GetProperty("status").GetRawText().ShouldBe("""{"indicator":"maintenance","description":"Service Under Maintenance"}""");

    [Fact]
    public void Long_titles_and_texts_are_cut_where_Statuspage_cuts_them()
    {
        Incident incident = Write.Incident(
            "x", new string('t', 254) + "🛠🛠", IncidentSeverity.Minor, "2026-11-20 14:00", "", Write.Update(UpdateStatus.Investigating, "2026-11-20 14:00", $"<p>{new string('b', 30_000)}</p>"));
        JsonElement written = Published(incident).Json("api/v2/incidents/x.json").GetProperty("incident");
        written.GetProperty("name").GetString().ShouldBe(new string('t', 254) + "…");
        written.GetProperty("incident_updates")[0].GetProperty("body").GetString()!.Length.ShouldBe(25_000);
    }

    private static JsonElement Document(string name) => Busy.Json($"api/v2/{name}.json");

    private static RecordedOutput Published(params Incident[] incidents)
    {
        var output = new RecordedOutput();
        ApiFiles.Write(Write.Site(BusySite.Now, BusySite.Components, incidents), output);
        return output;
    }
}
