using System.Collections.Immutable;
using StatusGen.Domain.Diagnostics;

namespace StatusGen.Text.Yaml;

/// <summary>YAML as written: text, mappings in their order and sequences, each with its place in the file.</summary>
public abstract record YamlNode(SourceLocation At);

/// <param name="IsQuoted">In quotes or a block scalar: never null, a number or a truth value.</param>
public sealed record YamlScalar(string Text, bool IsQuoted, SourceLocation At) : YamlNode(At)
{
    public bool IsNull => !IsQuoted && Text is "" or "~" or "null" or "Null" or "NULL";
}

public sealed record YamlSequence(ImmutableArray<YamlNode> Items, SourceLocation At) : YamlNode(At);

public sealed record YamlMapping(ImmutableArray<YamlEntry> Entries, SourceLocation At) : YamlNode(At)
{
    public YamlEntry? Find(string key)
    {
        foreach (YamlEntry entry in Entries)
            if (entry.Key == key) return entry;
        return null;
    }
}

public sealed record YamlEntry(string Key, SourceLocation KeyAt, YamlNode Value);
