namespace StatusGen.Content.Messages.Rules;

/// <summary>The words of a raw text: what stands between spaces, brackets, quotes and backticks, without the punctuation around it.</summary>
internal readonly ref struct RawWords(ReadOnlySpan<char> text)
{
    private readonly ReadOnlySpan<char> text = text;

    private static bool IsBorder(char c) => c is ' ' or '\t' or '\n' or '\r' or '(' or ')' or '[' or ']' or '<' or '>' or '{' or '}' or '"' or '\'' or '`' or ',' or ';' or '|' or '“' or '”' or '‘' or '’' or '*';

    private static int TrimmedEnd(ReadOnlySpan<char> text, int start, int end)
    {
        while (end > start + 1 && text[end - 1] is '.' or ':' or '!' or '?' or '_' or '/') end--;
        return end;
    }

    public Enumerator GetEnumerator() => new(text);

    internal ref struct Enumerator(ReadOnlySpan<char> text)
    {
        private readonly ReadOnlySpan<char> text = text;
        private int at;

        public (int Start, int End) Current { get; private set; }

        public bool MoveNext()
        {
            while (at < text.Length && IsBorder(text[at])) at++;
            if (at >= text.Length) return false;
            int start = at;
            while (at < text.Length && !IsBorder(text[at])) at++;
            Current = (start, TrimmedEnd(text, start, at));
            return true;
        }
    }
}
