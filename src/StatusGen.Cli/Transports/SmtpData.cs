using System.Net;
using System.Text;

namespace StatusGen.Cli.Transports;

/// <summary>Forms of what goes over the line.</summary>
internal static class SmtpData
{
    /// <summary>The message with its dots doubled at the beginning of lines, every line ended by CRLF, and the dot that ends it. RFC 5321, 4.5.2.</summary>
    public static byte[] Of(ReadOnlySpan<byte> message)
    {
        var data = new List<byte>(message.Length + 16);
        bool atStart = true;
        for (int i = 0; i < message.Length; i++)
        {
            byte b = message[i];
            if (b == '\r' && i + 1 < message.Length && message[i + 1] == '\n') continue;
            if (b is (byte)'\n' or (byte)'\r')
            {
                data.AddRange("\r\n"u8);
                atStart = true;
                continue;
            }
            if (atStart && b == '.') data.Add(b);
            data.Add(b);
            atStart = false;
        }
        data.AddRange(atStart ? ".\r\n"u8 : "\r\n.\r\n"u8);
        return [.. data];
    }

    public static string Base64(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));

    /// <summary>An address literal: a client without a name of its own says its address. RFC 5321, 4.1.3.</summary>
    public static string OwnName(EndPoint? local) => local is IPEndPoint { Address: var address }
        ? address.IsIPv4MappedToIPv6 ? $"[{address.MapToIPv4()}]" : address.AddressFamily == System.Net.Sockets.AddressFamily.InterNetworkV6 ? $"[IPv6:{new IPAddress(address.GetAddressBytes())}]" : $"[{address}]"
        : "[127.0.0.1]";
}
