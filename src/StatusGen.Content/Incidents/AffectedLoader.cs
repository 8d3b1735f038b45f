using System.Collections.Immutable;
using StatusGen.Content.Reading;
using StatusGen.Domain.Components;
using StatusGen.Domain.Diagnostics;
using StatusGen.Domain.Incidents;
using StatusGen.Text.Words;
using StatusGen.Text.Yaml;

namespace StatusGen.Content.Incidents;

/// <summary>Components and their impacts, from the key <c>affected</c> or an update's field <c>Affected</c>.</summary>
internal sealed class AffectedLoader(SiteWords words, Problems problems)
{
    /// <summary>A mapping of ids to impacts, or a list of ids that all get the usual impact.</summary>
    public ImmutableArray<AffectedComponent> FromKey(KeyReader keys, ComponentStatus usual)
    {
        if (keys.Entry("affected") is not { } entry) return [];
        var affected = ImmutableArray.CreateBuilder<AffectedComponent>();
        if (entry.Value is YamlMapping mapping)
        {
            foreach (YamlEntry item in mapping.Entries)
                Add(affected, item.Key, item.KeyAt, ReadImpact(item, usual));
        }
        else
        {
            foreach (YamlScalar id in keys.Texts("affected")) Add(affected, id.Text.Trim(), id.At, usual);
        }
        return affected.ToImmutable();
    }

    /// <summary><c>id impact, id impact</c>.</summary>
    /// <param name="at">Where the value begins.</param>
    public ImmutableArray<AffectedComponent> FromField(string value, SourceLocation at)
    {
        var affected = ImmutableArray.CreateBuilder<AffectedComponent>();
        int offset = 0;
        foreach (string part in value.Split(','))
        {
            string item = part.Trim();
            SourceLocation itemAt = at with { Column = at.Column + offset + (part.Length - part.TrimStart().Length), Length = Math.Max(1, item.Length) };
            offset += part.Length + 1;
            int space = item.IndexOfAny([' ', '\t']);
            if (space < 0)
            {
                problems.Error(DiagnosticCodes.BadFieldValue, itemAt, item.Length == 0 ? "A component is missing here." : $"\"{item}\" has no impact.",
                    "Write each as \"id impact\": payments degraded, checkout operational.");
                continue;
            }
            string impact = item[space..].Trim();
            SourceLocation impactAt = itemAt with { Column = itemAt.Column + item.Length - impact.Length, Length = impact.Length };
            Add(affected, item[..space], itemAt with { Length = space }, ReadImpact(impact, impactAt));
        }
        return affected.ToImmutable();
    }

    private void Add(ImmutableArray<AffectedComponent>.Builder affected, string id, SourceLocation at, ComponentStatus? status)
    {
        if (words.Component(id, at, problems) is not { } component || status is not { } impact) return;
        foreach (AffectedComponent other in affected)
        {
            if (other.Component != component) continue;
            problems.Error(DiagnosticCodes.ComponentNamedTwice, at, $"The component \"{id}\" is named twice.", "Keep one of the two.");
            return;
        }
        affected.Add(new AffectedComponent(component, impact));
    }

    private ComponentStatus? ReadImpact(YamlEntry item, ComponentStatus usual)
    {
        if (item.Value is YamlScalar impact) return impact.IsNull ? usual : ReadImpact(impact.Text.Trim(), impact.At);
        problems.Error(DiagnosticCodes.WrongValueShape, item.Value.At, $"The impact on \"{item.Key}\" is a {KeyReader.ShapeOf(item.Value)}, but must be a word.", $"Use {NearestWord.Choices(ImpactWords.All)}.");
        return null;
    }

    private ComponentStatus? ReadImpact(string word, SourceLocation at)
    {
        if (ImpactWords.Read(word) is { } impact) return impact;
        problems.Error(DiagnosticCodes.UnknownImpact, at, $"Unknown impact \"{word}\".", NearestWord.Hint(word, ImpactWords.All));
        return null;
    }
}
