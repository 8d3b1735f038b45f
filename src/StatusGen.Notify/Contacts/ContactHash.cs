using System.Security.Cryptography;
using System.Text;

namespace StatusGen.Notify.Contacts;

/// <summary>A contact's name in the ledger: keyed, so that nobody can try ids without the key.</summary>
public sealed class ContactHash(byte[] key)
{
    /// <summary>80 bits: among a million contacts two share a hash with a chance of one in two million million.</summary>
    private const int Length = 10;

    /// <param name="siteUrl">What is used without a key: the hash then hides addresses and names, but not ids that can be guessed.</param>
    public static ContactHash Of(string? key, string siteUrl) => new(Encoding.UTF8.GetBytes(key is { Length: > 0 } ? key : "statusgen " + siteUrl));

    public string Of(string contactId)
    {
        Span<byte> id = Encoding.UTF8.GetBytes(contactId);
        Span<byte> hash = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(key, id, hash);
        return Convert.ToHexStringLower(hash[..Length]);
    }
}
