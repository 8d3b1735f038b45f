using StatusGen.Content.Incidents;
using StatusGen.Content.Messages;
using StatusGen.Content.Reading;
using StatusGen.Domain.Diagnostics;
using StatusGen.Text.Sources;
using StatusGen.Text.Words;
using StatusGen.Text.Yaml;

namespace StatusGen.Content.MessageTemplates;

/// <summary>Reads a template's file: front matter with <c>stage</c>, <c>audience</c> and <c>use</c>, and the text with its gaps.</summary>
public static class TemplateReader
{
    private static readonly string[] Keys = ["stage", "audience", "use"];

    /// <summary>No value when the file has an error.</summary>
    public static Loaded<MessageTemplate?> Read(SourceText source)
    {
        var problems = new Problems();
        MessageTemplate? template = Read(source, problems);
        return new Loaded<MessageTemplate?>(problems.HasErrors ? null : template, problems.Sorted);
    }

    private static MessageTemplate? Read(SourceText source, Problems problems)
    {
        if (FrontMatterSplit.Of(source, problems) is not { } split) return null;
        Loaded<YamlMapping?> yaml = YamlReader.Read(source.Path, source.Text[split.YamlStart..split.YamlEnd], FrontMatterSplit.YamlLine);
        problems.AddRange(yaml.Diagnostics);
        if (yaml.Value is not { } keys) return null;
        foreach (YamlEntry entry in keys.Entries)
        {
            if (!Keys.Contains(entry.Key, StringComparer.Ordinal)) problems.Error(DiagnosticCodes.UnknownKey, entry.KeyAt, $"There is no key \"{entry.Key}\" in a template.", NearestWord.Hint(entry.Key, Keys));
            else if (entry.Value is not YamlScalar) problems.Error(DiagnosticCodes.WrongValueShape, entry.Value.At, $"\"{entry.Key}\" is one word or sentence.");
        }
        int start = split.BodyStart;
        while (start < source.Text.Length && source.Text[start] is '\n' or ' ') start++;
        string body = source.Text[start..].TrimEnd();
        if (body.Length == 0) problems.Error(DiagnosticCodes.EmptyMessageTemplate, SourceLocation.StartOf(source.Path), "The template has no text.", "Write it below the front matter.");
        CheckGaps(source, start, body, problems);
        string stem = source.Path[(source.Path.LastIndexOf('/') + 1)..];
        return new MessageTemplate(
            stem[..^Path.GetExtension(stem).Length], StageOf(keys, problems), Word(keys, "audience") ?? MessageContext.Customers, Word(keys, "use") ?? "", body, source.Path,
            source.LocationAt(Math.Min(start, source.Text.Length)).Line);
    }

    private static string? Word(YamlMapping keys, string key) => keys.Find(key)?.Value is YamlScalar { IsNull: false } scalar ? scalar.Text : null;

    private static MessageStage? StageOf(YamlMapping keys, Problems problems)
    {
        if (Word(keys, "stage") is not { } word) return null;
        if (MessageStages.Read(word) is { } stage) return stage;
        problems.Error(DiagnosticCodes.UnknownStage, keys.Find("stage")!.Value.At, $"There is no stage \"{word}\".", NearestWord.Hint(word, MessageStages.Words));
        return null;
    }

    private static void CheckGaps(SourceText source, int start, string body, Problems problems)
    {
        foreach (TemplateGap gap in TemplateGaps.Of(body))
            if (Placeholders.Find(gap.Name) is null)
            {
                string nearest = NearestWord.Of(gap.Name, Placeholders.All.Select(placeholder => placeholder.Name)) is { } near ? $"Did you mean {{{{{near}}}}}?" : "docs/messages.md lists them all.";
                problems.Error(DiagnosticCodes.UnknownPlaceholder, source.LocationAt(start + gap.Start, gap.End - gap.Start), $"There is no placeholder \"{gap.Name}\".", nearest);
            }
    }
}
