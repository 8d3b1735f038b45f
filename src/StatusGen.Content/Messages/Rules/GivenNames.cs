using StatusGen.Content.Messages.Language;

namespace StatusGen.Content.Messages.Rules;

/// <summary>The given names that the English list knows.</summary>
internal static class GivenNames
{
    private const int Longest = 20;

    public static bool Contains(ReadOnlySpan<char> word) => Read(word) is { IsKnown: true, IsName: true };

    /// <summary>A word of the lists that is nobody's name.</summary>
    public static bool IsOtherWord(ReadOnlySpan<char> word) => Read(word) is { IsKnown: true, IsName: false };

    private static (bool IsKnown, bool IsName) Read(ReadOnlySpan<char> word)
    {
        if (word.Length > Longest || MessageLanguage.Of("en") is not { } language) return default;
        Span<char> lower = stackalloc char[word.Length];
        word.ToLowerInvariant(lower);
        int number = language.Vocabulary.Find(lower);
        return (number >= 0, number >= 0 && language.Vocabulary.ClassesOf(number).Overlaps(language.ClassNamed("NAME")));
    }
}
