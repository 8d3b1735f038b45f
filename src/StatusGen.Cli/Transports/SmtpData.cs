using System.Buffers;
using System.Net;
using System.Text;

namespace StatusGen.Cli.Transports;

/// <summary>Forms of what goes over the line.</summary>
internal static class SmtpData
{
    /// <summary>The message with its dots doubled at the beginning of lines, every line ended by CRLF, and the dot that ends it. RFC 5321, 4.5.2.</summary>
    public static byte[] Of(ReadOnlySpan<byte> message)
    {
        var data = new ArrayBufferWriter<byte>(message.Length + 64);
        bool atStart = true;
        while (!message.IsEmpty)
        {
            int end = message.IndexOfAny((byte)'\r', (byte)'\n');
            ReadOnlySpan<byte> line = end < 0 ? message : message[..end];
            if (line.Length > 0 && line[0] == '.') data.Write("."u8);
            data.Write(line);
            atStart = end >= 0;
            if (!atStart) break;
            data.Write("\r\n"u8);
            bool isPair = message[end] == '\r' && end + 1 < message.Length && message[end + 1] == '\n';
            message = message[(end + (isPair ? 2 : 1))..];
        }
        data.Write(atStart ? ".\r\n"u8 : "\r\n.\r\n"u8);
        return data.WrittenSpan.ToArray();
    }

    public static string Base64(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));

    /// <summary>An address literal: a client without a name of its own says its address. RFC 5321, 4.1.3.</summary>
    public static string OwnName(EndPoint? local) => local is IPEndPoint { Address: var address }
        ? address.IsIPv4MappedToIPv6 ? $"[{address.MapToIPv4()}]" : address.AddressFamily == System.Net.Sockets.AddressFamily.InterNetworkV6 ? $"[IPv6:{new IPAddress(address.GetAddressBytes())}]" : $"[{address}]"
        : "[127.0.0.1]";
}
