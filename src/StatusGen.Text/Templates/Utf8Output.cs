using System.Text;
using StatusGen.Text.Templates.Rendering;

namespace StatusGen.Text.Templates;

/// <summary>A growing UTF-8 buffer that a caller keeps and reuses from page to page. Not for several threads at once.</summary>
public sealed class Utf8Output(int capacity = 16 * 1024)
{
    private byte[] _bytes = new byte[Math.Max(capacity, 256)];

    public int Length { get; private set; }

    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, Length);

    /// <summary>Valid until the next write or <see cref="Clear"/>.</summary>
    public ReadOnlyMemory<byte> WrittenMemory => _bytes.AsMemory(0, Length);

    public void Clear() => Length = 0;

    public void Write(ReadOnlySpan<byte> utf8)
    {
        if (_bytes.Length - Length < utf8.Length) Grow(utf8.Length);
        utf8.CopyTo(_bytes.AsSpan(Length));
        Length += utf8.Length;
    }

    /// <summary>Writes the characters as they are.</summary>
    public void WriteText(ReadOnlySpan<char> text)
    {
        // A UTF-16 unit takes at most three bytes.
        if (_bytes.Length - Length < text.Length * 3) Grow(text.Length * 3);
        Length += Encoding.UTF8.GetBytes(text, _bytes.AsSpan(Length));
    }

    /// <summary>Writes the characters with <c>&amp; &lt; &gt; " '</c> as entities.</summary>
    public void WriteEscaped(ReadOnlySpan<char> text)
    {
        while (true)
        {
            int special = HtmlEscaping.IndexOfSpecial(text);
            if (special < 0)
            {
                WriteText(text);
                return;
            }
            WriteText(text[..special]);
            Write(HtmlEscaping.Utf8Entity(text[special]));
            text = text[(special + 1)..];
        }
    }

    internal Span<byte> Reserve(int size)
    {
        if (_bytes.Length - Length < size) Grow(size);
        return _bytes.AsSpan(Length);
    }

    internal void Advance(int count) => Length += count;

    /// <summary>Takes back what was written since <paramref name="start"/>, as text.</summary>
    internal string Cut(int start)
    {
        string text = Encoding.UTF8.GetString(_bytes, start, Length - start);
        Length = start;
        return text;
    }

    internal void Truncate(int length) => Length = length;

    private void Grow(int needed) => Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, checked(Length + needed)));

    public override string ToString() => Encoding.UTF8.GetString(Written);
}
