using System.Text.Json;
using StatusGen.Clients.Tests.Sites;

namespace StatusGen.Clients.Tests.Api;

/// <summary>ajv holds every API document of every site to its schema in <c>docs/schemas</c>.</summary>
public sealed class ApiDocumentTests(BuiltSites sites)
{
    [Fact]
    public void Every_document_fits_its_schema()
    {
        var documents = sites.All.SelectMany(s => s.Paths("*.json", "api").Select(p => (Schema: SchemaOf(p), File: s.At(p)))).ToLookup(d => d.Schema, d => d.File);
        documents.Count.ShouldBe(Directory.GetFiles(Repository.Path("docs", "schemas"), "*.json").Length, "every schema has a document and every document a schema");

        Result result = Validate(documents.ToDictionary(d => d.Key, d => d.ToArray()));

        result.Faults.ShouldBeEmpty();
        result.Checked.ShouldBe(sites.All.Sum(s => s.Paths("*.json", "api").Length));
    }

    [Theory]
    [InlineData("summary", "\"indicator\":\"critical\"", "\"indicator\":\"red\"")]
    [InlineData("summary", ".000Z\"", "+00:00\"")]
    [InlineData("summary", "\"group_id\":null", "\"group_id\":0")]
    [InlineData("components", "\"position\":1", "\"position\":\"1\"")]
    [InlineData("incidents/unresolved", ",\"tweet_id\":null", "")]
    [InlineData("incidents/2026", "\"status\":\"resolved\"", "\"status\":\"postmortem\"")]
    [InlineData("status", "\"page\":{", "\"page\":{\"more\":1,")]
    public void A_mistake_would_be_found(string document, string right, string wrong)
    {
        using var scratch = new ScratchFolder();
        string whole = sites.OpenIncident.Text($"api/v2/{document}.json");
        whole.ShouldContain(right);
        string broken = scratch.Write("broken.json", whole.Replace(right, wrong, StringComparison.Ordinal));
        Validate(new() { [SchemaOf($"api/v2/{document}.json")] = [broken] }).Faults.Keys.ShouldBe([broken]);
    }

    /// <param name="path">Such as <c>api/v2/incidents/2026.json</c>.</param>
    private static string SchemaOf(string path)
    {
        string name = path["api/v2/".Length..^".json".Length];
        if (name.StartsWith("incidents/", StringComparison.Ordinal) && name != "incidents/unresolved")
            name = name.Length == "incidents/2026".Length && int.TryParse(name.AsSpan(10), out _) ? "incidents-year" : "incident";
        return Repository.Path("docs", "schemas", name.Replace('/', '-') + ".json");
    }

    private static Result Validate(Dictionary<string, string[]> documents)
    {
        using var scratch = new ScratchFolder();
        return Tools.Node<Result>("api-schemas.mjs", [scratch.Write("documents.json", JsonSerializer.Serialize(documents))]);
    }

    private sealed record Result(int Checked, Dictionary<string, string[]> Faults);
}
