using System.Text.Json;
using StatusGen.Clients.Tests.Sites;

namespace StatusGen.Clients.Tests.Api;

/// <summary>badge.json by the rules of the endpoint badge of shields.io.</summary>
public sealed class ShieldsBadgeTests(BuiltSites sites)
{
    private static readonly string[] Names =
        ["schemaVersion", "label", "message", "color", "labelColor", "isError", "namedLogo", "logoSvg", "logoColor", "logoSize", "logoWidth", "style", "cacheSeconds"];

    [Fact]
    public void Every_badge_document_has_the_endpoints_form()
    {
        foreach (BuiltSite site in sites.All)
            foreach (string path in site.Paths("badge.json"))
                Faults(site.Json(path)).ShouldBeEmpty($"{site}: {path}");
    }

    [Fact]
    public void The_message_is_the_state_in_words_and_the_picture_says_the_same()
    {
        foreach ((BuiltSite site, string path, string message) in new[]
        {
            (sites.AllWell, "", "all systems operational"), (sites.OpenIncident, "", "major outage"), (sites.OpenIncident, "components/checkout/", "degraded performance"),
            (sites.OpenIncident, "components/api/", "operational"), (sites.Many, "components/part-7/", "under maintenance"), (sites.Empty, "", "all systems operational"),
        })
        {
            site.Json($"{path}badge.json").GetProperty("message").GetString()!.ShouldBe(message);
            site.Text($"{path}badge.svg").ShouldContain(site.Json($"{path}badge.json").GetProperty("message").GetString()!);
            new FileInfo(site.At($"{path}badge.svg")).Length.ShouldBeLessThan(2048);
        }
    }

    [Theory]
    [InlineData("""{"schemaVersion":2,"label":"a","message":"b","color":"red"}""", "schemaVersion")]
    [InlineData("""{"schemaVersion":1,"label":"a","message":"","color":"red"}""", "message")]
    [InlineData("""{"schemaVersion":1,"message":"b","color":"red"}""", "label")]
    [InlineData("""{"schemaVersion":1,"label":"a","message":"b","color":"red","colour":"red"}""", "colour is no property")]
    [InlineData("""{"schemaVersion":1,"label":"a","message":"b","color":"red","cacheSeconds":"300"}""", "cacheSeconds")]
    public void A_mistake_would_be_found(string badge, string fault) => Faults(JsonDocument.Parse(badge).RootElement).ShouldBe([fault]);

    private static IEnumerable<string> Faults(JsonElement badge)
    {
        foreach (JsonProperty property in badge.EnumerateObject().Where(p => !Names.Contains(p.Name))) yield return $"{property.Name} is no property";
        if (!badge.TryGetProperty("schemaVersion", out JsonElement version) || version.GetInt32() != 1) yield return "schemaVersion";
        if (!badge.TryGetProperty("label", out JsonElement label) || label.ValueKind != JsonValueKind.String) yield return "label";
        if (!badge.TryGetProperty("message", out JsonElement message) || string.IsNullOrEmpty(message.GetString())) yield return "message";
        if (badge.TryGetProperty("color", out JsonElement colour) && string.IsNullOrEmpty(colour.GetString())) yield return "color";
        if (badge.TryGetProperty("cacheSeconds", out JsonElement seconds) && seconds.ValueKind != JsonValueKind.Number) yield return "cacheSeconds";
    }
}
