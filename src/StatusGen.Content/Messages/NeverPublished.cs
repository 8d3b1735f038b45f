using StatusGen.Content.Messages.Analysis;
using StatusGen.Content.Messages.Rules;
using StatusGen.Domain.Diagnostics;
using StatusGen.Text.Sources;

namespace StatusGen.Content.Messages;

/// <summary>Secrets and personal data: of all rules about messages the two that stop a build, whatever the age of the message.</summary>
internal static class NeverPublished
{
    private const string Secret = "OC401", Personal = "OC409";

    /// <summary>Shorter words are no key. Characters.</summary>
    private const int ShortestKey = 12;

    /// <summary>Shorter numbers belong to nobody. Digits.</summary>
    private const int ShortestNumber = 4;

    /// <summary>Of no stage, and in no language: only what the text discloses is judged.</summary>
    private static readonly MessageContext AnyMessage = new(MessageStage.Investigating, null) { Language = "" };

    public static bool Stops(string code) => code is Secret or Personal;

    /// <summary>Fast, because every text of every build is asked.</summary>
    public static bool IsIn(ReadOnlySpan<char> text)
    {
        foreach (Range range in text.SplitAny(' ', '\n'))
        {
            ReadOnlySpan<char> word = text[range];
            if (word.Length >= ShortestKey && !IsPlainWord(word) && HoldsKey(word)) return true;
        }
        return Secrets.FindSpoken(text) is not null || (HoldsNumber(text) && PersonalData.Find(text) is not null);
    }

    /// <summary>Where in a message they stand.</summary>
    public static IEnumerable<Diagnostic> Find(SourceText source, int start, int end) =>
        MessageChecker.Judge(AnyMessage, source, start, end, ComponentNames.None).Where(finding => Stops(finding.Code));

    /// <summary>The finding for a text that has one place in the file, such as a title.</summary>
    public static IEnumerable<Diagnostic> FindAt(SourceLocation at, string text) =>
        !IsIn(text) ? [] : Find(new SourceText(at.Path, text), 0, text.Length).Select(finding => finding with { At = at });

    private static bool IsPlainWord(ReadOnlySpan<char> word)
    {
        foreach (char c in word.TrimEnd(".,;:!?)"))
            if (!char.IsAsciiLetter(c)) return false;
        return true;
    }

    private static bool HoldsKey(ReadOnlySpan<char> text)
    {
        foreach ((int start, int end) in new RawWords(text))
            if (Secrets.IsSecret(text[start..end])) return true;
        return false;
    }

    private static bool HoldsNumber(ReadOnlySpan<char> text)
    {
        while (text.IndexOfAnyInRange('0', '9') is >= 0 and int at)
        {
            int digits = 1, i = at + 1;
            for (; i < text.Length && (char.IsAsciiDigit(text[i]) || (text[i] is ' ' or '-' && i + 1 < text.Length && char.IsAsciiDigit(text[i + 1]))); i++)
                if (char.IsAsciiDigit(text[i])) digits++;
            if (digits >= ShortestNumber) return true;
            text = text[i..];
        }
        return false;
    }
}
