using System.Collections.Concurrent;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using StatusGen.Notify.Exchange;

namespace StatusGen.Cli.Transports;

/// <summary>The one way out by mail. Connections are kept for the next message to the same server.</summary>
/// <param name="timeout">For each step of a conversation.</param>
/// <param name="trusted">Certificates that count besides the system's, for tests and servers of one's own; null: none.</param>
internal sealed class SmtpTransport(TimeSpan timeout, X509Certificate2Collection? trusted = null) : IDisposable
{
    private readonly ConcurrentDictionary<MailServer, ConcurrentBag<SmtpConnection>> _idle = new();

    public async Task<Reply> SendAsync(MailOutgoing mail)
    {
        SmtpConnection? connection = null;
        try
        {
            ConcurrentBag<SmtpConnection> idle = _idle.GetOrAdd(mail.Server, _ => []);
            while (idle.TryTake(out connection))
            {
                // A server may have hung up on an idle connection: that is no failure of this message, which has not begun.
                if (await connection.IsAliveAsync().ConfigureAwait(false)) break;
                connection.Dispose();
            }
            if (connection is null)
            {
                connection = new SmtpConnection(mail.Server, timeout, trusted);
                if (await connection.OpenAsync().ConfigureAwait(false) is { } refusal) return Keep(refusal, connection, keep: false, idle);
            }
            Reply reply = await connection.SendAsync(mail).ConfigureAwait(false);
            return Keep(reply, connection, keep: connection.IsUsable, idle);
        }
        catch (Exception e) when (e is IOException or SocketException or AuthenticationException or OperationCanceledException or InvalidOperationException)
        {
            connection?.Dispose();
            return Failure(e);
        }
    }

    public void Dispose()
    {
        foreach (ConcurrentBag<SmtpConnection> idle in _idle.Values)
            while (idle.TryTake(out SmtpConnection? connection))
            {
                connection.Quit();
                connection.Dispose();
            }
    }

    private static Reply Keep(Reply reply, SmtpConnection connection, bool keep, ConcurrentBag<SmtpConnection> idle)
    {
        if (keep) idle.Add(connection);
        else connection.Dispose();
        return reply;
    }

    private NetworkFailure Failure(Exception e) => e switch
    {
        OperationCanceledException => new(NetworkTrouble.TimedOut, $"the mail server did not answer within {timeout.TotalSeconds:0} seconds"),
        AuthenticationException => new(NetworkTrouble.Untrusted, "the mail server's certificate is not trusted"),
        SocketException { SocketErrorCode: SocketError.HostNotFound or SocketError.NoData or SocketError.TryAgain } => new(NetworkTrouble.NameNotFound, "the mail server's name is not known"),
        SocketException => new(NetworkTrouble.NotConnected, "no connection to the mail server"),
        InvalidOperationException => new(NetworkTrouble.Malformed, "the mail server's answer is no SMTP"),
        _ => new(NetworkTrouble.Interrupted, "the connection to the mail server was cut"),
    };
}
