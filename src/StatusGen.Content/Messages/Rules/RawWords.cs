namespace StatusGen.Content.Messages.Rules;

/// <summary>The words of a raw text: what stands between spaces, brackets, quotes and backticks, without the punctuation around it.</summary>
internal readonly ref struct RawWords(ReadOnlySpan<char> text)
{
    private readonly ReadOnlySpan<char> text = text;

    public Enumerator GetEnumerator() => new(text);

    internal ref struct Enumerator(ReadOnlySpan<char> text)
    {
        private const string Borders = " \t\n\r()[]<>{}\"'`,;|“”‘’*";
        private readonly ReadOnlySpan<char> text = text;
        private int at;

        public (int Start, int End) Current { get; private set; }

        public bool MoveNext()
        {
            while (at < text.Length && IsBorder(text[at])) at++;
            if (at >= text.Length) return false;
            int start = at;
            while (at < text.Length && !IsBorder(text[at])) at++;
            int end = at;
            while (end > start + 1 && text[end - 1] is '.' or ':' or '!' or '?' or '_' or '/') end--;
            Current = (start, end);
            return true;
        }

        private static bool IsBorder(char c) => Borders.Contains(c);
    }
}
