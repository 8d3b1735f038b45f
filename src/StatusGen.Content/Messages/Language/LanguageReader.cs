using StatusGen.Content.Messages.Analysis;

namespace StatusGen.Content.Messages.Language;

/// <summary>
/// Reads the word lists of a language. A line <c>= NAME</c> opens a class, whose entries stand below it, separated by commas or lines; an entry <c>@OTHER</c>
/// takes in another class. A line <c>&gt; name</c> opens a signal with a pattern on each line. <c>#</c> begins a comment.
/// </summary>
internal static class LanguageReader
{
    public static MessageLanguage Read(string language)
    {
        var words = new MessageLanguage();
        string folder = $"Messages.Languages.{language}.";
        foreach (string name in EmbeddedText.Names(folder)) Read(EmbeddedText.Read(name), words);
        words.Freeze();
        return words;
    }

    internal static void Read(string text, MessageLanguage language)
    {
        var parser = new PatternParser(language.Vocabulary, language.ClassNamed);
        string? className = null;
        Signal signal = default;
        foreach (ReadOnlySpan<char> raw in text.AsSpan().EnumerateLines())
        {
            ReadOnlySpan<char> line = raw.Trim();
            if (line.IsEmpty || line[0] == '#') continue;
            if (line.StartsWith("= ")) className = line[2..].Trim().ToString();
            else if (line.StartsWith("> "))
            {
                className = null;
                signal = SignalNamed(line[2..].Trim());
            }
            else if (className is null) language.AddSignal(signal, parser.Parse(line.ToString()));
            else foreach (string entry in line.ToString().Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)) AddEntry(language, parser, className, entry);
        }
    }

    private static void AddEntry(MessageLanguage language, PatternParser parser, string className, string entry)
    {
        if (entry[0] == '@' && !entry.Contains(' ')) language.Include(className, entry[1..]);
        else if (entry.AsSpan().ContainsAny(Characters.PatternSigns)) language.AddPhrase(className, parser.Parse(entry));
        else language.AddWord(className, entry);
    }

    private static Signal SignalNamed(ReadOnlySpan<char> name)
    {
        string joined = name.ToString().Replace("-", "", StringComparison.Ordinal);
        return Enum.TryParse(joined, ignoreCase: true, out Signal signal) ? signal : throw new FormatException($"No rule knows the signal \"{name}\".");
    }
}
