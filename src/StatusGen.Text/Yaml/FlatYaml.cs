using System.Buffers;
using System.Collections.Immutable;
using StatusGen.Domain.Diagnostics;

namespace StatusGen.Text.Yaml;

/// <summary>
/// Reads the YAML that nearly all front matter and most settings consist of — keys with one-line texts, and below a key a mapping or a flat list — about ten times
/// as fast as the full parser and with a tenth of its memory. Whatever else it meets, correct or not, it leaves to the full parser:
/// a test compares the two on many texts.
/// </summary>
internal sealed class FlatYaml
{
    // YAML 1.1 also ends lines at these; tabs and markers have rules of their own.
    private static readonly SearchValues<char> Unusual = SearchValues.Create("\t\r\u0085\u2028\u2029\uFEFF");

    // Keys are compared one by one.
    private const int MostEntries = 64;

    /// <summary>Levels of mappings below the first.</summary>
    private const int Deepest = 3;

    private readonly string path;
    private readonly string text;
    private int line;
    private int at;

    private FlatYaml(string path, string text, int firstLine)
    {
        this.path = path;
        this.text = text;
        line = firstLine;
    }

    /// <summary>Null: use the full parser.</summary>
    public static YamlMapping? TryRead(string path, string text, int firstLine) =>
        text.AsSpan().IndexOfAny(Unusual) >= 0 ? null : new FlatYaml(path, text, firstLine).ReadAll();

    private YamlMapping? ReadAll()
    {
        SkipEmptyLines();
        if (at == text.Length) return null;
        SourceLocation start = Place(at, at);
        var entries = ImmutableArray.CreateBuilder<YamlEntry>(8);
        while (at < text.Length)
            if (Indentation() != 0 || !TryReadEntry(entries, 0, Deepest)) return null;
        return new YamlMapping(entries.DrainToImmutable(), start);
    }

    /// <param name="deeper">How many levels may follow below this one.</param>
    /// <summary>Reads a key and its value, with the lines that belong to it and the empty ones after it.</summary>
    private bool TryReadEntry(ImmutableArray<YamlEntry>.Builder entries, int indentation, int deeper)
    {
        int lineStart = at, keyStart = at + indentation, end = keyStart;
        while (end < text.Length && (char.IsAsciiLetterOrDigit(text[end]) || text[end] is '-' or '_')) end++;
        if (end == keyStart || text[keyStart] == '-' || end >= text.Length || text[end] != ':') return false;
        if (entries.Count == MostEntries) return false;
        ReadOnlySpan<char> key = text.AsSpan(keyStart, end - keyStart);
        foreach (YamlEntry other in entries)
            if (key.SequenceEqual(other.Key)) return false;
        SourceLocation keyAt = Place(lineStart, keyStart) with { Length = key.Length };

        int lineEnd = LineEnd(end);
        int valueStart = SkipSpaces(end + 1, lineEnd);
        bool isEmpty = valueStart == lineEnd;
        if (!isEmpty && text[end + 1] != ' ') return false;
        if (isEmpty && deeper == 0) return false;
        YamlNode? value = isEmpty ? null : ReadValue(lineStart, valueStart, lineEnd);
        if (!isEmpty && value is null) return false;

        NextLine(lineEnd);
        SkipEmptyLines();
        if (isEmpty) value = ReadNested(indentation, deeper - 1);
        // A deeper line after a text would continue it.
        if (value is null || (at < text.Length && Indentation() > indentation)) return false;
        entries.Add(new YamlEntry(key.ToString(), keyAt, value));
        return true;
    }

    private YamlNode? ReadNested(int outer, int deeper)
    {
        int indentation = at < text.Length ? Indentation() : 0;
        if (indentation < outer) return null;
        bool isList = at + indentation < text.Length && text[at + indentation] == '-';
        if (isList) return ReadList(indentation);
        if (indentation == outer) return null;
        SourceLocation start = Place(at, at + indentation);
        var entries = ImmutableArray.CreateBuilder<YamlEntry>(4);
        while (at < text.Length && Indentation() == indentation)
            if (!TryReadEntry(entries, indentation, deeper)) return null;
        return new YamlMapping(entries.DrainToImmutable(), start);
    }

    private YamlSequence? ReadList(int indentation)
    {
        SourceLocation start = Place(at, at + indentation);
        var items = ImmutableArray.CreateBuilder<YamlNode>(4);
        while (at < text.Length && Indentation() == indentation && text[at + indentation] == '-')
        {
            int lineEnd = LineEnd(at);
            int valueStart = SkipSpaces(at + indentation + 1, lineEnd);
            if (valueStart == lineEnd || valueStart == at + indentation + 1) return null;
            if (ReadValue(at, valueStart, lineEnd) is not YamlScalar item) return null;
            items.Add(item);
            NextLine(lineEnd);
            SkipEmptyLines();
            if (at < text.Length && Indentation() > indentation) return null;
        }
        return new YamlSequence(items.DrainToImmutable(), start);
    }

    private YamlNode? ReadValue(int lineStart, int start, int lineEnd) => text[start] switch
    {
        '"' or '\'' => ReadQuoted(lineStart, start, lineEnd),
        '[' => ReadFlowList(lineStart, start, lineEnd),
        _ => ReadPlain(lineStart, start, lineEnd),
    };

    private YamlScalar? ReadQuoted(int lineStart, int start, int lineEnd)
    {
        int close = text.IndexOf(text[start], start + 1, lineEnd - start - 1);
        if (close < 0 || SkipSpaces(close + 1, lineEnd) != lineEnd) return null;
        ReadOnlySpan<char> content = text.AsSpan(start + 1, close - start - 1);
        return content.Contains('\\') ? null : new YamlScalar(content.ToString(), true, Place(lineStart, start) with { Length = close + 1 - start });
    }

    private YamlScalar? ReadPlain(int lineStart, int start, int lineEnd)
    {
        ReadOnlySpan<char> value = text.AsSpan(start, lineEnd - start).TrimEnd(' ');
        bool isSimple = char.IsLetterOrDigit(value[0]) && value[^1] != ':' && value.IndexOf(": ") < 0 && value.IndexOf(" #") < 0;
        return isSimple ? new YamlScalar(value.ToString(), false, Place(lineStart, start) with { Length = value.Length }) : null;
    }

    private YamlSequence? ReadFlowList(int lineStart, int start, int lineEnd)
    {
        int end = lineEnd;
        while (text[end - 1] == ' ') end--;
        if (end - start < 2 || text[end - 1] != ']') return null;
        var items = ImmutableArray.CreateBuilder<YamlNode>(4);
        for (int from = start + 1; from < end - 1 || items.Count == 0;)
        {
            from = SkipSpaces(from, end - 1);
            int to = from;
            while (to < end - 1 && (char.IsAsciiLetterOrDigit(text[to]) || text[to] is '-' or '_' or '.')) to++;
            if (to == from || text[from] is '-' or '.') return null;
            items.Add(new YamlScalar(text[from..to], false, Place(lineStart, from) with { Length = to - from }));
            from = SkipSpaces(to, end - 1);
            if (from < end - 1 && (text[from] != ',' || from + 1 == end - 1)) return null;
            from++;
        }
        return new YamlSequence(items.DrainToImmutable(), Place(lineStart, start));
    }

    private SourceLocation Place(int lineStart, int offset) => new(path, line, offset - lineStart + 1);

    private int Indentation() => SkipSpaces(at, text.Length) - at;

    private int SkipSpaces(int from, int end)
    {
        while (from < end && text[from] == ' ') from++;
        return from;
    }

    private int LineEnd(int from)
    {
        int end = text.IndexOf('\n', from);
        return end < 0 ? text.Length : end;
    }

    private void NextLine(int lineEnd)
    {
        at = Math.Min(lineEnd + 1, text.Length);
        line++;
    }

    private void SkipEmptyLines()
    {
        while (at < text.Length)
        {
            int first = SkipSpaces(at, text.Length);
            if (first < text.Length && text[first] is not ('\n' or '#')) return;
            NextLine(LineEnd(first));
        }
    }
}
