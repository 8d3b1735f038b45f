using System.Collections.Immutable;
using StatusGen.Domain.Diagnostics;
using StatusGen.Publish.Badges;
using StatusGen.Publish.Calendar;
using StatusGen.Publish.Embed;
using StatusGen.Publish.Feeds;
using StatusGen.Publish.Hosting;
using StatusGen.Publish.Metrics;
using StatusGen.Publish.Model;
using StatusGen.Publish.Pages;
using StatusGen.Publish.Search;
using StatusGen.Publish.StatuspageApi;
using StatusGen.Publish.Theming;

namespace StatusGen.Publish;

/// <param name="Parallelism">How many threads may work at once; 1 for none but the caller's.</param>
/// <param name="Generator">Name and version of the program, for the pages' <c>generator</c>.</param>
public sealed record PublishOptions(int Parallelism, string Generator);

/// <summary>From the content to the finished files of a site.</summary>
public static class SitePublisher
{
    /// <returns>What was wrong in the theme's templates; the files that depend on them are then missing.</returns>
    public static ImmutableArray<Diagnostic> Publish(SiteModel model, Theme theme, IOutput output, PublishOptions options)
    {
        var publication = new Publication(model, theme, output, options);
        // No stage needs another's result; the longest come first, so that no thread waits long at the end.
        Action[] stages =
        [
            () => IncidentPages.Publish(publication),
            () => FeedFiles.Write(model, output),
            () => ApiFiles.Write(model, output),
            () => SearchFiles.Write(model, output, options.Parallelism),
            () => ComponentPages.Publish(publication),
            () => HistoryPages.Publish(publication),
            () => HomePage.Publish(publication),
            () => MaintenancePage.Publish(publication),
            () => PlainPages.Publish(publication),
            () => CalendarFiles.Write(model, output),
            () => BadgeFiles.Write(model, output),
            () => HostingFiles.Write(model, output, SitePages.Of(model)),
            () => EmbedFiles.Write(output, theme.File),
            () => OpenMetricsFile.Write(model, output),
            () => AssetFiles.Publish(publication),
            () => NewsFile.Publish(publication),
        ];
        Parallel.Invoke(new ParallelOptions { MaxDegreeOfParallelism = options.Parallelism }, stages);
        return publication.Problems;
    }
}
