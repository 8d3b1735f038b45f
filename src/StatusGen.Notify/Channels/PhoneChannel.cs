using System.Text;
using StatusGen.Notify.Exchange;
using StatusGen.Notify.Notices;
using StatusGen.Notify.Texts;

namespace StatusGen.Notify.Channels;

/// <summary>Nobody is called by a machine: the contact goes onto the call sheet, with the words to say.</summary>
internal sealed class PhoneChannel(string name) : IChannel
{
    /// <summary>What one says in about half a minute, at 150 words a minute.</summary>
    private const int MostCharacters = 500;

    private static readonly LimitSource Source = new("about half a minute of speech; our choice");

    public static readonly ChannelKindInfo Info = new(
        "phone",
        "Puts the contact onto the call sheet; a person calls.",
        AddressKind: "phone",
        new ChannelLimits([new LengthLimit("words", MostCharacters, LengthUnit.Characters, Source)], Markup.Plain, null, Source),
        [],
        reader => new PhoneChannel(reader.Name));

    public string Name => name;
    public ChannelKindInfo Kind => Info;

    public Outgoing Compose(Notice notice, Recipient recipient, Receipt? earlier) =>
        new CallSheetOutgoing(recipient.Address ?? "", recipient.Name,
            [.. Encoding.UTF8.GetBytes(Shortener.Fit(NoticeParts.Post(new NoticeMessage(notice), notice), MostCharacters, LengthUnit.Characters))]);

    public Outcome Interpret(Outgoing outgoing, Reply reply, Notice notice, Recipient recipient, Receipt? earlier) => reply switch
    {
        FileReply { Problem: null } => new Delivered(Receipt.Of(("call-sheet", "listed"))),
        FileReply { Problem: { } problem } => new RetryLater(FailureReason.Server, problem),
        _ => new Refused(FailureReason.Server, "A line of the call sheet was asked for, and something else was done."),
    };
}
