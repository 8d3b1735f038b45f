namespace StatusGen.Content.Messages.Language;

/// <summary>Every word that a language's lists name, in all its forms, with a number for each.</summary>
internal sealed class Vocabulary
{
    private readonly Dictionary<string, int> numbers = new(6000, StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> lookup;
    private readonly List<WordClasses> classes = new(6000);
    private readonly List<WordForm> forms = new(6000);

    public Vocabulary() => lookup = numbers.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <param name="word">In lower case.</param>
    /// <returns>-1 for a word that no list holds.</returns>
    public int Find(ReadOnlySpan<char> word) => lookup.TryGetValue(word, out int number) ? number : -1;

    public WordClasses ClassesOf(int word) => classes[word];
    public WordForm FormOf(int word) => forms[word];
    public int Count => classes.Count;

    public void Classify(int word, WordClasses more) => classes[word] |= more;

    /// <summary>The numbers of a written word: <c>fail/v</c> has all forms of the verb, <c>fail</c> that one alone.</summary>
    public int[] Add(string written)
    {
        int slash = written.LastIndexOf('/');
        if (slash < 0) return [Add(written, WordForm.None)];
        var added = new List<int>(5);
        void Take(string word, WordForm form)
        {
            int number = Add(word, form);
            if (!added.Contains(number)) added.Add(number);
        }
        string word = written[..slash];
        switch (written[(slash + 1)..])
        {
            case "v": EnglishForms.Verb(word, Take); break;
            case "n": EnglishForms.Noun(word, Take); break;
            case "a": EnglishForms.Adjective(word, Take); break;
            default: throw new FormatException($"\"{written}\" must end in /v, /n or /a.");
        }
        return [.. added];
    }

    private int Add(string word, WordForm form)
    {
        if (!numbers.TryGetValue(word, out int number))
        {
            number = classes.Count;
            numbers.Add(word, number);
            classes.Add(WordClasses.None);
            forms.Add(WordForm.None);
        }
        forms[number] |= form;
        return number;
    }
}
