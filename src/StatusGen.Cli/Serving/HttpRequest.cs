using System.Text;

namespace StatusGen.Cli.Serving;

/// <param name="Path">Decoded, without query; begins with a slash.</param>
/// <param name="Host">Without port; empty when the request names none.</param>
internal sealed record HttpRequest(string Method, string Path, string Host)
{
    /// <summary>Browsers send below 2 KiB for a page without cookies. Bytes.</summary>
    private const int MostHeadBytes = 16 * 1024;

    /// <summary>Reads a request's head; null when it is none. A body is not read: nothing here takes one.</summary>
    public static async Task<HttpRequest?> ReadAsync(Stream stream, CancellationToken stop)
    {
        byte[] buffer = new byte[MostHeadBytes];
        int filled = 0;
        while (filled < buffer.Length)
        {
            int read = await stream.ReadAsync(buffer.AsMemory(filled), stop);
            if (read == 0) return null;
            filled += read;
            int end = buffer.AsSpan(0, filled).IndexOf("\r\n\r\n"u8);
            if (end >= 0) return Parse(Encoding.ASCII.GetString(buffer, 0, end));
        }
        return null;
    }

    internal static HttpRequest? Parse(string head)
    {
        string[] lines = head.Split("\r\n");
        if (lines[0].Split(' ') is not [var method, var target, var version] || !version.StartsWith("HTTP/1.", StringComparison.Ordinal)) return null;
        if (!target.StartsWith('/')) return null;
        string path = Uri.UnescapeDataString(target.Split('?', '#')[0]);
        if (path.AsSpan().ContainsAny('\0', '\\')) return null;
        string host = lines.Skip(1).FirstOrDefault(line => line.StartsWith("Host:", StringComparison.OrdinalIgnoreCase))?[5..].Trim() ?? "";
        return new HttpRequest(method, path, WithoutPort(host));
    }

    private static string WithoutPort(string host)
    {
        if (host.StartsWith('[')) return host.Split(']')[0].TrimStart('[');
        return host.Split(':')[0];
    }
}
