using System.Text.Json;
using StatusGen.Content.Incidents;
using StatusGen.Content.Schemas;
using StatusGen.Domain.Diagnostics;

namespace StatusGen.Content.Tests.Schemas;

public sealed class JsonSchemasTests
{
    [Fact]
    public void The_incident_schema_knows_exactly_the_keys_that_are_read() =>
        Keys(Schema("incident")).Order(StringComparer.Ordinal).ShouldBe(FrontMatterLoader.Keys.Order(StringComparer.Ordinal));

    /// <summary>An unknown key's diagnostic names the known ones, so the loader itself says what must be in the schema.</summary>
    [Theory]
    [InlineData("", "zzzzzzzz: 1\nsite:\n  name: x\n  url: https://x.example/\n")]
    [InlineData("site", "site:\n  name: x\n  url: https://x.example/\n  zzzzzzzz: 1\n")]
    [InlineData("site/support", "site:\n  name: x\n  url: https://x.example/\n  support: { zzzzzzzz: 1 }\n")]
    [InlineData("cadence", "site:\n  name: x\n  url: https://x.example/\ncadence: { zzzzzzzz: 1 }\n")]
    [InlineData("theme", "site:\n  name: x\n  url: https://x.example/\ntheme: { zzzzzzzz: 1 }\n")]
    [InlineData("uptime/weights", "site:\n  name: x\n  url: https://x.example/\nuptime: { weights: { zzzzzzzz: 1 } }\n")]
    [InlineData("components/items", "site:\n  name: x\n  url: https://x.example/\ncomponents:\n  - { id: a, name: A, zzzzzzzz: 1 }\n")]
    [InlineData("site/translations/*", "site:\n  name: x\n  url: https://x.example/\n  languages: [en, de]\n  translations: { de: { zzzzzzzz: 1 } }\n")]
    [InlineData("components/items/translations/*", "site:\n  name: x\n  url: https://x.example/\n  languages: [en, de]\ncomponents:\n  - { id: a, name: A, translations: { de: { zzzzzzzz: 1 } } }\n")]
    public void The_config_schema_knows_exactly_the_keys_that_are_read(string place, string settings)
    {
        Diagnostic unknown = SiteFolder.Load(StatusGen.Text.Sources.MemorySources.Of(("statusgen.yml", settings))).Diagnostics.ShouldHaveSingleItem();
        unknown.Code.ShouldBe(DiagnosticCodes.UnknownSetting);

        JsonElement schema = Schema("config");
        foreach (string step in place.Split('/', StringSplitOptions.RemoveEmptyEntries))
            schema = step == "items" ? schema.GetProperty("items") : step == "*" ? schema.GetProperty("additionalProperties") : schema.GetProperty("properties").GetProperty(step);
        string[] named = [.. unknown.Hint!["Use ".Length..].TrimEnd('.').Split([", ", " or "], StringSplitOptions.None).Select(word => word.Trim('"'))];
        Keys(schema).Order(StringComparer.Ordinal).ShouldBe(named.Order(StringComparer.Ordinal));
        schema.GetProperty("additionalProperties").GetBoolean().ShouldBeFalse();
    }

    [Fact]
    public void Every_key_is_explained()
    {
        foreach (string name in JsonSchemas.Names)
            foreach (JsonProperty property in Schema(name).GetProperty("properties").EnumerateObject())
                property.Value.GetProperty("description").GetString().ShouldNotBeNullOrWhiteSpace($"{name}: {property.Name}");
    }

    [Fact]
    public void Another_schema_does_not_exist() => Should.Throw<ArgumentOutOfRangeException>(() => JsonSchemas.Text("nothing"));

    private static JsonElement Schema(string name) => JsonDocument.Parse(JsonSchemas.Text(name)).RootElement;

    private static IEnumerable<string> Keys(JsonElement schema) => schema.GetProperty("properties").EnumerateObject().Select(property => property.Name);
}
