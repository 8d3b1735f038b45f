namespace StatusGen.Content.Messages.Language;

/// <summary>
/// The inflected forms of an English word, so that lists name each word once: <c>fail/v</c>, <c>order/n</c>, <c>slow/a</c>. Forms are made from the
/// base word and not guessed from the inflected one: only words of the lists are known, and those exactly.
/// </summary>
internal static class EnglishForms
{
    // base past participle; the participle is left out when it equals the past.
    private const string IrregularVerbs =
        "be was been|become became become|begin began begun|bear bore borne|break broke broken|burst burst|bring brought|build built|buy bought|catch caught|choose chose chosen|" +
        "come came come|cost cost|cut cut|deal dealt|dig dug|do did done|draw drew drawn|drop dropped|drive drove driven|eat ate eaten|fall fell fallen|feel felt|fight fought|find found|" +
        "fly flew flown|forget forgot forgotten|forgive forgave forgiven|freeze froze frozen|get got gotten|give gave given|go went gone|grow grew grown|hang hung|have had|hear heard|" +
        "hit hit|hold held|keep kept|know knew known|lay laid|lead led|learn learnt|leave left|let let|lose lost|make made|mean meant|meet met|mistype mistyped|" +
        "misread misread|misunderstand misunderstood|oversleep overslept|quit quit|redraw redrew redrawn|override overrode overridden|overwrite overwrote overwritten|pay paid|put put|read read|rebuild rebuilt|resend resent|rewrite rewrote rewritten|ring rang rung|rise rose risen|run ran run|rerun reran rerun|" +
        "say said|see saw seen|sell sold|send sent|set set|shut shut|show showed shown|sit sat|sleep slept|slip slipped|speak spoke spoken|spend spent|spread spread|spin spun|split split|stand stood|steal stole stolen|" +
        "stick stuck|swing swung|take took taken|teach taught|tell told|think thought|throw threw thrown|understand understood|undo undid undone|upset upset|wake woke woken|" +
        "withdraw withdrew withdrawn|withhold withheld|write wrote written|overload overloaded|mishandle mishandled|misconfigure misconfigured|mis-set mis-set";

    // Regular verbs of several syllables whose last consonant doubles.
    private const string DoublesLast = " commit occur refer permit admit prefer transfer equip submit control cancel label travel model signal fuel reset throttle ";

    private static readonly Dictionary<string, (string Past, string Participle)> Irregular = ReadIrregular();

    private static readonly Dictionary<string, string> IrregularPlurals = new(StringComparer.Ordinal)
    {
        ["person"] = "people", ["child"] = "children", ["man"] = "men", ["woman"] = "women", ["analysis"] = "analyses", ["index"] = "indexes",
        ["datum"] = "data", ["half"] = "halves", ["shelf"] = "shelves", ["life"] = "lives", ["pass"] = "passes", ["crisis"] = "crises",
    };

    public static void Verb(string word, Action<string, WordForm> add)
    {
        add(word, WordForm.Base);
        add(Third(word), WordForm.Third);
        add(Progressive(word), WordForm.Progressive);
        if (Irregular.TryGetValue(word, out (string Past, string Participle) forms))
        {
            add(forms.Past, WordForm.Past);
            add(forms.Participle, WordForm.Participle);
            if (word == "be") foreach (string form in (string[])["am", "is", "are"]) add(form, WordForm.Third);
            if (word == "be") add("were", WordForm.Past);
        }
        else add(Past(word), WordForm.Past | WordForm.Participle);
        if (!MayDouble(word) || Doubles(word)) return;
        // Where the stress lies is not written, so both spellings count: "unplugged", "opened".
        add($"{word}{word[^1]}ed", WordForm.Past | WordForm.Participle);
        add($"{word}{word[^1]}ing", WordForm.Progressive);
    }

    public static void Noun(string word, Action<string, WordForm> add)
    {
        add(word, WordForm.None);
        add(IrregularPlurals.TryGetValue(word, out string? plural) ? plural : Plural(word), WordForm.Plural);
    }

    public static void Adjective(string word, Action<string, WordForm> add)
    {
        add(word, WordForm.None);
        string stem = word.EndsWith('e') ? word[..^1] : EndsWithConsonantAndY(word) ? word[..^1] + "i" : Doubles(word) ? word + word[^1] : word;
        add(stem + "er", WordForm.None);
        add(stem + "est", WordForm.None);
    }

    private static string Third(string word) => word switch
    {
        "be" => "is",
        "have" => "has",
        _ when word.EndsWith('o') => word + "es",
        _ => Plural(word),
    };

    private static string Plural(string word)
    {
        if (EndsWithConsonantAndY(word)) return word[..^1] + "ies";
        bool hisses = word.EndsWith('s') || word.EndsWith('x') || word.EndsWith('z') || word.EndsWith("ch", StringComparison.Ordinal) || word.EndsWith("sh", StringComparison.Ordinal);
        return word + (hisses ? "es" : "s");
    }

    private static string Past(string word)
    {
        if (word.EndsWith('e')) return word + "d";
        if (EndsWithConsonantAndY(word)) return word[..^1] + "ied";
        return (Doubles(word) ? word + word[^1] : word) + "ed";
    }

    private static string Progressive(string word)
    {
        if (word.EndsWith("ie", StringComparison.Ordinal)) return word[..^2] + "ying";
        if (word.EndsWith('e') && !word.EndsWith("ee", StringComparison.Ordinal) && word != "be") return word[..^1] + "ing";
        return (Doubles(word) ? word + word[^1] : word) + "ing";
    }

    private static bool EndsWithConsonantAndY(string word) => word.Length > 1 && word[^1] == 'y' && !IsVowel(word[^2]);

    /// <summary>One vowel between consonants at the end, in a word of one syllable or of <see cref="DoublesLast"/>.</summary>
    private static bool Doubles(string word)
    {
        return MayDouble(word) && (DoublesLast.Contains($" {word} ", StringComparison.Ordinal) || Syllables(word) == 1);
    }

    private static bool MayDouble(string word) =>
        word.Length >= 3 && !IsVowel(word[^1]) && word[^1] is not ('w' or 'x' or 'y') && IsVowel(word[^2]) && !IsVowel(word[^3]);

    private static int Syllables(string word)
    {
        int count = 0;
        for (int i = 0; i < word.Length; i++)
            if (IsVowel(word[i]) && (i == 0 || !IsVowel(word[i - 1]))) count++;
        return count;
    }

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u';

    private static Dictionary<string, (string, string)> ReadIrregular()
    {
        var forms = new Dictionary<string, (string, string)>(StringComparer.Ordinal);
        foreach (string entry in IrregularVerbs.Split('|'))
        {
            string[] words = entry.Split(' ');
            forms[words[0]] = (words[1], words[^1]);
        }
        return forms;
    }
}
