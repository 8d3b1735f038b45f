using System.Text;

namespace StatusGen.Cli.Serving;

/// <param name="Location">Where a redirect leads.</param>
internal sealed record HttpResponse(int Status, string MediaType, ReadOnlyMemory<byte> Body, string? Location = null)
{
    public static HttpResponse Text(int status, string text) => new(status, "text/plain; charset=utf-8", Encoding.UTF8.GetBytes(text + "\n"));

    public static HttpResponse Redirect(string location) => Text(302, $"See {location}") with { Location = location };

    /// <summary>The whole answer; of a HEAD request everything but the body.</summary>
    public ReadOnlyMemory<byte> ToBytes(bool withBody)
    {
        var head = new StringBuilder($"HTTP/1.1 {Status} {Reason(Status)}\r\nContent-Type: {MediaType}\r\nContent-Length: {Body.Length}\r\n");
        if (Location is not null) head.Append($"Location: {Location}\r\n");
        if (Status == 405) head.Append("Allow: GET, HEAD\r\n");
        head.Append("Cache-Control: no-store\r\nX-Content-Type-Options: nosniff\r\nConnection: close\r\n\r\n");
        byte[] bytes = Encoding.ASCII.GetBytes(head.ToString());
        return withBody ? (byte[])[.. bytes, .. Body.Span] : bytes;
    }

    private static string Reason(int status) => status switch
    {
        200 => "OK",
        302 => "Found",
        400 => "Bad Request",
        403 => "Forbidden",
        404 => "Not Found",
        405 => "Method Not Allowed",
        503 => "Service Unavailable",
        _ => "Unknown",
    };
}
