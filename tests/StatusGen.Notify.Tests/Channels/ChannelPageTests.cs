using System.Globalization;
using System.Text;
using NodaTime;

namespace StatusGen.Notify.Tests.Channels;

/// <summary>The documentation of the channels is made from what they say about themselves.</summary>
public sealed class ChannelPageTests
{
    public static TheoryData<string> Kinds => ChannelSamples.Kinds;

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Each_kind_has_a_page(string kind) => Golden.MatchFile(Repository.Path("docs", "channels", $"{kind}.md"), Page(ChannelSamples.Info(kind)));

    [Fact]
    public void The_list_of_channels_is_made_from_the_register()
    {
        var page = new StringBuilder("# Channels\n\nThe ways in which a notice reaches people. This list and its pages are made from the channels themselves by a test.\n\n");
        page.Append("| kind | what it does | whom it reaches | incidents as threads or edits |\n| --- | --- | --- | --- |\n");
        foreach (ChannelKindInfo info in KnownChannels.All)
            page.Append($"| [`{info.Kind}`]({info.Kind}.md) | {info.Summary} | {Reach(info)} | {(Follows(info) ? "yes" : "no")} |\n");
        page.Append("\nEvery channel also takes `for` (the audience `public`), `depends-on` (components without which it does not work) and `rate` (such as `10/m`).\n");
        page.Append("A secret is always written as `env:NAME`, the name of an environment variable; one that is written out is an error.\n");

        Golden.MatchFile(Repository.Path("docs", "channels", "README.md"), page.ToString());
    }

    [Fact]
    public void No_page_is_left_of_a_kind_that_is_gone() =>
        Directory.EnumerateFiles(Repository.Path("docs", "channels")).Select(f => Path.GetFileNameWithoutExtension(f)!).Where(n => n != "README").Order(StringComparer.Ordinal)
            .ShouldBe(KnownChannels.All.Select(i => i.Kind).Order(StringComparer.Ordinal));

    private static string Page(ChannelKindInfo info)
    {
        var page = new StringBuilder($"# {info.Kind}\n\n{info.Summary} {Reach(info, sentence: true)}\n\nThis page is made from the channel itself by a test.\n\n");
        page.Append($"```yaml\nchannels:\n  {NameOf(info)}:\n    {ChannelSamples.Config(info).TrimEnd().Replace("\n", "\n    ", StringComparison.Ordinal)}\n{(info.IsPerPerson ? "" : "    for: public\n")}```\n");
        if (info.Notes.Length > 0) page.Append($"\n{info.Notes}\n");
        AppendSettings(page, info);
        AppendLimits(page, info);
        page.Append($"\n## What it can\n\n- Markup: {MarkupOf(info.Limits.Markup)} ({info.Limits.MarkupSource}).\n");
        page.Append(info.KeyPlace is { } place ? $"- A message that is sent again carries the same key in {place}.\n" : "- The service has no place for a key: a message whose answer was lost may arrive twice.\n");
        page.Append(Follows(info) ? "- Later news of an incident follow its first message.\n" : "- Each message stands for itself.\n");
        return page.ToString();
    }

    private static void AppendSettings(StringBuilder page, ChannelKindInfo info)
    {
        if (info.Settings.IsEmpty) return;
        page.Append("\n## Settings\n\n| key | what it is | needed | example |\n| --- | --- | --- | --- |\n");
        foreach (ChannelSetting setting in info.Settings)
        {
            string choices = setting.Choices.Length > 0 ? $" ({string.Join(", ", setting.Choices.Select(c => $"`{c}`"))})" : "";
            page.Append($"| `{setting.Name}` | {setting.Description}{choices}{(setting.Form == SettingForm.Secret ? "; a secret" : "")} | {(setting.IsRequired ? "yes" : "no")} | `{setting.Example.Replace("|", "\\|", StringComparison.Ordinal)}` |\n");
        }
    }

    private static void AppendLimits(StringBuilder page, ChannelKindInfo info)
    {
        if (info.Limits.Lengths.IsEmpty && info.Limits.Rate is null) return;
        page.Append("\n## Limits\n\n| what | at most | source |\n| --- | --- | --- |\n");
        foreach (LengthLimit limit in info.Limits.Lengths)
            page.Append($"| {limit.Part} | {limit.Most.ToString("N0", CultureInfo.InvariantCulture)} {UnitOf(limit.Unit)} | {limit.Source} |\n");
        if (info.Limits.Rate is { } rate) page.Append($"| messages | {rate.Messages} in {PeriodOf(rate.Period)} | {rate.Source} |\n");
        if (!info.Limits.Lengths.IsEmpty) page.Append("\nA longer message is shortened: its text gives way first; status, effect, next update and link stay.\n");
    }

    private static string NameOf(ChannelKindInfo info) => info.Kind switch { "smtp" => "email", "twilio-sms" => "sms", "twilio-voice" => "voice", "file" => "outbox", "phone" => "calls", var kind => kind };

    private static string Reach(ChannelKindInfo info, bool sentence = false) => (info.AddressKind, sentence) switch
    {
        ({ } address, true) => $"Each contact with `{address}` in `reach` gets a message of its own.",
        ({ } address, false) => $"each contact with `{address}`",
        (null, true) => "It posts once, to one place.",
        _ => "all who read there",
    };

    /// <summary>True when its receipt changes what is sent next, or the thread is a key of its own.</summary>
    private static bool Follows(ChannelKindInfo info)
    {
        IChannel channel = ChannelSamples.Create(info.Kind, info.Kind == "slack" ? "kind: slack\ntoken: env:SLACK_TOKEN\nchannel: C0123456789\n" : null);
        Recipient recipient = ChannelSamples.RecipientOf(info);
        Notice first = NoticeSamples.Of("first"), update = NoticeSamples.Of("update");
        Outcome outcome = info.Kind == "slack" ? channel.Interpret(channel.Compose(first, recipient, null), ChannelSamples.Http(200, """{"ok":true,"ts":"1"}"""), first, recipient, null) : ChannelSamples.Exchange(channel, first, recipient, null).Outcome;
        Outgoing alone = channel.Compose(update, recipient, null), following = channel.Compose(update, recipient, ((Delivered)outcome).Receipt);
        string text = ChannelSamples.Body(alone) + (alone as HttpOutgoing)?.Address;
        return !alone.Content.SequenceEqual(following.Content) || text.Contains(update.Key.ThreadId, StringComparison.Ordinal) && info.Kind != "webhook";
    }

    private static string MarkupOf(Markup markup) => markup switch
    {
        Markup.Plain => "none",
        Markup.Html => "HTML",
        Markup.SlackMrkdwn => "Slack's mrkdwn",
        Markup.DiscordMarkdown => "Discord's Markdown",
        Markup.TelegramHtml => "Telegram's HTML",
        Markup.CommonMark => "Markdown",
        Markup.AdaptiveCard => "Adaptive Cards",
        _ => "Matrix's HTML",
    };

    private static string UnitOf(LengthUnit unit) => unit switch
    {
        LengthUnit.Characters => "characters",
        LengthUnit.Utf16Units => "UTF-16 units",
        LengthUnit.Utf8Bytes => "bytes",
        LengthUnit.Graphemes => "graphemes",
        _ => "letters of the GSM alphabet",
    };

    private static string PeriodOf(Duration period) => period.TotalSeconds switch { 1 => "a second", 60 => "a minute", var s when s % 60 == 0 => $"{s / 60:0} minutes", var s => $"{s:0} seconds" };
}
