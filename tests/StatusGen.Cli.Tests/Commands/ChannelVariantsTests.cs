using System.Text.Json;

namespace StatusGen.Cli.Tests.Commands;

public sealed class ChannelVariantsTests : IDisposable
{
    private readonly SmallSite _site = new();

    public ChannelVariantsTests() => _site.Write("statusgen.yml", SmallSite.Settings + """
        channels:
          slack: { kind: slack, url: env:SLACK_WEBHOOK, for: public }
          mail: { kind: smtp, host: smtp.example.com, port: 587, security: starttls, from: "Status <status@example.com>" }
          posts: { kind: file, folder: out, for: public }
        audiences:
          public: {}
          customers: { channels: [mail] }
          tenant-42: { channels: [mail], private: true }

        """);

    public void Dispose() => _site.Dispose();

    [Fact]
    public void Each_configured_channel_shows_what_it_would_send()
    {
        string text = _site.Run("variants", "latest").Output;

        text.ShouldContain("public, through slack (slack, as it is sent)\n  {\n    \"text\": \"Investigating: Card payments fail");
        text.ShouldContain("customers, through mail (smtp, as it is sent)\n");
        text.ShouldContain("  To: <reader@example.com>\n");
        text.ShouldContain("  One in five card payments is declined.\n");
        text.ShouldContain("public, through posts (file, as it is sent)\n");
        text.ShouldNotContain("text/html");
        text.ShouldNotContain("tenant-42, through");
    }

    [Fact]
    public void One_channel_can_be_chosen_by_its_name()
    {
        JsonElement root = JsonDocument.Parse(_site.Run("variants", "latest", "--channel", "slack", "--format", "json").Output).RootElement;

        root.GetProperty("variants").GetArrayLength().ShouldBe(0);
        JsonElement sent = root.GetProperty("sent").EnumerateArray().ShouldHaveSingleItem();
        sent.GetProperty("kind").GetString().ShouldBe("slack");
        sent.GetProperty("text").GetString()!.ShouldContain("One in five card payments is declined.");
    }

    [Fact]
    public void An_unknown_channel_brings_the_nearest_one() =>
        _site.Run("variants", "latest", "--channel", "slak").Error.ShouldContain("did you mean \"slack\"?");
}
