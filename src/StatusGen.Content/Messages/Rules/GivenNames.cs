using StatusGen.Content.Messages.Language;

namespace StatusGen.Content.Messages.Rules;

/// <summary>The given names that the English list knows.</summary>
internal static class GivenNames
{
    private const int Longest = 20;

    public static bool Contains(ReadOnlySpan<char> word)
    {
        if (word.Length > Longest || MessageLanguage.Of("en") is not { } language) return false;
        Span<char> lower = stackalloc char[word.Length];
        word.ToLowerInvariant(lower);
        int number = language.Vocabulary.Find(lower);
        return number >= 0 && language.Vocabulary.ClassesOf(number).Overlaps(language.ClassNamed("NAME"));
    }
}
