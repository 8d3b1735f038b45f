using System.Net;
using System.Net.Sockets;

namespace StatusGen.Cli.Serving;

/// <summary>A small HTTP/1.1 server for this machine alone: one answer for each connection, from memory.</summary>
internal sealed class HttpServer : IDisposable
{
    private static readonly TimeSpan LongestRequest = TimeSpan.FromSeconds(10);

    private readonly TcpListener _listener;

    private HttpServer(TcpListener listener) => _listener = listener;

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <param name="port">0: any free one.</param>
    /// <param name="attempts">How many ports from there on may be tried.</param>
    /// <exception cref="IOException">They are all taken.</exception>
    public static HttpServer Listen(int port, int attempts)
    {
        for (int tried = 0; tried < attempts && port + tried <= IPEndPoint.MaxPort; tried++)
        {
            var listener = new TcpListener(IPAddress.Loopback, port + tried);
            try
            {
                listener.Start();
                return new HttpServer(listener);
            }
            catch (SocketException e) when (e.SocketErrorCode is SocketError.AddressAlreadyInUse or SocketError.AccessDenied)
            {
                listener.Dispose();
            }
        }
        throw new IOException(attempts == 1 ? $"port {port} is taken; name another one with --port" : $"the ports {port} to {port + attempts - 1} are taken; name another one with --port");
    }

    /// <summary>Answers until asked to stop.</summary>
    public async Task RunAsync(Func<HttpRequest, HttpResponse> answer, LiveReload live, CancellationToken stop)
    {
        var open = new HashSet<Task>();
        while (!stop.IsCancellationRequested)
        {
            TcpClient client;
            try
            {
                client = await _listener.AcceptTcpClientAsync(stop);
            }
            catch (OperationCanceledException)
            {
                break;
            }
            open.RemoveWhere(task => task.IsCompleted);
            open.Add(Task.Run(() => ServeAsync(client, answer, live, stop), CancellationToken.None));
        }
        await Task.WhenAll(open);
    }

    public void Dispose() => _listener.Dispose();

    private static async Task ServeAsync(TcpClient client, Func<HttpRequest, HttpResponse> answer, LiveReload live, CancellationToken stop)
    {
        using TcpClient open = client;
        try
        {
            await using NetworkStream stream = client.GetStream();
            using var timed = CancellationTokenSource.CreateLinkedTokenSource(stop);
            timed.CancelAfter(LongestRequest);
            HttpRequest? request = await HttpRequest.ReadAsync(stream, timed.Token);
            if (request is { Path: LiveReload.EventsPath, Method: "GET" } && IsLocal(request.Host)) await live.StreamAsync(stream, stop);
            else await stream.WriteAsync(Respond(request, answer).ToBytes(withBody: request is not { Method: "HEAD" }), timed.Token);
        }
        catch (Exception e) when (e is IOException or SocketException or OperationCanceledException)
        {
            return; // the browser went away, was too slow, or the server stops
        }
    }

    private static HttpResponse Respond(HttpRequest? request, Func<HttpRequest, HttpResponse> answer) => request switch
    {
        null => HttpResponse.Text(400, "This is no HTTP request."),
        // A foreign page whose name was made to lead here must not read what is not published yet (DNS rebinding).
        _ when !IsLocal(request.Host) => HttpResponse.Text(403, "Only this machine's own names are served: localhost and 127.0.0.1."),
        { Method: not ("GET" or "HEAD") } => HttpResponse.Text(405, "Only GET and HEAD are served."),
        _ => answer(request),
    };

    private static bool IsLocal(string host) => host is "" or "localhost" or "127.0.0.1" or "::1" || host.EndsWith(".localhost", StringComparison.OrdinalIgnoreCase);
}
