using System.Net;
using System.Net.Sockets;
using System.Text;

namespace StatusGen.Testing;

/// <summary>Serves a folder on a free loopback port, as a plain static host would: index.html for folders, 404.html for the rest.</summary>
public sealed class StaticServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _loop;
    private readonly string _root;
    private readonly string _basePath;
    private readonly Func<string, IEnumerable<(string Name, string Value)>> _headers;

    /// <param name="basePath">Path below which the site stands; begins and ends with a slash.</param>
    /// <param name="headers">More headers for a path of the site, which begins with a slash; without it every other origin may read everything, as on GitHub Pages.</param>
    public StaticServer(string root, string basePath = "/", Func<string, IEnumerable<(string Name, string Value)>>? headers = null)
    {
        _root = System.IO.Path.GetFullPath(root);
        _basePath = basePath;
        _headers = headers ?? (_ => [("Access-Control-Allow-Origin", "*")]);
        _listener.Start();
        _loop = Task.Run(AcceptAsync);
    }

    public string Origin => $"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}";
    public string Address => Origin + _basePath;

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                TcpClient client = await _listener.AcceptTcpClientAsync(_stop.Token);
                _ = Task.Run(() => AnswerAsync(client));
            }
        }
        catch (OperationCanceledException) when (_stop.IsCancellationRequested)
        {
            return; // the test is over
        }
    }

    private async Task AnswerAsync(TcpClient client)
    {
        using TcpClient open = client;
        try
        {
            await using NetworkStream stream = client.GetStream();
            using var reader = new StreamReader(stream, Encoding.ASCII, leaveOpen: true);
            string? request = await reader.ReadLineAsync(_stop.Token);
            while (await reader.ReadLineAsync(_stop.Token) is { Length: > 0 }) { }
            string[] words = request?.Split(' ') ?? [];
            string address = words.Length > 1 ? Uri.UnescapeDataString(words[1].Split('?')[0]) : "/";
            (int status, string file) = Find(address);
            byte[] body = file.Length > 0 ? await File.ReadAllBytesAsync(file, _stop.Token) : Encoding.UTF8.GetBytes("not found");
            (string Name, string Value)[] headers = [.. address.StartsWith(_basePath, StringComparison.Ordinal) ? _headers(address[(_basePath.Length - 1)..]) : []];
            string type = headers.Any(h => h.Name == "Content-Type") ? "" : $"Content-Type: {MediaType(file)}\r\n";
            string more = string.Concat(headers.Select(h => $"{h.Name}: {h.Value}\r\n"));
            string head = $"HTTP/1.1 {status} X\r\n{type}Content-Length: {body.Length}\r\n{more}Connection: close\r\n\r\n";
            await stream.WriteAsync(Encoding.ASCII.GetBytes(head), _stop.Token);
            if (words is not ["HEAD", ..]) await stream.WriteAsync(body, _stop.Token);
        }
        catch (Exception e) when (e is IOException or OperationCanceledException or SocketException)
        {
            return; // the browser closed the connection, or the test is over
        }
    }

    private (int, string) Find(string address)
    {
        if (address.StartsWith(_basePath, StringComparison.Ordinal))
        {
            string path = System.IO.Path.GetFullPath(System.IO.Path.Combine(_root, address[_basePath.Length..]));
            if (path.StartsWith(_root, StringComparison.Ordinal))
            {
                if (Directory.Exists(path)) path = System.IO.Path.Combine(path, "index.html");
                if (File.Exists(path)) return (200, path);
            }
        }
        string missing = System.IO.Path.Combine(_root, "404.html");
        return (404, File.Exists(missing) ? missing : "");
    }

    private static string MediaType(string file) => System.IO.Path.GetExtension(file) switch
    {
        ".html" => "text/html; charset=utf-8",
        ".css" => "text/css; charset=utf-8",
        ".js" => "text/javascript; charset=utf-8",
        ".json" => "application/json",
        ".svg" => "image/svg+xml",
        ".png" => "image/png",
        ".xml" => "application/xml",
        ".ics" => "text/calendar; charset=utf-8",
        _ => "text/plain; charset=utf-8",
    };

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        // Only then: a loop that has not begun to wait for its next client must still find the listener there.
        await _loop;
        _listener.Stop();
        _stop.Dispose();
    }
}
