using System.Text;

namespace StatusGen.Publish.Search;

/// <summary>The documents that hold a word, and in how strong a place. Documents are added in rising order.</summary>
internal sealed class Postings
{
    private int[] _documents = new int[4];
    private int _count;

    /// <summary>Bit 0 of an entry says that the word stands in the title or a component's name.</summary>
    public void Add(int document, bool strong)
    {
        int entry = document << 1 | (strong ? 1 : 0);
        if (_count > 0 && _documents[_count - 1] >> 1 == document)
        {
            _documents[_count - 1] |= entry & 1;
            return;
        }
        if (_count == _documents.Length) Array.Resize(ref _documents, _count * 2);
        _documents[_count++] = entry;
    }

    public void Append(Postings later)
    {
        if (_count + later._count > _documents.Length) Array.Resize(ref _documents, Math.Max(_documents.Length * 2, _count + later._count));
        Array.Copy(later._documents, 0, _documents, _count, later._count);
        _count += later._count;
    }

    private const string Digits = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_";

    /// <summary>
    /// Differences between neighbouring entries, five bits a character, low bits first, bit 5 set when more follow; or, where that is shorter, '=' and
    /// a bit for each document, six a character, lowest first, then '.' and the strong documents in the first form.
    /// </summary>
    public void Write(StringBuilder target)
    {
        int start = target.Length;
        int previous = 0;
        for (int i = 0; i < _count; i++)
        {
            WriteNumber(target, _documents[i] - previous);
            previous = _documents[i];
        }
        int bitmapLength = (_documents[_count - 1] >> 1) / 6 + 2;
        if (target.Length - start <= bitmapLength + _count / 8) return;
        var bitmap = new StringBuilder(bitmapLength + 8).Append('=');
        WriteBitmap(bitmap);
        if (bitmap.Length < target.Length - start) target.Remove(start, target.Length - start).Append(bitmap);
    }

    private void WriteBitmap(StringBuilder target)
    {
        int next = 0;
        for (int first = 0; next < _count; first += 6)
        {
            int bits = 0;
            for (; next < _count && _documents[next] >> 1 < first + 6; next++) bits |= 1 << (_documents[next] >> 1) - first;
            target.Append(Digits[bits]);
        }
        target.Append('.');
        int previous = 0;
        for (int i = 0; i < _count; i++)
        {
            if ((_documents[i] & 1) == 0) continue;
            WriteNumber(target, (_documents[i] >> 1) - previous);
            previous = _documents[i] >> 1;
        }
    }

    private static void WriteNumber(StringBuilder target, int number)
    {
        while (number >= 32)
        {
            target.Append(Digits[number & 31 | 32]);
            number >>= 5;
        }
        target.Append(Digits[number]);
    }
}
