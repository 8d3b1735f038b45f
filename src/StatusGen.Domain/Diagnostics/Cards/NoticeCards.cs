using static StatusGen.Domain.Diagnostics.DiagnosticSeverity;

namespace StatusGen.Domain.Diagnostics.Cards;

/// <summary>SG06: channels, audiences, contacts and notices.</summary>
internal static class NoticeCards
{
    public static DiagnosticCard[] All() =>
    [
        new(DiagnosticCodes.UnknownChannelKind, Error, "A channel of an unknown kind",
            "Nothing can be sent over it, and nobody would notice until the day it is needed.",
            "slack: { kind: slak }", "slack: { kind: slack, url: env:SLACK_WEBHOOK }",
            "Write one of the kinds that the message names."),
        new(DiagnosticCodes.ChannelSettingMissing, Error, "A channel lacks a setting",
            "Nothing can be sent over it, and nobody would notice until the day it is needed.",
            "outbox: { kind: file }", "outbox: { kind: file, folder: .statusgen/outbox }",
            "Add the setting that the message names."),
        new(DiagnosticCodes.UnknownChannelSetting, Error, "A channel has no such setting",
            "What was meant is not done: a misspelt setting is silently the default.",
            "outbox: { kind: file, foldr: outbox }", "outbox: { kind: file, folder: outbox }",
            "Correct the spelling, or take the setting out."),
        new(DiagnosticCodes.BadChannelSetting, Error, "A channel's setting cannot be used",
            "Nothing can be sent over the channel, and nobody would notice until the day it is needed.",
            "port: smtp", "port: 587",
            "Write the value in the form that the message shows."),
        new(DiagnosticCodes.SecretWrittenOut, Error, "A secret is written out",
            "Who can read the repository can write to your customers in your name.",
            "url: https://hooks.example.com/T000/B000/XXXX", "url: env:SLACK_WEBHOOK",
            "Put the value into an environment variable, and change it at the service: it is no secret any more."),
        new(DiagnosticCodes.SecretNotSet, Warning, "A secret is not set",
            "Nothing can be sent over the channel from here.",
            "password: env:SMTP_PASSWORD   (the variable is not set)", "export SMTP_PASSWORD=…",
            "Set the variable where the notices are sent. Where they are only planned, it is not needed."),
    ];
}
