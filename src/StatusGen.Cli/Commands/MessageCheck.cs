using System.Collections.Immutable;
using NodaTime;
using StatusGen.Cli.Arguments;
using StatusGen.Cli.Folders;
using StatusGen.Cli.Reporting;
using StatusGen.Content.Checking;
using StatusGen.Content.Messages;
using StatusGen.Domain.Diagnostics;
using StatusGen.Domain.Incidents;
using StatusGen.Domain.Pages;
using StatusGen.Text.Sources;

namespace StatusGen.Cli.Commands;

/// <summary>
/// <c>statusgen check --message</c>: one text by itself, before it is in any file. Of a site, when there is one, it takes what every page shows: the
/// components' names, the zone, the contact. Nothing is taken for granted that only an incident's file would say.
/// </summary>
/// <param name="File">A path, or <c>-</c> for standard input.</param>
internal sealed record MessageCheck(string File, string? Stage, string? Severity, string? Audience, string? Title)
{
    public bool IsScored { get; init; }

    private const string StandardInput = "-";

    public Findings Run(Session session)
    {
        if (Stage is null) throw new UsageException("--message needs --stage: what the text is for, such as --stage investigating.");
        MessageStage? stage = MessageWords.Stage(Stage);
        IncidentSeverity? severity = MessageWords.Severity(Severity, stage);
        SiteSettings? site = NearestSite(session);
        string audience = MessageWords.Audience(Audience, site);

        Loaded<SourceText?> read = Read(session);
        if (read.Value is not { } text) return new Findings(read.Diagnostics, _ => null);
        MessageContext context = new MessageContext(stage, severity) { Audience = audience, Title = Title, TitleAt = SourceLocation.StartOf("--title"), PublishedAt = Moment(session, site) };
        if (site is not null) context = WithPage(context, site);
        ImmutableArray<Diagnostic> found = MessageChecker.Check(context, text, 0, text.Text.Length);
        if (site is not null) found = CheckSeverities.ApplyToMessage(found, site.Checks, site.Zone, session.Now(() => site.Zone));
        ImmutableArray<MessageScore> scores = IsScored && stage is { } scored ? [new MessageScore(text.LocationAt(0), scored, CompletenessScore.Of(context, text.Text))] : default;
        return new Findings(found, path => path == text.Path ? text : path == "--title" ? new SourceText(path, Title!) : null) { Scores = scores };
    }

    private static MessageContext WithPage(MessageContext context, SiteSettings site) => context with
    {
        Language = site.Language,
        Components = site.Components,
        ShowsZone = true,
        ShowsContact = site.Support != SupportContact.None,
        LeastNotice = site.Cadence.MaintenanceNotice,
    };

    /// <summary>Only a time that was typed says when the text goes out.</summary>
    private static Instant? Moment(Session session, SiteSettings? site) => session.IsNowTyped ? session.Now(() => site?.Zone ?? DateTimeZone.Utc) : null;

    /// <summary>Null without a site, or when its settings cannot be read.</summary>
    private static SiteSettings? NearestSite(Session session) => session.FindsSite ? ReadSite.Settings(new SourceFolder(session.SiteFolder)) : null;

    private Loaded<SourceText?> Read(Session session)
    {
        if (File == StandardInput) return new Loaded<SourceText?>(new SourceText(StandardInput, session.Surroundings.Input.Value.ReadToEnd().TrimStart('\uFEFF').ReplaceLineEndings("\n")), []);
        string full = session.PathOf(File);
        if (Directory.Exists(full)) throw new UsageException($"--message: {File} is a folder.");
        if (!System.IO.File.Exists(full)) throw new UsageException($"--message: there is no file {File}. To give the text itself, pipe it in: --message -");
        return TextDecoder.Decode(new SourceFile(File, System.IO.File.ReadAllBytes(full)));
    }
}
