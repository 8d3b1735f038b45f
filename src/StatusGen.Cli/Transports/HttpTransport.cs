using System.Collections.Immutable;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Security.Authentication;
using StatusGen.Notify.Exchange;

namespace StatusGen.Cli.Transports;

/// <summary>The one way out over HTTP: TLS is checked, redirects are not followed, nothing waits for ever, and no reply is larger than what is kept.</summary>
internal sealed class HttpTransport : IDisposable
{
    private readonly TimeSpan _timeout;
    private readonly HttpClient _client;

    /// <param name="timeout">For connection, request and reply together.</param>
    public HttpTransport(TimeSpan timeout)
    {
        _timeout = timeout;
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            AutomaticDecompression = DecompressionMethods.None,
            ConnectTimeout = timeout,
            PooledConnectionLifetime = TimeSpan.FromMinutes(2),
            MaxResponseHeadersLength = 64, // KiB
        };
        _client = new HttpClient(handler) { Timeout = Timeout.InfiniteTimeSpan };
        _client.DefaultRequestHeaders.UserAgent.Add(new ProductInfoHeaderValue("StatusGen", ProgramVersion.Text));
    }

    public async Task<Reply> SendAsync(HttpOutgoing outgoing)
    {
        using var patience = new CancellationTokenSource(_timeout);
        try
        {
            using HttpRequestMessage request = RequestOf(outgoing);
            using HttpResponseMessage response = await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, patience.Token).ConfigureAwait(false);
            if ((int)response.StatusCode is >= 300 and < 400 && response.Headers.Location is { } location && IsElsewhere(outgoing.Address, location))
                return new NetworkFailure(NetworkTrouble.RedirectedElsewhere, "the service sent us to another server, which was not followed");
            (byte[] body, bool isCut) = await ReadAsync(response.Content, patience.Token).ConfigureAwait(false);
            var headers = ImmutableArray.CreateBuilder<HttpHeader>();
            foreach ((string name, IEnumerable<string> values) in response.Headers.Concat(response.Content.Headers))
                foreach (string value in values) headers.Add(new HttpHeader(name, value));
            return new HttpReply((int)response.StatusCode, headers.ToImmutable(), [.. body], isCut);
        }
        catch (OperationCanceledException)
        {
            return new NetworkFailure(NetworkTrouble.TimedOut, $"no complete answer within {_timeout.TotalSeconds:0} seconds");
        }
        catch (Exception e) when (e is HttpRequestException or IOException or SocketException or AuthenticationException or InvalidOperationException or FormatException)
        {
            return Failure(e);
        }
    }

    public void Dispose() => _client.Dispose();

    private static HttpRequestMessage RequestOf(HttpOutgoing outgoing)
    {
        var request = new HttpRequestMessage(new HttpMethod(outgoing.Method), outgoing.Address);
        if (!outgoing.Body.IsEmpty || outgoing.Method is "POST" or "PUT" or "PATCH") request.Content = new ByteArrayContent([.. outgoing.Body]);
        foreach (HttpHeader header in outgoing.Headers)
            if (!request.Headers.TryAddWithoutValidation(header.Name, header.Value)) request.Content?.Headers.TryAddWithoutValidation(header.Name, header.Value);
        return request;
    }

    private static bool IsElsewhere(Uri address, Uri location)
    {
        Uri target = location.IsAbsoluteUri ? location : new Uri(address, location);
        return target.Scheme != address.Scheme || !target.Authority.Equals(address.Authority, StringComparison.OrdinalIgnoreCase);
    }

    private static async Task<(byte[] Body, bool IsCut)> ReadAsync(HttpContent content, CancellationToken patience)
    {
        using Stream stream = await content.ReadAsStreamAsync(patience).ConfigureAwait(false);
        using var kept = new MemoryStream();
        byte[] buffer = new byte[16 << 10];
        int read;
        while ((read = await stream.ReadAsync(buffer, patience).ConfigureAwait(false)) > 0)
        {
            int room = HttpReply.MostBytes - (int)kept.Length;
            kept.Write(buffer, 0, Math.Min(read, room));
            if (read > room) return (kept.ToArray(), true);
        }
        return (kept.ToArray(), false);
    }

    /// <summary>Exceptions of the platform name hosts and addresses; these sentences do not.</summary>
    private static NetworkFailure Failure(Exception e) => e switch
    {
        HttpRequestException { HttpRequestError: HttpRequestError.NameResolutionError } => new(NetworkTrouble.NameNotFound, "the server's name is not known"),
        HttpRequestException { HttpRequestError: HttpRequestError.SecureConnectionError } or AuthenticationException => new(NetworkTrouble.Untrusted, "the server's certificate is not trusted"),
        HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError } => new(NetworkTrouble.NotConnected, "no connection to the server"),
        HttpRequestException { HttpRequestError: HttpRequestError.InvalidResponse or HttpRequestError.ConfigurationLimitExceeded or HttpRequestError.HttpProtocolError } =>
            new(NetworkTrouble.Malformed, "the server's answer is no HTTP"),
        InvalidOperationException or FormatException => new(NetworkTrouble.Malformed, "the address or a header cannot be sent"),
        _ => new(NetworkTrouble.Interrupted, "the connection was cut"),
    };
}
