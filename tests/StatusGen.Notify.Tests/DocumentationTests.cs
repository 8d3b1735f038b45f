using System.Text.RegularExpressions;
using StatusGen.Domain.Diagnostics;
using StatusGen.Notify.Tests.Channels;

namespace StatusGen.Notify.Tests;

public sealed partial class DocumentationTests
{
    private static readonly string Page = File.ReadAllText(Repository.Path("docs", "notices.md"));

    [Fact]
    public void The_settings_of_the_page_load_without_a_complaint()
    {
        string settings = Blocks("yaml").First(b => b.StartsWith("channels:"));
        var scenario = new Scenario { Config = Scenario.Settings[..Scenario.Settings.IndexOf("channels:", StringComparison.Ordinal)] + settings };

        Loaded<NotifySettings> loaded = NotifySettingsLoader.Load(scenario.Page().Site, ChannelSamples.Secrets(string.Join('\n', Secret().Matches(settings).Select(m => $"token: env:{m.Groups[1].Value}").Append("url: env:SLACK_WEBHOOK").Distinct().Where(l => l != "token: env:SLACK_WEBHOOK"))));

        loaded.Diagnostics.Select(d => d.Message).ShouldBeEmpty();
        loaded.Value.Channels.Length.ShouldBe(4);
        loaded.Value.Usual.ShouldBe(NotifySettings.DefaultUsual);
    }

    [Fact]
    public void The_contact_of_the_page_loads_without_a_complaint()
    {
        var loaded = ContactLoader.Load(new SourceText("contacts.yml", Blocks("yaml").First(b => b.StartsWith("- id:"))));

        loaded.Diagnostics.ShouldBeEmpty();
        loaded.Value.ShouldHaveSingleItem().Reach.Length.ShouldBe(4);
    }

    private static IEnumerable<string> Blocks(string language) => Regex.Matches(Page, $"```{language}\n(.*?)```", RegexOptions.Singleline).Select(m => m.Groups[1].Value);

    [GeneratedRegex("env:([A-Z_]+)")]
    private static partial Regex Secret();
}
