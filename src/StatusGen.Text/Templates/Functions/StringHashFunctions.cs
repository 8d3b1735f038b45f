using System.Security.Cryptography;
using System.Text;

namespace StatusGen.Text.Templates.Functions;

/// <summary>Checksums and Base64, of the text's UTF-8 bytes.</summary>
internal static class StringHashFunctions
{
    public static readonly string[] Names =
        ["base64_decode", "base64_encode", "hmac_sha1", "hmac_sha256", "hmac_sha512", "md5", "sha1", "sha256", "sha512"];

#pragma warning disable CA5350, CA5351 // Offered for checksums that other systems define, not for secrets.
    public static BuiltinFunction? Find(string name) => name switch
    {
        "base64_encode" => Make(name, "text", static (in BuiltinCall c) => Convert.ToBase64String(Bytes(c, 0))),
        "base64_decode" => Make(name, "text", static (in BuiltinCall c) => Decode(c)),
        "md5" => Make(name, "text", static (in BuiltinCall c) => Hex(MD5.HashData(Bytes(c, 0)))),
        "sha1" => Make(name, "text", static (in BuiltinCall c) => Hex(SHA1.HashData(Bytes(c, 0)))),
        "sha256" => Make(name, "text", static (in BuiltinCall c) => Hex(SHA256.HashData(Bytes(c, 0)))),
        "sha512" => Make(name, "text", static (in BuiltinCall c) => Hex(SHA512.HashData(Bytes(c, 0)))),
        "hmac_sha1" => Make(name, "text secretKey", static (in BuiltinCall c) => Hex(HMACSHA1.HashData(Bytes(c, 1), Bytes(c, 0)))),
        "hmac_sha256" => Make(name, "text secretKey", static (in BuiltinCall c) => Hex(HMACSHA256.HashData(Bytes(c, 1), Bytes(c, 0)))),
        "hmac_sha512" => Make(name, "text secretKey", static (in BuiltinCall c) => Hex(HMACSHA512.HashData(Bytes(c, 1), Bytes(c, 0)))),
        _ => null,
    };
#pragma warning restore CA5350, CA5351

    private static BuiltinFunction Make(string name, string signature, BuiltinBody body) => new($"string.{name}", signature, body);

    private static byte[] Bytes(in BuiltinCall call, int index) => Encoding.UTF8.GetBytes(call.Text(index));

    private static string Hex(byte[] hash) => Convert.ToHexStringLower(hash);

    private static string Decode(in BuiltinCall call)
    {
        byte[] bytes = new byte[call.Text(0).Length];
        if (!Convert.TryFromBase64String(call.Text(0), bytes, out int count)) throw call.Expected(0, "Base64");
        return Encoding.UTF8.GetString(bytes, 0, count);
    }
}
