using System.Collections.Immutable;
using StatusGen.Notify.Secrets;

namespace StatusGen.Notify.Exchange;

/// <summary>One thing that the edge is to do for a channel, complete to the byte. A closed set: http, mail, file, call sheet. Printing one shows no secret and no address.</summary>
public abstract record Outgoing
{
    private protected Outgoing() { }

    /// <summary>The exact text that leaves; the ledger keeps its SHA-256.</summary>
    public abstract ImmutableArray<byte> Content { get; }

    /// <summary>All that must not be seen in what is printed about this request or its reply.</summary>
    public ImmutableArray<Secret> Secrets { get; init; } = [];

    /// <summary>Masks the secrets in a text about this request.</summary>
    public string Mask(string text)
    {
        foreach (Secret secret in Secrets) text = secret.MaskIn(text);
        return text;
    }
}

/// <param name="Method">Upper case.</param>
/// <param name="Address">May hold a secret (then it is also in <see cref="Outgoing.Secrets"/>).</param>
/// <param name="Headers">In this order; <c>Content-Type</c> among them.</param>
public sealed record HttpOutgoing(string Method, Uri Address, ImmutableArray<HttpHeader> Headers, ImmutableArray<byte> Body) : Outgoing
{
    public override ImmutableArray<byte> Content => Told.IsDefault ? Body : Told;

    /// <summary>What people are told, when the body of this request is something else, such as the opening of a session.</summary>
    public ImmutableArray<byte> Told { get; init; }

    public override string ToString() => $"{Method} {Address.Scheme}://{Mask(Address.Authority)}/…";
}

public sealed record HttpHeader(string Name, string Value)
{
    public override string ToString() => Name;
}

/// <param name="From">The envelope's sender.</param>
/// <param name="To">The envelope's recipient.</param>
/// <param name="Message">RFC 5322 with CRLF; the transport stuffs dots.</param>
public sealed record MailOutgoing(MailServer Server, string From, string To, ImmutableArray<byte> Message) : Outgoing
{
    public override ImmutableArray<byte> Content => Message;
    public override string ToString() => $"mail through {Server.Host}:{Server.Port}";
}

/// <summary>How a mail server is reached. Equal servers share connections.</summary>
/// <param name="Username">Null: no authentication.</param>
public sealed record MailServer(string Host, int Port, MailSecurity Security, Secret? Username, Secret? Password)
{
    public override string ToString() => $"{Host}:{Port}";
}

public enum MailSecurity
{
    /// <summary>Plain, then TLS by command; refused when the server does not offer it. RFC 3207, usually port 587.</summary>
    StartTls,

    /// <summary>TLS from the first byte. RFC 8314, usually port 465.</summary>
    Tls,

    /// <summary>Never encrypted: for a server on the same machine.</summary>
    None,
}

/// <param name="Folder">Relative to the site's folder, or absolute.</param>
/// <param name="Name">A file name without any folder.</param>
public sealed record FileOutgoing(string Folder, string Name, ImmutableArray<byte> Bytes) : Outgoing
{
    public override ImmutableArray<byte> Content => Bytes;
    public override string ToString() => $"file {Name}";
}

/// <summary>Nobody is called by a machine: a person reads this from the call sheet.</summary>
/// <param name="Words">What to say.</param>
public sealed record CallSheetOutgoing(string Number, string? Name, ImmutableArray<byte> Words) : Outgoing
{
    public override ImmutableArray<byte> Content => Words;
    public override string ToString() => "line of the call sheet";
}
