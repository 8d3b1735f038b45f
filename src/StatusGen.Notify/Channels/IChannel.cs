using StatusGen.Notify.Exchange;
using StatusGen.Notify.Notices;

namespace StatusGen.Notify.Channels;

/// <summary>A configured channel: composes exact requests and reads replies. No I/O, no clock, no retry, no log.</summary>
public interface IChannel
{
    /// <summary>Its name in <c>channels:</c>.</summary>
    string Name { get; }

    ChannelKindInfo Kind { get; }

    /// <summary>The first request for a notice. The same arguments give the same bytes.</summary>
    /// <param name="earlier">The receipt of the last message about the same incident to the same recipient over this channel; null for the first.</param>
    Outgoing Compose(Notice notice, Recipient recipient, Receipt? earlier);

    /// <summary>What a reply means. Never throws, whatever the reply holds.</summary>
    /// <param name="notice">What <see cref="Compose"/> was called with, for channels that need several requests.</param>
    Outcome Interpret(Outgoing outgoing, Reply reply, Notice notice, Recipient recipient, Receipt? earlier);
}
