namespace StatusGen.Content.MessageTemplates;

/// <summary>What a placeholder's value is, and so how it is asked for and written.</summary>
public enum PlaceholderType { Sentence, Phrase, Time, Day, Contact }

/// <summary>A gap in a template that facts fill.</summary>
/// <param name="Question">What to ask a person.</param>
/// <param name="Example">A value as a good message would have it.</param>
/// <param name="IfUnknown">What is said while nobody knows; null: it must be known, or is left out.</param>
/// <param name="IsOptional">Without a value its line is left out.</param>
public sealed record Placeholder(string Name, PlaceholderType Type, string Question, string Example, string? IfUnknown, bool IsOptional)
{
    /// <summary>Without a value the message cannot be written.</summary>
    public bool IsRequired => IfUnknown is null && !IsOptional;

    /// <summary>The value as it stands in a message: a sentence with its capital and full stop.</summary>
    public string Written(string value)
    {
        string plain = value.Trim();
        if (Type != PlaceholderType.Sentence || plain.Length == 0) return plain;
        string begun = char.IsAsciiLetterLower(plain[0]) ? char.ToUpperInvariant(plain[0]) + plain[1..] : plain;
        return begun[^1] is '.' or '!' or '?' or ':' or ')' or '"' or '”' ? begun : begun + ".";
    }
}
