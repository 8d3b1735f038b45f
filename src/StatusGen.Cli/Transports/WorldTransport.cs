using StatusGen.Notify.Delivery;
using StatusGen.Notify.Exchange;

namespace StatusGen.Cli.Transports;

/// <summary>The way out, for everything that a channel composes.</summary>
internal sealed class WorldTransport(HttpTransport http, SmtpTransport smtp, FileTransport files) : ITransport, IDisposable
{
    public Task<Reply> SendAsync(Outgoing outgoing) => outgoing switch
    {
        HttpOutgoing request => http.SendAsync(request),
        MailOutgoing mail => smtp.SendAsync(mail),
        FileOutgoing file => Task.FromResult(files.Write(file)),
        CallSheetOutgoing call => Task.FromResult(FileTransport.Write(call)),
        _ => throw new ArgumentOutOfRangeException(nameof(outgoing)),
    };

    public void Dispose()
    {
        http.Dispose();
        smtp.Dispose();
    }
}
