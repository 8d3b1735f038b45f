using System.Buffers;
using System.Globalization;
using System.Text;

namespace StatusGen.Publish.Utf8;

/// <summary>A growing run of bytes from the array pool. Belongs to one thread at a time.</summary>
internal sealed class Utf8Buffer(int capacity = 64 * 1024) : IBufferWriter<byte>, IDisposable
{
    private byte[] _bytes = ArrayPool<byte>.Shared.Rent(capacity);

    public int Length { get; private set; }
    public ReadOnlyMemory<byte> Written => _bytes.AsMemory(0, Length);
    public ReadOnlySpan<byte> WrittenSpan => _bytes.AsSpan(0, Length);

    public void Clear() => Length = 0;

    public Utf8Buffer Add(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(GetSpan(bytes.Length));
        Length += bytes.Length;
        return this;
    }

    /// <summary>Adds text as it is; half a surrogate pair becomes U+FFFD.</summary>
    public Utf8Buffer Add(ReadOnlySpan<char> text)
    {
        Length += Encoding.UTF8.GetBytes(text, GetSpan(Encoding.UTF8.GetMaxByteCount(text.Length)));
        return this;
    }

    public Utf8Buffer Add(string text) => Add(text.AsSpan());

    public Utf8Buffer Add(byte value)
    {
        GetSpan(1)[0] = value;
        Length++;
        return this;
    }

    public Utf8Buffer AddNumber(int number)
    {
        number.TryFormat(GetSpan(16), out int length, default, CultureInfo.InvariantCulture);
        Length += length;
        return this;
    }

    public void Advance(int count) => Length += count;

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        Reserve(sizeHint);
        return _bytes.AsMemory(Length);
    }

    public Span<byte> GetSpan(int sizeHint = 0)
    {
        Reserve(sizeHint);
        return _bytes.AsSpan(Length);
    }

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = [];
        Length = 0;
    }

    private void Reserve(int more)
    {
        int needed = Length + Math.Max(more, 256);
        if (needed <= _bytes.Length) return;
        byte[] larger = ArrayPool<byte>.Shared.Rent(Math.Max(needed, _bytes.Length * 2));
        _bytes.AsSpan(0, Length).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = larger;
    }
}
