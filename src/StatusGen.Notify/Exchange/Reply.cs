using System.Collections.Immutable;
using System.Text;

namespace StatusGen.Notify.Exchange;

/// <summary>What came back, as the edge saw it. A closed set. It may be hostile: nothing in it is believed.</summary>
public abstract record Reply
{
    private protected Reply() { }
}

/// <param name="Status">100 to 599.</param>
/// <param name="Headers">Names in any case; a repeated header comes several times.</param>
/// <param name="Body">At most <see cref="MostBytes"/>.</param>
/// <param name="IsCut">True when the body was longer than what is kept.</param>
public sealed record HttpReply(int Status, ImmutableArray<HttpHeader> Headers, ImmutableArray<byte> Body, bool IsCut = false) : Reply
{
    public const int MostBytes = 1 << 20;

    /// <summary>Null when the header is absent; the first value when it is repeated.</summary>
    public string? Header(string name)
    {
        foreach (HttpHeader header in Headers)
            if (header.Name.Equals(name, StringComparison.OrdinalIgnoreCase)) return header.Value;
        return null;
    }

    /// <summary>The body as UTF-8, wrong bytes replaced.</summary>
    public string Text => Encoding.UTF8.GetString(Body.AsSpan());
}

/// <summary>No reply came. Whether the other side acted is not known unless the connection was never made.</summary>
/// <param name="Problem">A sentence for people, without address, secret or type names.</param>
public sealed record NetworkFailure(NetworkTrouble Trouble, string Problem) : Reply;

public enum NetworkTrouble { NameNotFound, NotConnected, TimedOut, Interrupted, Untrusted, RedirectedElsewhere, Malformed }

/// <param name="Code">The three digits of the reply that ended the conversation: 250 after the message, or the first refusal.</param>
/// <param name="Text">The reply's text, lines joined by a space.</param>
/// <param name="Stage">Where the conversation ended.</param>
public sealed record MailReply(int Code, string Text, MailStage Stage) : Reply;

public enum MailStage { Greeting, Encryption, Authentication, Sender, Recipient, Message }

/// <param name="Problem">A sentence for people; null when the file is written, or the line stands on the call sheet.</param>
public sealed record FileReply(string? Problem) : Reply;
