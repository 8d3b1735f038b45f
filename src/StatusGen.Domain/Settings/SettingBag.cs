using System.Collections.Immutable;
using StatusGen.Domain.Diagnostics;

namespace StatusGen.Domain.Settings;

/// <summary>Settings kept with their places for the stage that understands them (channels, audiences, rules).</summary>
public sealed record SettingBag(ImmutableArray<Setting> Items, SourceLocation Location)
{
    public static readonly SettingBag Empty = new([], SourceLocation.StartOf(""));

    public Setting? Find(string name)
    {
        foreach (Setting item in Items)
            if (item.Name == name) return item;
        return null;
    }
}

/// <summary>A named value: text, a list, or a bag of its own. Exactly one of the three is set; a null value has none.</summary>
public sealed record Setting(string Name, string? Text, ImmutableArray<Setting>? List, SettingBag? Bag, SourceLocation NameAt, SourceLocation ValueAt);
