using NodaTime;
using StatusGen.Cli.Arguments;
using StatusGen.Cli.Folders;
using StatusGen.Cli.Reporting;
using StatusGen.Content;
using StatusGen.Content.Messages;
using StatusGen.Content.Configuration;
using StatusGen.Domain.Pages;
using StatusGen.Text.Sources;

namespace StatusGen.Cli.Commands;

/// <summary>A site read from its folder, as of one moment.</summary>
internal sealed record ReadSite(SourceFolder Sources, LoadedSite Loaded, Instant Now)
{
    /// <param name="prepare">Called before anything of the site is read.</param>
    public static ReadSite Of(Session session, bool drafts = false, string? baseUrl = null, Action<SourceFolder>? prepare = null, MessageScope? messages = null)
    {
        var sources = new SourceFolder(session.SiteFolder);
        prepare?.Invoke(sources);
        Instant now = session.Now(() => ZoneOf(sources));
        return new ReadSite(sources, SiteLoader.Load(sources, new LoadOptions(now, drafts, baseUrl, Messages: messages)), now);
    }

    /// <summary>The settings alone, for commands that need no incidents; null when they cannot be read.</summary>
    public static SiteSettings? Settings(ISourceTree sources) =>
        ConfigLoader.Load(sources.Read(ConfigLoader.FileName), new LoadOptions(Instant.MinValue)).Value;

    public static DateTimeZone ZoneOf(ISourceTree sources) => Settings(sources)?.Zone ?? DateTimeZone.Utc;

    public Findings Findings => new(Loaded.Diagnostics, TextsOf(Sources));

    /// <summary>Each text is decoded once, however many findings it has.</summary>
    public static Func<string, SourceText?> TextsOf(ISourceTree sources)
    {
        var texts = new Dictionary<string, SourceText?>(StringComparer.Ordinal);
        return path =>
        {
            if (!texts.TryGetValue(path, out SourceText? text)) texts[path] = text = TextDecoder.Decode(sources.Read(path)).Value;
            return text;
        };
    }
}
