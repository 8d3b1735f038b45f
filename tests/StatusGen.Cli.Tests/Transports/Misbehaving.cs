using System.Net;
using System.Net.Sockets;
using System.Security.Authentication;

namespace StatusGen.Cli.Tests.Transports;

/// <summary>A server on this machine that says whatever a test wants, whatever it is asked.</summary>
internal sealed class Misbehaving : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _end = new();

    public Misbehaving(Func<NetworkStream, Task> behave)
    {
        _listener.Start();
        Port = ((IPEndPoint)_listener.LocalEndpoint).Port;
        _ = Task.Run(async () =>
        {
            while (!_end.IsCancellationRequested)
            {
                using TcpClient client = await _listener.AcceptTcpClientAsync(_end.Token);
                try
                {
                    await behave(client.GetStream());
                }
                catch (Exception e) when (e is IOException or AuthenticationException or ObjectDisposedException or InvalidOperationException)
                {
                    continue; // the client hung up first, as it should
                }
            }
        });
    }

    public int Port { get; }

    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>Whatever the client says next.</summary>
    public static async Task HearAsync(Stream stream)
    {
        if (await stream.ReadAtLeastAsync(new byte[4000], 1, throwOnEndOfStream: false) == 0) throw new IOException("the client hung up");
    }

    public void Dispose()
    {
        _end.Cancel();
        _listener.Stop();
        _end.Dispose();
    }
}
