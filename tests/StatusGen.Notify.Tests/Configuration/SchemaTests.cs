using System.Text.Json;

namespace StatusGen.Notify.Tests.Configuration;

public sealed class SchemaTests
{
    [Fact]
    public void Editors_offer_every_kind_of_channel()
    {
        using JsonDocument schema = JsonDocument.Parse(File.ReadAllText(Repository.Path("src", "StatusGen.Content", "Schemas", "config.schema.json")));
        JsonElement channel = schema.RootElement.GetProperty("properties").GetProperty("channels").GetProperty("additionalProperties").GetProperty("properties");

        channel.GetProperty("kind").GetProperty("enum").EnumerateArray().Select(k => k.GetString()).ShouldBe(KnownChannels.All.Select(k => k.Kind), ignoreOrder: true);
        channel.EnumerateObject().Select(p => p.Name).ShouldBe(ChannelReader.CommonKeys, ignoreOrder: true);
    }
}
