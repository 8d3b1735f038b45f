using System.Collections.Immutable;
using StatusGen.Domain.Diagnostics;
using StatusGen.Publish.Model;
using StatusGen.Publish.Pages;
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

        AssetFiles.Publish(publication);
        IncidentPages.Publish(publication);
        HistoryPages.Publish(publication);
        ComponentPages.Publish(publication);
        HomePage.Publish(publication);
        MaintenancePage.Publish(publication);
        PlainPages.Publish(publication);
        NewsFile.Publish(publication);

        return publication.Problems;
    }
}
