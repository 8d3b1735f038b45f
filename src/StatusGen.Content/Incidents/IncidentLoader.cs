using System.Collections.Immutable;
using NodaTime;
using StatusGen.Content.Reading;
using StatusGen.Domain.Diagnostics;
using StatusGen.Domain.Incidents;
using StatusGen.Domain.Pages;
using StatusGen.Domain.Settings;
using StatusGen.Text.Markdown;
using StatusGen.Text.Sources;
using StatusGen.Text.Yaml;

namespace StatusGen.Content.Incidents;

/// <summary>One file of <c>incidents/</c> to an incident, maintenance or notice. Safe to call from many threads.</summary>
public sealed class IncidentLoader
{
    // Below the page's title there is no other heading yet.
    internal const int HeadingsOfLead = 2;

    private readonly SiteSettings site;
    private readonly ISourceTree sources;
    private readonly Instant now;
    private readonly SiteWords words;
    private readonly MessageChecks? messages;

    /// <param name="sources">Where images and linked files must exist.</param>
    /// <param name="now">Updates after this moment are questioned.</param>
    public IncidentLoader(SiteSettings site, ISourceTree sources, Instant now) : this(site, sources, now, knowsComponents: true, messages: null) { }

    /// <param name="messages">Judges the updates; null: nobody does.</param>
    internal IncidentLoader(SiteSettings site, ISourceTree sources, Instant now, bool knowsComponents, MessageChecks? messages)
    {
        this.site = site;
        this.sources = sources;
        this.now = now;
        this.messages = messages;
        words = new SiteWords(site, knowsComponents);
    }

    /// <summary>No value when the file has an error.</summary>
    public Loaded<Incident?> Load(SourceFile file)
    {
        LoadedFile loaded = LoadFile(file);
        return new Loaded<Incident?>(loaded.Incident, loaded.Diagnostics);
    }

    internal LoadedFile LoadFile(SourceFile file)
    {
        var problems = new Problems();
        IncidentId? id = IncidentFileName.Read(file.Path, problems);
        Loaded<SourceText?> source = TextDecoder.Decode(file);
        problems.AddRange(source.Diagnostics);
        ReadIncident read = source.Value is { } text ? Read(text, id ?? default, problems) : ReadIncident.None;
        bool isBroken = id is null || problems.HasErrors;
        // What is said badly is said all the same: it keeps no incident away.
        problems.AddRange(read.OfMessages);
        return new LoadedFile(file.Path, isBroken ? null : read.Incident, read.Aliases, problems.Sorted, read.Incident?.Internal.Checks);
    }

    private sealed record ReadIncident(Incident? Incident, ImmutableArray<IncidentAlias> Aliases, ImmutableArray<Diagnostic> OfMessages)
    {
        public static readonly ReadIncident None = new(null, [], []);
    }

    private ReadIncident Read(SourceText text, IncidentId id, Problems problems)
    {
        if (FrontMatterSplit.Of(text, problems) is not { } split) return ReadIncident.None;
        Loaded<YamlMapping?> yaml = YamlReader.Read(text.Path, text.Text[split.YamlStart..split.YamlEnd], FrontMatterSplit.YamlLine);
        problems.AddRange(yaml.Diagnostics);
        Loaded<MarkdownBody?> body = MarkdownBody.Read(text, split.BodyStart);
        problems.AddRange(body.Diagnostics);
        if (yaml.Value is not { } keys) return ReadIncident.None;
        FrontMatter facts = new FrontMatterLoader(words, site.Zone, problems).Load(keys);
        if (body.Value is not { } markdown) return ReadIncident.None;

        var links = new PageLinks(site.BasePath, text.Path, $"incidents/{id}", sources);
        ImmutableArray<IncidentUpdate> updates = new UpdateLoader(words, site.Zone, links, problems).Load(markdown, facts.Kind);
        Prose lead = MarkdownRenderer.Render(markdown, markdown.Sections[0], skipFirstBlock: false, HeadingsOfLead, links);
        ImmutableArray<RemediationTask> tasks = TaskLoader.Load(markdown, problems);
        problems.AddRange(links.Diagnostics);
        IncidentRules.Check(facts, updates, now, problems);
        if (updates.Length > 0)
        {
            Incident incident = Build(id, facts, lead, updates, tasks, links.Images);
            var file = new IncidentText(text, keys, markdown, words);
            problems.AddRange(PublishedSecrets.Find(file, incident));
            return new ReadIncident(incident, facts.Aliases, messages?.Check(file, incident) ?? []);
        }
        if (markdown.Sections.All(section => section.Heading is null || section.IsInternal))
            problems.Error(DiagnosticCodes.NoUpdates, facts.TitleAt, "The file has no update.", $"Add one: ## {UpdateStatuses.For(facts.Kind)[0].Word()} · 2026-11-20 14:10 UTC, and what you know below it.");
        return new ReadIncident(null, facts.Aliases, []);
    }

    private static Incident Build(
        IncidentId id, FrontMatter facts, Prose lead, ImmutableArray<IncidentUpdate> updates, ImmutableArray<RemediationTask> tasks, ImmutableArray<IncidentImage> images) =>
        new(id, facts.Kind, facts.Title, facts.Severity, facts.Affected, facts.Started ?? updates[0].At, facts.Detected, facts.Window, facts.Audience, facts.Summary,
            facts.Draft, facts.Pinned, facts.PostmortemDuty, facts.Tags, Paths(facts.Aliases), lead, updates, tasks, images, facts.Internal, facts.TitleAt);

    private static ImmutableArray<string> Paths(ImmutableArray<IncidentAlias> aliases) => aliases.IsEmpty ? [] : [.. aliases.Select(alias => alias.Path)];
}

/// <summary>What became of one file.</summary>
/// <param name="Checks">Its own severities of rules; null when they could not be read.</param>
internal sealed record LoadedFile(string Path, Incident? Incident, ImmutableArray<IncidentAlias> Aliases, ImmutableArray<Diagnostic> Diagnostics, SettingBag? Checks);
