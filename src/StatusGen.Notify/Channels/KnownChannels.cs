using System.Collections.Immutable;
using StatusGen.Notify.Channels.GitHub;
using StatusGen.Notify.Channels.Webhook;

namespace StatusGen.Notify.Channels;

/// <summary>The register. A new kind is one file and one line here: settings, documentation, schema and the contract tests follow from it.</summary>
public static class KnownChannels
{
    /// <summary>In the order of the documentation. Made when asked for: most runs send nothing.</summary>
    public static ImmutableArray<ChannelKindInfo> All { get; } =
    [
        SmtpChannel.Info,
        SlackChannel.Info,
        TeamsChannel.Info,
        DiscordChannel.Info,
        GoogleChatChannel.Info,
        MattermostChannel.Info,
        TelegramChannel.Info,
        MatrixChannel.Info,
        MastodonChannel.Info,
        BlueskyChannel.Info,
        NtfyChannel.Info,
        PushoverChannel.Info,
        TwilioSmsChannel.Info,
        TwilioVoiceChannel.Info,
        PagerDutyChannel.Info,
        OpsgenieChannel.Info,
        GitHubIssuesChannel.Info,
        GitHubDiscussionsChannel.Info,
        WebhookChannel.Info,
        StatuspageWebhookChannel.Info,
        FileChannel.Info,
        PhoneChannel.Info,
    ];

    /// <summary>Null for a word that is no kind.</summary>
    public static ChannelKindInfo? Find(string kind)
    {
        foreach (ChannelKindInfo info in All)
            if (info.Kind == kind) return info;
        return null;
    }
}
