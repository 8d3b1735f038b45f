using StatusGen.Domain.Components;
using StatusGen.Publish.Model;

namespace StatusGen.Publish.Feeds;

/// <summary>A feed that people subscribe to, in any format.</summary>
/// <param name="Page">Absolute address of its page for people.</param>
/// <param name="Folder">Path of its folder on the site, with a slash at its end; empty for the site's own feed.</param>
/// <param name="Entries">Oldest first.</param>
internal sealed record Feed(string Title, string? Description, string Page, string Folder, FeedEntry[] Entries)
{
    public ArchivePlan Plan => new(Entries.Length);
    public bool IsOfSite => Folder.Length == 0;

    /// <summary>Path of the feed's file, or of an archive of it; archives are counted from 0, but from 1 in their addresses.</summary>
    public string Path(string fileName, int? archive) => archive is { } number ? $"{Folder}archive/{number + 1}/{fileName}" : Folder + fileName;

    /// <summary>The site's feed, then those of the components in their order.</summary>
    public static Feed[] AllOf(SiteModel model)
    {
        FeedEntry[] entries = FeedEntry.AllOf(model);
        var feeds = new Feed[model.Site.Components.Length + 1];
        feeds[0] = new Feed(model.Site.Name, model.Site.Description, model.Addresses.Absolute(model.Addresses.Home), "", entries);
        var byComponent = model.Site.Components.ToDictionary(c => c.Id, _ => new List<FeedEntry>());
        foreach (FeedEntry entry in entries)
            foreach (Component component in entry.Components) byComponent[component.Id].Add(entry);
        for (int c = 0; c < model.Site.Components.Length; c++)
        {
            Component component = model.Site.Components[c];
            string page = model.Addresses.Absolute(model.Addresses.Component(component.Id));
            feeds[c + 1] = new Feed($"{model.Site.Name}: {component.Name}", component.Description, page, $"components/{component.Id.Value}/", [.. byComponent[component.Id]]);
        }
        return feeds;
    }
}
