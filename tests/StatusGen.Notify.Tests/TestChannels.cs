using StatusGen.Domain.Pages;
using StatusGen.Domain.Settings;

namespace StatusGen.Notify.Tests;

/// <summary>Two kinds for people beside the real ones, so that planning and delivery are tested without any service.</summary>
internal sealed class TestChannels(string name, ChannelKindInfo kind) : IChannel
{
    private static readonly LimitSource Source = new("tests", "2026-11-22");

    public static readonly ChannelKindInfo Mail = new("test-mail", "", "email", new ChannelLimits([], Markup.Plain, null, Source), [], reader => new TestChannels(reader.Name, Mail!));
    public static readonly ChannelKindInfo Text = new("test-text", "", "sms", new ChannelLimits([], Markup.Plain, null, Source), [], reader => new TestChannels(reader.Name, Text!));

    public string Name => name;
    public ChannelKindInfo Kind => kind;

    public Outgoing Compose(Notice notice, Recipient recipient, Receipt? earlier) => new HttpOutgoing("POST", new Uri($"https://{name}.example/"), [new HttpHeader("Key", notice.Key.Id)], [.. System.Text.Encoding.UTF8.GetBytes($"{recipient.Address}\n{notice.StatusWord}: {notice.Text}")]);

    public Outcome Interpret(Outgoing outgoing, Reply reply, Notice notice, Recipient recipient, Receipt? earlier) => reply switch
    {
        HttpReply { Status: 200 } => new Delivered(Receipt.Of(("id", notice.Key.Id))),
        HttpReply { Status: 400 } => new Refused(FailureReason.Content, "the service does not like the text"),
        HttpReply { Status: 404 } => new Refused(FailureReason.Address, "there is nobody at this address"),
        HttpReply { Status: 429 } => new RetryLater(FailureReason.RateLimit, "too many", NodaTime.Duration.FromSeconds(5)),
        HttpReply => new RetryLater(FailureReason.Server, "the service is out of order"),
        _ => new RetryLater(FailureReason.Network, "no answer"),
    };

    /// <summary>The settings, with the two kinds put in place of a real one of their form.</summary>
    public static NotifySettings Load(SiteSettings site)
    {
        SettingBag disguised = site.Channels with { Items = [.. site.Channels.Items.Select(Disguise)] };
        var loaded = NotifySettingsLoader.Load(site with { Channels = disguised }, KnownSecrets.None);
        loaded.Diagnostics.ShouldBeEmpty();
        return loaded.Value with { Channels = [.. loaded.Value.Channels.Select(c => Undisguise(c, site))] };
    }

    private static string? KindOf(Setting channel) => channel.Bag?.Find("kind")?.Text;

    private static Setting Disguise(Setting channel) => KindOf(channel)?.StartsWith("test-") != true ? channel
        : channel with { Bag = channel.Bag! with { Items = [.. channel.Bag.Items.Select(i => i.Name == "kind" ? i with { Text = "phone" } : i)] } };

    private static ConfiguredChannel Undisguise(ConfiguredChannel channel, SiteSettings site) => KindOf(site.Channels.Find(channel.Name)!) switch
    {
        "test-mail" => channel with { Kind = Mail, Channel = new TestChannels(channel.Name, Mail) },
        "test-text" => channel with { Kind = Text, Channel = new TestChannels(channel.Name, Text) },
        _ => channel,
    };
}
