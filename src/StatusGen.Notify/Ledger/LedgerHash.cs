using System.Buffers.Binary;
using System.Security.Cryptography;

namespace StatusGen.Notify.Ledger;

/// <summary>The SHA-256 of one line without its line end.</summary>
internal readonly record struct LedgerHash(ulong A, ulong B, ulong C, ulong D)
{
    /// <summary>What the first line of a file follows.</summary>
    public static readonly LedgerHash Beginning;

    public static LedgerHash Of(ReadOnlySpan<byte> line)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(line, hash);
        return FromBytes(hash);
    }

    /// <summary>Null for anything else than 64 lower-case hexadecimal digits.</summary>
    public static LedgerHash? Parse(ReadOnlySpan<byte> digits)
    {
        if (digits.Length != LedgerLine.HashLength) return null;
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        for (int i = 0; i < hash.Length; i++)
        {
            int high = Digit(digits[2 * i]), low = Digit(digits[(2 * i) + 1]);
            if (high < 0 || low < 0) return null;
            hash[i] = (byte)((high << 4) | low);
        }
        return FromBytes(hash);
    }

    public override string ToString() => $"{A:x16}{B:x16}{C:x16}{D:x16}";

    private static LedgerHash FromBytes(ReadOnlySpan<byte> hash) => new(
        BinaryPrimitives.ReadUInt64BigEndian(hash), BinaryPrimitives.ReadUInt64BigEndian(hash[8..]), BinaryPrimitives.ReadUInt64BigEndian(hash[16..]), BinaryPrimitives.ReadUInt64BigEndian(hash[24..]));

    private static int Digit(byte letter) => letter switch
    {
        >= (byte)'0' and <= (byte)'9' => letter - '0',
        >= (byte)'a' and <= (byte)'f' => letter - 'a' + 10,
        _ => -1,
    };
}
