namespace StatusGen.Content.Messages.Analysis;

/// <summary>English words that are written together, and those that end with a point inside of a sentence.</summary>
internal static class Contractions
{
    private static readonly string[] AreWithIs = ["it", "that", "there", "what", "here", "he", "she", "who", "where", "everything", "something", "nothing", "everyone", "let"];

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Abbreviations = new HashSet<string>(StringComparer.OrdinalIgnoreCase)
    {
        "eg", "ie", "etc", "approx", "no", "nos", "vs", "mr", "mrs", "ms", "dr", "st", "inc", "ltd", "co", "corp", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept",
        "oct", "nov", "dec", "mon", "tue", "wed", "thu", "fri", "sat", "sun", "min", "max", "tel", "ca", "incl", "excl", "est", "fig", "ext", "dept",
    }.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> NounsInIng = new HashSet<string>(StringComparer.Ordinal)
    {
        "during", "morning", "evening", "thing", "something", "anything", "nothing", "everything", "spring", "string", "bring", "following", "including", "regarding", "according", "wedding", "ceiling", "clothing",
    }.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>A noun or preposition that only looks like a verb in progress.</summary>
    public static bool IsNounInIng(ReadOnlySpan<char> word) => NounsInIng.Contains(word);

    public static bool IsAbbreviation(ReadOnlySpan<char> word) => Abbreviations.Contains(word);

    /// <param name="word">In lower case.</param>
    /// <param name="mark">Where its apostrophe stands.</param>
    /// <returns>Two words, or one for a possessive.</returns>
    public static (string First, string? Second) Split(ReadOnlySpan<char> word, int mark)
    {
        ReadOnlySpan<char> tail = word[(mark + 1)..];
        string head = word[..mark].ToString();
        switch (tail)
        {
            case "t" when head.EndsWith('n'):
                return (head switch { "can" => "can", "won" => "will", "shan" => "shall", _ => head[..^1] }, "not");
            case "ll": return (head, "will");
            case "re": return (head, "are");
            case "ve": return (head, "have");
            case "m": return (head, "am");
            case "d": return (head, "would");
            case "s" when head == "let": return ("let", "us");
            case "s": return (head, AreWithIs.Contains(head) ? "is" : null);
            default: return (head + tail.ToString(), null);
        }
    }
}
