using System.Text;
using StatusGen.Notify.Exchange;
using StatusGen.Notify.Notices;
using StatusGen.Notify.Texts;
using StatusGen.Notify.Texts.Flavours;

namespace StatusGen.Notify.Channels;

/// <summary>Each message becomes a readable file in a folder: the sandbox, the example, and the drill.</summary>
internal sealed class FileChannel(string name, string folder) : IChannel
{
    public static readonly ChannelKindInfo Info = new(
        "file",
        "Writes each message to a file of its own in a folder.",
        AddressKind: null,
        new ChannelLimits([], Markup.Plain, null, new LimitSource("a file holds any text")),
        [new ChannelSetting("folder", SettingForm.Text, true, "where the messages are written, relative to the site's folder", ".statusgen/outbox")],
        reader => new FileChannel(reader.Name, reader.Required("folder")));

    public string Name => name;
    public ChannelKindInfo Kind => Info;

    public Outgoing Compose(Notice notice, Recipient recipient, Receipt? earlier) =>
        new FileOutgoing(folder, FileName(notice), [.. Encoding.UTF8.GetBytes(Text(notice))]);

    public Outcome Interpret(Outgoing outgoing, Reply reply, Notice notice, Recipient recipient, Receipt? earlier) => reply switch
    {
        FileReply { Problem: null } => new Delivered(Receipt.Of(("file", FileName(notice)))),
        FileReply { Problem: { } problem } => new RetryLater(FailureReason.Server, problem),
        _ => new Refused(FailureReason.Server, "A file was asked for, and something else was done."),
    };

    /// <summary>One name for one delivery: sent twice, it is written over. Incident, update and audience are told for people; the id makes it unique.</summary>
    private static string FileName(Notice notice) =>
        $"{Word(notice.Key.Incident)}.{Word(notice.Key.Update)}.{Word(notice.Key.Audience)}.{notice.Key.Id[..12]}.txt";

    /// <summary>Safe in every file system, and short.</summary>
    private static string Word(string text)
    {
        var word = new StringBuilder(text.Length);
        foreach (char c in text) word.Append(char.IsAsciiLetterOrDigit(c) || c is '-' or '_' ? c : '-');
        return word.Length > 60 ? word.ToString(0, 60) : word.ToString();
    }

    private static string Text(Notice notice)
    {
        var message = new NoticeMessage(notice);
        return $"""
            To: {notice.Key.Audience} ({(notice.Key.Recipient == DeliveryKey.Everybody ? "everybody" : notice.Key.Recipient)}) through {notice.Key.Channel}
            Subject: {message.Subject}
            Date: {notice.At}
            Key: {notice.Key.Id}

            {MarkedMessage.Fit(message, PlainFlavour.Instance, int.MaxValue, LengthUnit.Utf16Units, withLink: false)}

            {message.DetailsLabel}: {message.Url}

            """.ReplaceLineEndings("\n");
    }
}
