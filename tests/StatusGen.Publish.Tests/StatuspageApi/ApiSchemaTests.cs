using System.Text.Json;
using StatusGen.Publish.StatuspageApi;
using StatusGen.Publish.Tests.Samples;

namespace StatusGen.Publish.Tests.StatuspageApi;

/// <summary>The published schemas name exactly the fields that are written. Their types and enumerations are checked by ajv on a built site.</summary>
public sealed class ApiSchemaTests
{
    [Theory]
    [InlineData("summary", "summary")]
    [InlineData("status", "status")]
    [InlineData("components", "components")]
    [InlineData("incidents", "incidents")]
    [InlineData("incidents-unresolved", "incidents/unresolved")]
    [InlineData("scheduled-maintenances", "scheduled-maintenances")]
    [InlineData("scheduled-maintenances-upcoming", "scheduled-maintenances/upcoming")]
    [InlineData("scheduled-maintenances-active", "scheduled-maintenances/active")]
    [InlineData("incidents-year", "incidents/2026")]
    [InlineData("incident", "incidents/2026-09-01-api")]
    public void A_document_has_the_fields_of_its_schema_in_their_order(string schema, string document)
    {
        var output = new RecordedOutput();
        ApiFiles.Write(BusySite.Model, output);
        JsonElement rules = JsonDocument.Parse(File.ReadAllText(Repository.Path("docs", "schemas", $"{schema}.json"))).RootElement;
        JsonElement written = output.Json($"api/v2/{document}.json");
        Names(written).ShouldBe(Names(rules.GetProperty("properties")));
        JsonElement definitions = rules.GetProperty("$defs");
        Compare(written.GetProperty("page"), definitions, "page");
        foreach ((string list, string definition) in ((string, string)[])[("components", "component"), ("incidents", "incident"), ("scheduled_maintenances", "maintenance"), ("notices", "notice")])
            if (written.TryGetProperty(list, out JsonElement items))
                foreach (JsonElement item in items.EnumerateArray()) CompareWithChildren(item, definitions, definition);
        if (written.TryGetProperty("incident", out JsonElement incident)) CompareWithChildren(incident, definitions, "incident");
    }

    private static void CompareWithChildren(JsonElement item, JsonElement definitions, string definition)
    {
        Compare(item, definitions, definition);
        if (definition == "component") return;
        foreach (JsonElement update in item.GetProperty("incident_updates").EnumerateArray()) Compare(update, definitions, "update");
        foreach (JsonElement component in item.GetProperty("components").EnumerateArray()) Compare(component, definitions, "component");
    }

    private static void Compare(JsonElement written, JsonElement definitions, string definition)
    {
        JsonElement rules = definitions.GetProperty(definition);
        string[] required = [.. rules.GetProperty("required").EnumerateArray().Select(n => n.GetString()!)];
        string[] names = Names(written);
        required.Except(names).ShouldBeEmpty(definition);
        names.ShouldBe(Names(rules.GetProperty("properties")).Where(names.Contains), definition);
    }

    private static string[] Names(JsonElement element) => [.. element.EnumerateObject().Select(p => p.Name)];
}
