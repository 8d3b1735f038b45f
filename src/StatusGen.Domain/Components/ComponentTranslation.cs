namespace StatusGen.Domain.Components;

/// <summary>What a component is called in another language; null for words that stay as they are.</summary>
/// <param name="Language">BCP 47, as the site lists it.</param>
/// <param name="Group">All components of the group have the same.</param>
public sealed record ComponentTranslation(string Language, string? Name, string? Description, string? Group);
