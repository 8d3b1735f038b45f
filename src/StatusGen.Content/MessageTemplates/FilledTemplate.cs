using System.Collections.Immutable;
using System.Text;

namespace StatusGen.Content.MessageTemplates;

/// <summary>A template's text with its gaps filled.</summary>
/// <param name="Missing">What must be known and is not; the text then still has these gaps.</param>
public sealed record FilledTemplate(string Text, ImmutableArray<Placeholder> Missing)
{
    /// <param name="values">By the placeholders' names; upper and lower case do not matter there if the dictionary says so.</param>
    public static FilledTemplate Of(MessageTemplate template, IReadOnlyDictionary<string, string> values)
    {
        var text = new StringBuilder();
        var missing = ImmutableArray.CreateBuilder<Placeholder>();
        bool inParagraph = false, owesBreak = false;
        foreach (string line in template.Body.Split('\n'))
        {
            if (line.Length == 0)
            {
                owesBreak |= inParagraph;
                inParagraph = false;
                continue;
            }
            if (Fill(line, values, missing) is not { } filled) continue;
            bool isBlock = filled[0] is '#' or '-' or '>' or '|';
            if (owesBreak) text.Append("\n\n");
            else if (inParagraph) text.Append(isBlock ? '\n' : ' ');
            text.Append(filled);
            (inParagraph, owesBreak) = (true, false);
        }
        return new FilledTemplate(text.ToString(), [.. missing.Distinct()]);
    }

    /// <summary>Null for a line whose fact nobody needs to know.</summary>
    private static string? Fill(string line, IReadOnlyDictionary<string, string> values, ImmutableArray<Placeholder>.Builder missing)
    {
        var filled = new StringBuilder();
        int from = 0;
        foreach (TemplateGap gap in TemplateGaps.Of(line))
        {
            filled.Append(line, from, gap.Start - from);
            from = gap.End;
            if (Placeholders.Find(gap.Name) is not { } placeholder)
            {
                filled.Append(line, gap.Start, gap.End - gap.Start);
                continue;
            }
            if (values.TryGetValue(placeholder.Name, out string? value) && value.Trim().Length > 0) filled.Append(placeholder.Written(value));
            else if (placeholder.IfUnknown is { } unknown) filled.Append(unknown);
            else if (placeholder.IsOptional) return null;
            else
            {
                missing.Add(placeholder);
                filled.Append(line, gap.Start, gap.End - gap.Start);
            }
        }
        return filled.Append(line, from, line.Length - from).ToString();
    }
}
