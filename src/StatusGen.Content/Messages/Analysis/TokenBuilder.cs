using StatusGen.Content.Messages.Language;
using StatusGen.Text.Sources;

namespace StatusGen.Content.Messages.Analysis;

/// <summary>Collects the tokens of a message line by line, cuts them into sentences and finds what each sentence says.</summary>
internal sealed class TokenBuilder(string text, MessageLanguage? language, ComponentNames names, MessageStage? stage)
{
    private const int LongestWord = 64;

    private readonly List<Token> tokens = new(160);
    private readonly List<Sentence> sentences = new(16);
    private readonly List<SignalHit> hits = new(48);
    private readonly List<(int Meaning, int From, int To)> found = new(32);
    private int sentenceFrom, block, lineEnd;
    private BlockKind kind;
    private bool afterBreak;

    public bool InBlock { get; private set; }

    public void BeginBlock(BlockKind kindOfBlock)
    {
        EndBlock();
        kind = kindOfBlock;
        InBlock = true;
    }

    public void EndBlock()
    {
        EndSentence(' ', tokens.Count > 0 ? tokens[^1].End : 0);
        if (InBlock) block++;
        InBlock = false;
    }

    public MessageText Build(SourceText source, int start, int end)
    {
        EndBlock();
        Token[] all = [.. tokens];
        for (int i = 0; language is not null && i < sentences.Count; i++) FindSignals(all, i);
        return new MessageText(source, start, end, all, [.. sentences], hits);
    }

    private void FindSignals(Token[] all, int index)
    {
        Sentence sentence = sentences[index];
        Span<Token> range = all.AsSpan(sentence.From, sentence.Count);
        names.Mark(text, range);
        language!.Times.Mark(text, range);
        language.MarkPhrases(range, found);
        // What stands on either side of a semicolon could be a sentence: no pattern reaches across.
        for (int from = 0; from < range.Length;)
        {
            int to = EndOfPart(range, from);
            language.FindSignals(range[from..to], stage, found);
            foreach ((int meaning, int first, int last) in found) hits.Add(new SignalHit((Signal)meaning, index, sentence.From + from + first, sentence.From + from + last));
            from = to;
        }
    }

    private int EndOfPart(ReadOnlySpan<Token> range, int from)
    {
        int to = from + 1;
        while (to < range.Length && !(range[to].AfterBreak && text.AsSpan(range[to - 1].End, Math.Max(0, range[to].Start - range[to - 1].End)).Contains(';'))) to++;
        return to;
    }

    public void AddLine(int start, int end)
    {
        lineEnd = end;
        afterBreak |= tokens.Count == sentenceFrom;
        for (int at = start; at < end;) at = Read(at);
    }

    private int Read(int at)
    {
        char c = text[at];
        if (char.IsLetter(c)) return ReadWord(at);
        if (char.IsAsciiDigit(c)) return ReadNumber(at);
        switch (c)
        {
            case '`': return ReadCode(at);
            case '<': return ReadAngle(at);
            case '!' when at + 1 < lineEnd && text[at + 1] == '[':
            case ']' when at + 1 < lineEnd && text[at + 1] == '(': return ReadTarget(at);
            case '+' when NumberText.PhoneLength(text.AsSpan(at, lineEnd - at)) is > 0 and int length: return Add(at, at + length, BuiltInClasses.Phone);
            case '.' or '!' or '?' or '…': return ReadEnd(at, c);
            case '%' when tokens.Count > sentenceFrom && tokens[^1].Classes.Overlaps(BuiltInClasses.Number):
                tokens[^1] = tokens[^1] with { Classes = tokens[^1].Classes | BuiltInClasses.Percent };
                return at + 1;
            case ',' or ';' or ':' or '—' or '–' or '(' or ')' or '"' or '“' or '”':
                afterBreak = true;
                return at + 1;
            case '-' when at > 0 && text[at - 1] == ' ' && at + 1 < lineEnd && text[at + 1] == ' ':
                afterBreak = true;
                return at + 1;
            case '&':
                return Add(at, at + 1, WordClasses.None, "and");
            default: return at + 1;
        }
    }

    private int ReadWord(int at)
    {
        if (AddressText.Length(text.AsSpan(at, lineEnd - at)) is > 0 and int length) return Add(at, at + length, BuiltInClasses.Address);
        int end = at;
        while (end < lineEnd && (char.IsLetterOrDigit(text[end]) || text[end] == '_' || (text[end] is '\'' or '’' && end + 1 < lineEnd && char.IsLetter(text[end + 1])))) end++;
        // "a.m." and "p.m." are one word, "e.g." and "i.e." too.
        if (end - at == 1 && end + 2 < lineEnd && text[end] == '.' && char.IsLetter(text[end + 1]) && text[end + 2] == '.')
        {
            string letters = $"{char.ToLowerInvariant(text[at])}{char.ToLowerInvariant(text[end + 1])}";
            Add(at, end + 3, WordClasses.None, letters);
            if (EndsSentence(end + 3) && letters is "am" or "pm" && StartsUpper(end + 3) && !StartsZone(end + 3)) EndSentence('.', end + 3);
            return end + 3;
        }
        AddWord(at, end);
        return end;
    }

    private void AddWord(int start, int end)
    {
        ReadOnlySpan<char> written = text.AsSpan(start, end - start);
        if (written.Length > LongestWord)
        {
            Add(start, end, BuiltInClasses.Code);
            return;
        }
        Span<char> word = stackalloc char[written.Length];
        written.ToLowerInvariant(word);
        int mark = word.IndexOfAny('\'', '’');
        if (mark < 0)
        {
            if (word.SequenceEqual("cannot"))
            {
                Add(start, end, WordClasses.None, "can");
                Add(start, end, WordClasses.None, "not");
            }
            else Add(start, end, Shape(written, word), word);
            return;
        }
        (ReadOnlySpan<char> first, string? second) = Contractions.Split(word, mark);
        int firstEnd = Math.Min(end, start + first.Length);
        Add(start, second is null ? firstEnd : end, Shape(written[..Math.Min(written.Length, first.Length)], first), first);
        if (second is not null) Add(start, end, WordClasses.None, second);
    }

    private WordClasses Shape(ReadOnlySpan<char> written, ReadOnlySpan<char> word)
    {
        WordClasses shape = WordClasses.None;
        bool first = tokens.Count == sentenceFrom;
        if (char.IsUpper(written[0]))
        {
            if (!first && written.Length > 1) shape |= BuiltInClasses.Capital;
            if (written.Length > 1 && !written.ContainsAnyInRange('a', 'z')) shape |= BuiltInClasses.Capitals;
        }
        if (word.Length > 4 && word.EndsWith("ing") && !Contractions.IsNounInIng(word)) shape |= BuiltInClasses.Ing;
        if (word.Length > 3 && word.EndsWith("ed")) shape |= BuiltInClasses.Ed;
        if (word.Length > 4 && word.EndsWith("ly")) shape |= BuiltInClasses.Ly;
        return shape;
    }

    private int ReadNumber(int at)
    {
        ReadOnlySpan<char> rest = text.AsSpan(at, lineEnd - at);
        if (AddressText.Length(rest) is > 0 and int address) return Add(at, at + address, BuiltInClasses.Address);
        if (NumberText.PhoneLength(rest) is > 0 and int phone) return Add(at, at + phone, BuiltInClasses.Phone);
        (int length, WordClasses classes) = NumberText.Read(rest);
        int end = at + length;
        if (end < lineEnd && char.IsLetter(text[end]))
        {
            // "30m", "2pm", "5xx": the letters are a word of their own.
            int letters = end;
            while (letters < lineEnd && char.IsLetterOrDigit(text[letters])) letters++;
            bool isOrdinal = text.AsSpan(end, letters - end) is "st" or "nd" or "rd" or "th";
            Add(at, isOrdinal ? letters : end, classes);
            return isOrdinal ? letters : end;
        }
        return Add(at, end, classes, text.AsSpan(at, end - at));
    }

    private int ReadCode(int at)
    {
        int ticks = at;
        while (ticks < lineEnd && text[ticks] == '`') ticks++;
        int close = text.AsSpan(ticks, lineEnd - ticks).IndexOf(text.AsSpan(at, ticks - at));
        return close < 0 ? ticks : Add(at, ticks + close + ticks - at, BuiltInClasses.Code);
    }

    private int ReadAngle(int at)
    {
        int close = text.IndexOf('>', at, lineEnd - at);
        if (close < 0) return at + 1;
        bool isAddress = text.AsSpan(at, close - at).ContainsAny(':', '@');
        return isAddress ? Add(at, close + 1, BuiltInClasses.Address) : close + 1;
    }

    /// <summary>A link's target counts as an address; an image says nothing.</summary>
    private int ReadTarget(int at)
    {
        bool isImage = text[at] == '!';
        int open = isImage ? text.IndexOf("](", at, lineEnd - at, StringComparison.Ordinal) : at;
        int close = open < 0 ? -1 : text.IndexOf(')', open, lineEnd - open);
        if (close < 0) return at + 1;
        return isImage ? close + 1 : Add(at, close + 1, BuiltInClasses.Address);
    }

    private int ReadEnd(int at, char mark)
    {
        int end = at + 1;
        while (end < lineEnd && text[end] is '.' or '!' or '?')
        {
            if (text[end] != '.') mark = text[end];
            end++;
        }
        if (EndsSentence(end) && !(mark == '.' && end == at + 1 && IsAbbreviation(end))) EndSentence(mark == '…' ? '.' : mark, end);
        else afterBreak |= mark == '…';
        return end;
    }

    /// <summary>A space, quote or bracket follows, or the line ends.</summary>
    private bool EndsSentence(int end)
    {
        while (end < text.Length && text[end] is '"' or '”' or '\'' or '’' or ')' or ']' or '*' or '_') end++;
        return end >= text.Length || end >= lineEnd || char.IsWhiteSpace(text[end]);
    }

    private bool StartsUpper(int at)
    {
        while (at < text.Length && !char.IsLetterOrDigit(text[at])) at++;
        return at >= text.Length || char.IsUpper(text[at]);
    }

    /// <summary>"3:47 p.m. CDT": two to five capitals.</summary>
    private bool StartsZone(int at)
    {
        if (at >= lineEnd || text[at] != ' ') return false;
        int from = ++at;
        while (at < lineEnd && char.IsAsciiLetterUpper(text[at])) at++;
        return at - from is >= 2 and <= 5 && (at >= lineEnd || !char.IsLetter(text[at]));
    }

    private bool IsAbbreviation(int end)
    {
        if (tokens.Count == sentenceFrom) return true;
        Token last = tokens[^1];
        ReadOnlySpan<char> word = text.AsSpan(last.Start, last.End - last.Start);
        if (Contractions.IsAbbreviation(word)) return end < lineEnd && (word.Equals("no", StringComparison.OrdinalIgnoreCase) ? NextIsDigit(end) : !StartsUpper(end) || word.Length <= 3 && char.IsUpper(word[0]));
        return word.Length == 1 && char.IsUpper(word[0]) && word[0] != 'I' && end < lineEnd;
    }

    private bool NextIsDigit(int end) => end + 1 < lineEnd && char.IsAsciiDigit(text[end + 1]);

    private int Add(int start, int end, WordClasses classes, ReadOnlySpan<char> word = default)
    {
        int number = language is null || word.IsEmpty ? -1 : language.Vocabulary.Find(word);
        WordForm form = WordForm.None;
        if (number >= 0)
        {
            classes |= language!.Vocabulary.ClassesOf(number);
            form = language.Vocabulary.FormOf(number);
            if ((form & WordForm.Participle) != 0) classes |= BuiltInClasses.Ed;
            if (!classes.Overlaps(BuiltInClasses.Capitals)) classes = language.WithoutLoudZone(classes);
            if (!char.IsUpper(text[start]) || end - start != word.Length) classes = classes.Without(language.OnlyCapital);
        }
        tokens.Add(new Token(start, end, number, classes | BuiltInClasses.Any, form, afterBreak));
        afterBreak = false;
        return end;
    }

    private void EndSentence(char mark, int end)
    {
        if (tokens.Count == sentenceFrom) return;
        sentences.Add(new Sentence(sentenceFrom, tokens.Count, tokens[sentenceFrom].Start, end, block, kind, mark));
        sentenceFrom = tokens.Count;
        afterBreak = true;
    }
}
