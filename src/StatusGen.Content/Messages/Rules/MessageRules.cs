using System.Collections.Immutable;

namespace StatusGen.Content.Messages.Rules;

/// <summary>The register of message rules, by code. Read from their files when first asked for.</summary>
public static class MessageRules
{
    private const string Folder = "Messages.Rules.";

    private static readonly Lazy<ImmutableArray<MessageRule>> Once = new(() => [.. EmbeddedText.Names(Folder).SelectMany(name => RuleFile.ReadAll(EmbeddedText.Read(name))).OrderBy(rule => rule.Id, StringComparer.Ordinal)]);
    private static readonly Lazy<Dictionary<string, MessageRule>> ById = new(() => All.ToDictionary(rule => rule.Id, StringComparer.Ordinal));

    /// <summary>In the order of their codes.</summary>
    public static ImmutableArray<MessageRule> All => Once.Value;

    public static MessageRule? Find(string id) => ById.Value.GetValueOrDefault(id);
}
