using System.Collections.Immutable;
using StatusGen.Domain.Diagnostics;
using StatusGen.Domain.Pages;
using StatusGen.Publish.Badges;
using StatusGen.Publish.Calendar;
using StatusGen.Publish.Embed;
using StatusGen.Publish.Feeds;
using StatusGen.Publish.Hosting;
using StatusGen.Publish.Languages;
using StatusGen.Publish.Metrics;
using StatusGen.Publish.Model;
using StatusGen.Publish.Pages;
using StatusGen.Publish.Search;
using StatusGen.Publish.StatuspageApi;
using StatusGen.Publish.Theming;
using StatusGen.Publish.Views;

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
        Publication[] editions = Editions(model, theme, output, options);
        // No stage needs another's result; the longest come first, so that no thread waits long at the end.
        Action[] stages =
        [
            .. InEach(IncidentPages.Publish),
            .. InEach(edition => FeedFiles.Write(edition.Model, edition.Scene.Language, edition.Output)),
            () => ApiFiles.Write(model, output),
            .. InEach(edition => SearchFiles.Write(edition.Model, edition.Output, options.Parallelism)),
            .. InEach(ComponentPages.Publish),
            .. InEach(HistoryPages.Publish),
            .. InEach(HomePage.Publish),
            .. InEach(MaintenancePage.Publish),
            .. InEach(PlainPages.Publish),
            .. InEach(SearchPage.Publish),
            .. InEach(OwnPages.Publish),
            .. InEach(edition => CalendarFiles.Write(edition.Model, edition.Scene.Language, edition.Output)),
            .. InEach(edition => BadgeFiles.Write(edition.Model, edition.Scene.Language, edition.Output)),
            .. InEach(edition => EmbedFiles.Write(edition.Model, edition.Scene.Language, edition.Output, theme.File)),
            .. InEach(NewsFile.Publish),
            () => MovedPages.Publish(editions[0]),
            () => HostingFiles.Write(model, output, [.. editions.SelectMany(edition => SitePages.Of(edition.Model))]),
            () => OpenMetricsFile.Write(model, output),
            () => AssetFiles.Publish(editions[0]),
        ];
        Parallel.Invoke(new ParallelOptions { MaxDegreeOfParallelism = options.Parallelism }, stages);
        return editions.Length == 1 ? editions[0].Problems : [.. editions.SelectMany(edition => edition.Problems).Distinct()];

        IEnumerable<Action> InEach(Action<Publication> stage) => editions.Select(edition => (Action)(() => stage(edition)));
    }

    /// <summary>The site in each of its languages: the first at its address, the others in folders of their own.</summary>
    private static Publication[] Editions(SiteModel model, Theme theme, IOutput output, PublishOptions options)
    {
        if (theme.Languages.Length == 1) return [new Publication(model, theme, theme.Languages[0], [], output, options)];
        SiteModel[] models = [model, .. theme.Languages.Skip(1).Select(language => model.In(language.Code))];
        LanguageLink[] links = [.. models.Zip(theme.Languages, Link)];
        return [.. models.Select((own, i) => new Publication(
            own, theme, theme.Languages[i], links, i == 0 ? output : new FolderOutput(output, SiteSettings.FolderOf(theme.Languages[i].Code)), options))];
    }

    private static LanguageLink Link(SiteModel model, Language language)
    {
        string name = language.Raw("name");
        // The last resort's name stands for a language that has no texts of its own.
        bool isOwn = name != "English" || language.Code.StartsWith("en", StringComparison.OrdinalIgnoreCase);
        return new LanguageLink(language.Code, isOwn ? name : language.Code, model.Addresses.Base, model.Addresses.Absolute(model.Addresses.Base));
    }
}
