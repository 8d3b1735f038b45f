using System.Buffers.Binary;
using System.Text;

namespace StatusGen.Publish.Theming;

/// <summary>
/// A short name for content that changes with it: FNV-1a, 64 bit (draft-eastlake-fnv). Not against forgery, only against stale caches; a cryptographic hash would
/// cost more time to load than a small site takes to build.
/// </summary>
public struct Fingerprint()
{
    private ulong _hash = 14695981039346656037;

    public void Add(ReadOnlySpan<byte> bytes)
    {
        foreach (byte b in bytes) _hash = (_hash ^ b) * 1099511628211;
    }

    /// <summary>The text and an end, so that two texts differ from one that joins them.</summary>
    public void Add(string text)
    {
        Span<byte> buffer = stackalloc byte[256];
        for (int at = 0; at < text.Length; at += 64)
        {
            int written = Encoding.UTF8.GetBytes(text.AsSpan(at, Math.Min(64, text.Length - at)), buffer);
            Add(buffer[..written]);
        }
        Add([0xFF]);
    }

    public void Add(long number)
    {
        Span<byte> bytes = stackalloc byte[8];
        BinaryPrimitives.WriteInt64LittleEndian(bytes, number);
        Add(bytes);
    }

    public static string Of(ReadOnlySpan<byte> bytes)
    {
        var fingerprint = new Fingerprint();
        fingerprint.Add(bytes);
        return fingerprint.ToString();
    }

    /// <summary>Ten hexadecimal digits.</summary>
    public override readonly string ToString() => (_hash >> 24).ToString("x10");
}
