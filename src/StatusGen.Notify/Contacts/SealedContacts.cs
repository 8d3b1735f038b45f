using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using StatusGen.Notify.Secrets;

namespace StatusGen.Notify.Contacts;

/// <summary>
/// An encrypted copy of the contacts that may be kept anywhere: one header line with the parameters, then Base64. AES-256-GCM; the header is authenticated too.
/// </summary>
public static class SealedContacts
{
    public const int SaltLength = 16, NonceLength = 12;

    private const string Format = "statusgen-contacts-1";
    private const int KeyLength = 32, TagLength = 16, LineLength = 76;

    /// <summary>OWASP Password Storage Cheat Sheet for PBKDF2-HMAC-SHA256, read 2026-11-22.</summary>
    public const int Iterations = 600_000;

    /// <summary>A file that asks for more would only keep us busy.</summary>
    private const int MostIterations = 10_000_000;

    /// <param name="salt">Random, of <see cref="SaltLength"/>; new for each sealing.</param>
    /// <param name="nonce">Random, of <see cref="NonceLength"/>; new for each sealing.</param>
    public static string Seal(string contacts, Secret passphrase, ReadOnlySpan<byte> salt, ReadOnlySpan<byte> nonce)
    {
        string header = $"{Format} pbkdf2-sha256 {Iterations} {Convert.ToBase64String(salt)} {Convert.ToBase64String(nonce)}";
        byte[] plain = Encoding.UTF8.GetBytes(contacts);
        byte[] sealedBytes = new byte[plain.Length + TagLength];
        using (var cipher = new AesGcm(Key(passphrase, salt, Iterations), TagLength))
            cipher.Encrypt(nonce, plain, sealedBytes.AsSpan(0, plain.Length), sealedBytes.AsSpan(plain.Length), Encoding.UTF8.GetBytes(header));
        string text = Convert.ToBase64String(sealedBytes);
        var file = new StringBuilder(header).Append('\n');
        for (int at = 0; at < text.Length; at += LineLength) file.Append(text.AsSpan(at, Math.Min(LineLength, text.Length - at))).Append('\n');
        return file.ToString();
    }

    /// <summary>Contacts, or a sentence that says why not.</summary>
    public static (string? Contacts, string? Problem) Unseal(string file, Secret passphrase)
    {
        int end = file.IndexOf('\n');
        string header = end < 0 ? "" : file[..end].TrimEnd('\r');
        string[] parts = header.Split(' ');
        Span<byte> salt = stackalloc byte[SaltLength], nonce = stackalloc byte[NonceLength];
        if (parts.Length != 5 || parts[0] != Format || parts[1] != "pbkdf2-sha256"
            || !int.TryParse(parts[2], NumberStyles.None, CultureInfo.InvariantCulture, out int iterations) || iterations is < 1 or > MostIterations
            || !Convert.TryFromBase64String(parts[3], salt, out int saltLength) || saltLength != SaltLength
            || !Convert.TryFromBase64String(parts[4], nonce, out int nonceLength) || nonceLength != NonceLength)
            return (null, "This is no file that \"statusgen contacts seal\" wrote, or its first line was changed.");
        byte[] body = new byte[file.Length];
        if (!Convert.TryFromBase64String(file[end..], body, out int length) || length < TagLength) return (null, "The sealed file is damaged.");
        byte[] plain = new byte[length - TagLength];
        try
        {
            using var cipher = new AesGcm(Key(passphrase, salt, iterations), TagLength);
            cipher.Decrypt(nonce, body.AsSpan(0, plain.Length), body.AsSpan(plain.Length, TagLength), plain, Encoding.UTF8.GetBytes(header));
        }
        catch (AuthenticationTagMismatchException)
        {
            return (null, "The passphrase is not the one that the file was sealed with, or the file was changed.");
        }
        return (Encoding.UTF8.GetString(plain), null);
    }

    private static byte[] Key(Secret passphrase, ReadOnlySpan<byte> salt, int iterations) =>
        Rfc2898DeriveBytes.Pbkdf2(Encoding.UTF8.GetBytes(passphrase.Reveal()), salt, iterations, HashAlgorithmName.SHA256, KeyLength);
}
