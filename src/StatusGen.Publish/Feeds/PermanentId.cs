using StatusGen.Domain.Incidents;

namespace StatusGen.Publish.Feeds;

/// <summary>
/// An entry's id, made only from the incident's id and the update's anchor: it outlives a new address of the site, a new title and a corrected text, and it is
/// the same in all formats and in the feeds of the site and its components. A name-based UUID (RFC 9562, version 8) from FNV-1a with 128 bits over the UTF-16
/// units, stirred once more at its end. Never change this: every reader would show every entry once more.
/// </summary>
internal static class PermanentId
{
    private static readonly UInt128 Offset = new(0x6c62272e07bb0142, 0x62b821756295c58d);
    private static readonly UInt128 Prime = new(0x0000000001000000, 0x000000000000013b);

    /// <param name="anchor">Empty for the incident itself.</param>
    public static string Of(IncidentId incident, string anchor)
    {
        UInt128 hash = Offset;
        Mix(ref hash, incident.Value);
        hash = (hash ^ '#') * Prime;
        Mix(ref hash, anchor);
        hash = (hash ^ (hash >> 59)) * Prime;
        hash ^= hash >> 71;
        ulong high = ((ulong)(hash >> 64) & 0xffff_ffff_ffff_0fff) | 0x8000;
        ulong low = ((ulong)hash & 0x3fff_ffff_ffff_ffff) | 0x8000_0000_0000_0000;
        return string.Create(45, (high, low), static (text, id) =>
        {
            "urn:uuid:xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx".CopyTo(text);
            for (int at = 44; at >= 9; at--)
            {
                if (text[at] == '-') continue;
                ref ulong part = ref at >= 28 ? ref id.low : ref id.high;
                text[at] = "0123456789abcdef"[(int)(part & 15)];
                part >>= 4;
            }
        });
    }

    private static void Mix(ref UInt128 hash, string text)
    {
        // The prime is 2^88 + 0x13b: two small products instead of one of 128 bits.
        ulong high = (ulong)(hash >> 64), low = (ulong)hash;
        foreach (char unit in text)
        {
            low ^= unit;
            high = high * 0x13b + Math.BigMul(low, 0x13b, out ulong product) + (low << 24);
            low = product;
        }
        hash = new UInt128(high, low);
    }
}
