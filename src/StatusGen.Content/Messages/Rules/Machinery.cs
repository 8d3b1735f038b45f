using StatusGen.Content.Messages.Analysis;
using StatusGen.Content.Messages.Language;

namespace StatusGen.Content.Messages.Rules;

/// <summary>Is a sentence about a part of the machinery, which only we know, or about what readers use?</summary>
internal static class Machinery
{
    /// <summary>"A fan failed, so owners see no picture", "because a fan failed, grooms wait": behind the machinery, a part about something else.</summary>
    public static bool LeavesOtherPart(MessageText text, int sentence, MessageLanguage language)
    {
        const int LeastWords = 3, MostOfBeginning = 3;
        Sentence range = text.Sentences[sentence];
        WordClasses people = language.ClassNamed("PERSON") | language.ClassNamed("POP"), ours = language.ClassNamed("OWN") | language.ClassNamed("WE") | language.ClassNamed("TEAM"), cause = language.ClassNamed("CAUSE");
        if (text.SentenceHas(sentence, Signal.ScopeOnly)) return false;
        bool beginsWithCause = text.Word(range.From) is "Because" or "After" or "As" or "When";
        for (int from = range.From + 1; from + LeastWords <= range.To; from++)
        {
            if (!text.StartsClause(from) || text.StartsPart(from)) continue;
            int to = from;
            bool isOurs = false, isMachinery = false, isPeople = false;
            for (; to < range.To && (to == from || !text.StartsClause(to)); to++)
            {
                isOurs |= to < from + MostOfBeginning && text.Tokens[to].Classes.Overlaps(ours);
                isMachinery |= text.Tokens[to].Classes.Overlaps(cause);
                isPeople |= text.Tokens[to].Classes.Overlaps(people);
            }
            if (to - from >= LeastWords && !isOurs && !isMachinery && (isPeople || beginsWithCause || text.Word(from) is "so")) return true;
        }
        return false;
    }

    /// <summary>A part of the machinery is named before anything that people use. "Bikes in the rack" are bikes.</summary>
    public static bool IsSubject(MessageText text, int sentence, MessageLanguage language)
    {
        WordClasses cause = language.ClassNamed("CAUSE"), used = language.ClassNamed("CAP") | language.ClassNamed("POP") | BuiltInClasses.Component;
        const int LeastOfSubject = 5, MostOfSubject = 8;
        int to = Math.Min(text.Sentences[sentence].To, text.Sentences[sentence].From + MostOfSubject);
        for (int i = text.Sentences[sentence].From; i < to; i++)
        {
            bool beforeCause = i + 1 < to && text.Tokens[i + 1].Classes.Overlaps(cause);
            bool isOver = i >= text.Sentences[sentence].From + LeastOfSubject && text.Tokens[i].AfterBreak;
            if (isOver || text.Word(i) is "your" or "Your" || (i + 1 < to && text.Word(i + 1) is "you")) return false;
            if (IsHeld(text, sentence, i, language)) continue;
            if (text.Tokens[i].Classes.Overlaps(cause) || (beforeCause && text.Tokens[i].Classes.Overlaps(used))) return true;
            if (text.Tokens[i].Classes.Overlaps(used)) return false;
        }
        return false;
    }

    /// <summary>"Seed certificates carry last year's date", "disk brakes arrive loose": a word that also names what people hold, of which no single one is meant.</summary>
    private static bool IsHeld(MessageText text, int sentence, int token, MessageLanguage language)
    {
        WordClasses cause = language.ClassNamed("CAUSE");
        if (!text.Tokens[token].Classes.Overlaps(language.ClassNamed("TWOFACED")) || (token + 1 < text.Tokens.Length && text.Tokens[token + 1].Classes.Overlaps(cause))) return false;
        for (int i = text.Sentences[sentence].From; i < token; i++)
            if (text.Word(i) is "a" or "A" or "an" or "An" or "the" or "The" || text.Tokens[i].Classes.Overlaps(cause | language.ClassNamed("OWN") | BuiltInClasses.Number)) return false;
        // "Storage filled up" is ours, "storage boxes" are theirs.
        return (text.Tokens[token].Form & WordForm.Plural) != 0 || (token + 1 < text.Tokens.Length && IsThing(text, token + 1, language));
    }

    private static bool IsThing(MessageText text, int token, MessageLanguage language)
    {
        const int LeastLetters = 4;
        if (text.Tokens[token].Classes.Overlaps(language.ClassNamed("CAP") | language.ClassNamed("POP"))) return true;
        return text.Word(token) is { Length: >= LeastLetters } word && word[^1] == 's' && !text.Tokens[token].Classes.Overlaps(language.ClassNamed("IMPAIR") | language.ClassNamed("FUNCTION"));
    }
}
