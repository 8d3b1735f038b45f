using System.Collections.Immutable;
using NodaTime;
using StatusGen.Content.Reading;
using StatusGen.Domain.Diagnostics;
using StatusGen.Domain.Incidents;
using StatusGen.Domain.Pages;
using StatusGen.Text.Markdown;
using StatusGen.Text.Sources;
using StatusGen.Text.Words;
using StatusGen.Text.Yaml;

namespace StatusGen.Content.Incidents;

/// <summary><c>ID.de.md</c>: the words of <c>ID.md</c> in another language. Facts stand in the original alone.</summary>
internal sealed class TranslationLoader(SiteSettings site, SiteWords words, ISourceTree sources)
{
    private static readonly string[] Keys = ["title", "summary"];

    /// <summary>No translation when the file has an error.</summary>
    public (IncidentTranslation? Translation, ImmutableArray<IncidentImage> Images, ImmutableArray<Diagnostic> Diagnostics) Load(SourceFile file, string language, Incident original)
    {
        var problems = new Problems();
        Loaded<SourceText?> source = TextDecoder.Decode(file);
        problems.AddRange(source.Diagnostics);
        var links = new PageLinks(site.BasePath, file.Path, $"incidents/{original.Id}", sources) { LanguageFolder = SiteSettings.FolderOf(language) };
        IncidentTranslation? translation = source.Value is { } text ? Read(text, language, original, links, problems) : null;
        problems.AddRange(links.Diagnostics);
        return (problems.HasErrors ? null : translation, links.Images, problems.Sorted);
    }

    private IncidentTranslation? Read(SourceText text, string language, Incident original, PageLinks links, Problems problems)
    {
        if (FrontMatterSplit.Of(text, problems) is not { } split) return null;
        Loaded<YamlMapping?> yaml = YamlReader.Read(text.Path, text.Text[split.YamlStart..split.YamlEnd], FrontMatterSplit.YamlLine);
        problems.AddRange(yaml.Diagnostics);
        Loaded<MarkdownBody?> body = MarkdownBody.Read(text, split.BodyStart);
        problems.AddRange(body.Diagnostics);
        if (yaml.Value is not { } mapping || body.Value is not { } markdown) return null;

        RefuseFacts(mapping, original, problems);
        var keys = new KeyReader(mapping, KeyCodes.FrontMatter, problems);
        var facts = new FrontMatterLoader(words, site.Zone, problems);
        (string title, _) = facts.ReadTitle(keys);
        ImmutableArray<IncidentUpdate> updates = new UpdateLoader(words, site.Zone, links, problems) { ReadsFields = false }.Load(markdown, original.Kind);
        foreach (IncidentUpdate update in updates) CheckIsTranslated(update, original, problems);
        return new IncidentTranslation(
            language, title, facts.ReadSummary(keys),
            MarkdownRenderer.Render(markdown, markdown.Sections[0], skipFirstBlock: false, IncidentLoader.HeadingsOfLead, links),
            [.. updates.Select(update => new TranslatedUpdate(update.Anchor, update.Body))],
            ReadTasks(markdown, updates, original, problems));
    }

    private static void RefuseFacts(YamlMapping mapping, Incident original, Problems problems)
    {
        foreach (YamlEntry entry in mapping.Entries)
        {
            if (Keys.Contains(entry.Key)) continue;
            bool isFact = FrontMatterLoader.Keys.Contains(entry.Key);
            problems.Error(DiagnosticCodes.KeyNotTranslated, entry.KeyAt, $"A translation has no key \"{entry.Key}\".",
                isFact ? $"Remove it: all but title and summary stands in {original.Id}.md alone." : NearestWord.Hint(entry.Key, Keys));
        }
    }

    private static void CheckIsTranslated(IncidentUpdate update, Incident original, Problems problems)
    {
        foreach (IncidentUpdate own in original.Updates)
        {
            if (own.Anchor != update.Anchor) continue;
            if (own.Status != update.Status)
                problems.Error(DiagnosticCodes.UpdateNotInOriginal, update.Location, $"\"{update.Status.Word()}\" is \"{own.Status.Word()}\" in {original.Id}.md.",
                    "Keep the status as the original writes it; readers see it in their language.");
            return;
        }
        IncidentUpdate nearest = original.Updates.MinBy(own => Duration.FromTicks(Math.Abs((own.At - update.At).TotalTicks)))!;
        problems.Error(DiagnosticCodes.UpdateNotInOriginal, update.Location, $"{original.Id}.md has no update of {TimeText.Write(update.At)}.",
            $"The nearest is \"{nearest.Status.Word()}\" of {TimeText.Write(nearest.At)}; updates belong together by their times.");
    }

    /// <summary>None when the postmortem is not translated; a list of another length is reported.</summary>
    private static ImmutableArray<string> ReadTasks(MarkdownBody markdown, ImmutableArray<IncidentUpdate> updates, Incident original, Problems problems)
    {
        if (updates.LastOrDefault(update => update.Status == UpdateStatus.Postmortem) is not { Body.IsEmpty: false } postmortem) return [];
        ImmutableArray<RemediationTask> tasks = TaskLoader.Load(markdown, problems);
        if (tasks.Length == original.Tasks.Length) return [.. tasks.Select(task => task.Text)];
        problems.Error(DiagnosticCodes.TasksDiffer, postmortem.Location, $"Tasks in this postmortem: {tasks.Length}; in {original.Id}.md: {original.Tasks.Length}.",
            "Translate every task, in the same order: readers count what is done.");
        return [];
    }
}
