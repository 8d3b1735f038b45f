using StatusGen.Text.Templates;

namespace StatusGen.Publish.Views;

/// <summary>What the frame of a page needs: its head and its place on the site.</summary>
/// <param name="Kind">home, incident, history, component, maintenance, subscribe or missing.</param>
/// <param name="Title">The whole <c>&lt;title&gt;</c>.</param>
/// <param name="Description">For search engines and link previews.</param>
/// <param name="Address">With the base path; null for a page that has no address of its own (404).</param>
/// <param name="Mood">The favicon: ok, issue, maintenance, or null for the plain one.</param>
/// <param name="News">Key and value that change when there is news; null for a page that does not watch for any.</param>
/// <param name="Feeds">Feeds of this page's own, besides the site's.</param>
public sealed record PageView(
    string Kind, SafeHtml Title, SafeHtml Description, string? Address, string? Canonical, string? Mood, NewsView? News, IReadOnlyList<FeedLink> Feeds)
{
    public static readonly ObjectShape<PageView> Shape = new(
        ("kind", v => v.Kind),
        ("title", v => v.Title),
        ("description", v => v.Description),
        ("address", v => v.Address),
        ("canonical", v => v.Canonical),
        ("mood", v => v.Mood),
        ("news", v => NewsView.Shape.WrapOrNull(v.News)),
        ("feeds", v => FeedLink.Shape.WrapAll(v.Feeds)));
}

/// <summary>What a page compares with <c>version.json</c> to find out that there is news.</summary>
public sealed record NewsView(string Key, string Version)
{
    public static readonly ObjectShape<NewsView> Shape = new(("key", v => v.Key), ("version", v => v.Version));
}

/// <param name="Type">A media type.</param>
public sealed record FeedLink(string Title, string Type, string Address)
{
    public static readonly ObjectShape<FeedLink> Shape = new(("title", v => v.Title), ("type", v => v.Type), ("address", v => v.Address));
}

/// <summary>A page that shows nothing but the site's own facts: how to subscribe, and the page for addresses that do not exist.</summary>
public sealed record PlainView(PageView Page)
{
    public static readonly ObjectShape<PlainView> Shape = new(("page", v => PageView.Shape.Wrap(v.Page)));
}

/// <summary>The page of an incident, maintenance or notice.</summary>
public sealed record IncidentPageView(PageView Page, IncidentView Incident)
{
    // Templates ask for them many times.
    private readonly ShapedObject _page = PageView.Shape.Wrap(Page), _incident = IncidentView.Shape.Wrap(Incident);

    public static readonly ObjectShape<IncidentPageView> Shape = new(("page", v => v._page), ("incident", v => v._incident));
}
