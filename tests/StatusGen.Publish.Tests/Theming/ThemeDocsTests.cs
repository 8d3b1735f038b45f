using System.Text;
using System.Xml.Linq;
using StatusGen.Publish.Tests.Samples;
using StatusGen.Publish.Views;
using StatusGen.Text.Templates;

namespace StatusGen.Publish.Tests.Theming;

/// <summary>The tables of docs/theming.md are written from the views; their explanations are the views' doc comments.</summary>
public sealed class ThemeDocsTests
{
    private const string Begin = "<!-- views -->\n", End = "<!-- /views -->";

    private static readonly (string Title, Type View, ObjectShape Shape)[] Views =
    [
        ("`layouts/home.html`", typeof(HomeView), HomeView.Shape),
        ("`layouts/incident.html`", typeof(IncidentPageView), IncidentPageView.Shape),
        ("`layouts/component.html`", typeof(ComponentView), ComponentView.Shape),
        ("`layouts/component-incidents.html`", typeof(ComponentIncidentsView), ComponentIncidentsView.Shape),
        ("`layouts/history.html`", typeof(HistoryView), HistoryView.Shape),
        ("`layouts/history-year.html`", typeof(HistoryYearView), HistoryYearView.Shape),
        ("`layouts/history-month.html`", typeof(HistoryMonthView), HistoryMonthView.Shape),
        ("`layouts/maintenance.html`", typeof(MaintenanceView), MaintenanceView.Shape),
        ("`layouts/search.html`", typeof(SearchView), SearchView.Shape),
        ("`layouts/page.html`", typeof(MarkdownPageView), MarkdownPageView.Shape),
        ("`layouts/moved.html`", typeof(MovedView), MovedView.Shape),
        ("`layouts/subscribe.html`, `layouts/404.html`, `layouts/embed.html`", typeof(PlainView), PlainView.Shape),
        ("`partials/line.html`", typeof(IncidentLine), IncidentLine.Shape),
        ("`site`", typeof(SiteView), SiteView.Shape),
        ("an item of `site.languages`", typeof(LanguageLink), LanguageLink.Shape),
        ("an item of `site.pages`", typeof(OwnPageLink), OwnPageLink.Shape),
        ("`site.support`", typeof(Domain.Pages.SupportContact), SiteView.SupportShape),
        ("`page`", typeof(PageView), PageView.Shape),
        ("`page.news`", typeof(NewsView), NewsView.Shape),
        ("an item of `page.feeds`", typeof(FeedLink), FeedLink.Shape),
        ("`status` on the home page", typeof(SentenceView), SentenceView.Shape),
        ("an incident", typeof(IncidentView), IncidentView.Shape),
        ("an incident's `newer` and `older`, and those of years and months", typeof(IncidentLink), IncidentLink.Shape),
        ("an update", typeof(UpdateView), UpdateView.Shape),
        ("a change, an affected component", typeof(ChangeView), ChangeView.Shape),
        ("a task", typeof(TaskView), TaskView.Shape),
        ("a status, severity or state", typeof(StatusView), StatusView.Shape),
        ("a component's link", typeof(ComponentLink), ComponentLink.Shape),
        ("a group of components", typeof(GroupView), GroupView.Shape),
        ("a component with its strip", typeof(ComponentRow), ComponentRow.Shape),
        ("an item of `figures`", typeof(FigureView), FigureView.Shape),
        ("an item of `years` of a component", typeof(YearView), YearView.Shape),
        ("an item of its `months`", typeof(MonthView), MonthView.Shape),
        ("an item of `bad_days`", typeof(BadDayView), BadDayView.Shape),
        ("a year of the history", typeof(HistoryYear), HistoryYear.Shape),
        ("a month of the history", typeof(HistoryMonth), HistoryMonth.Shape),
        ("`pager`", typeof(PagerView), PagerView.Shape),
        ("an item of `counts`", typeof(PluralText), PluralText.Shape),
    ];

    [Fact]
    public void The_members_of_every_view_are_documented()
    {
        string file = Repository.Path("docs", "theming.md");
        string docs = File.ReadAllText(file);
        int from = docs.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length, to = docs.IndexOf(End, StringComparison.Ordinal);

        Golden.MatchFile(file, docs[..from] + Tables() + docs[to..]);
    }

    [Fact]
    public void The_layouts_are_all_named()
    {
        foreach (string file in Directory.EnumerateFiles(Repository.Path("theme", "layouts"), "*.html"))
            Views.ShouldContain(v => v.Title.Contains($"`layouts/{Path.GetFileName(file)}`"), file);
    }

    [Fact]
    public void The_example_compiles_and_renders()
    {
        string docs = File.ReadAllText(Repository.Path("docs", "theming.md"));
        int from = docs.IndexOf("```html\n", StringComparison.Ordinal) + 8;
        string example = docs[from..docs.IndexOf("\n```", from, StringComparison.Ordinal)];
        var output = new RecordedOutput();

        var theme = BuiltInTheme.With(BusySite.Model.Site, ("theme/layouts/home.html", example));
        SitePublisher.Publish(BusySite.Model, theme.Value, output, new PublishOptions(1, "StatusGen")).ShouldBeEmpty();

        output.Text("index.html").ShouldContain("<p>Identified, <time datetime=\"2026-11-20T14:38:00Z\">");
    }

    private static string Tables()
    {
        XDocument comments = XDocument.Load(Path.Combine(AppContext.BaseDirectory, "StatusGen.Publish.xml"));
        var text = new StringBuilder();
        foreach ((string title, Type view, ObjectShape shape) in Views)
        {
            XElement? comment = comments.Descendants("member").FirstOrDefault(m => m.Attribute("name")!.Value == "T:" + view.FullName);
            text.Append("\n### ").Append(title).Append("\n\n| member | |\n|---|---|\n");
            foreach (string member in shape.MemberNames)
            {
                XElement? param = comment?.Elements("param").FirstOrDefault(p => Snake(p.Attribute("name")!.Value) == member);
                text.Append("| `").Append(member).Append("` | ").Append(Words(param)).Append(" |\n");
            }
        }
        return text.Append('\n').ToString();
    }

    private static string Snake(string name) => string.Concat(name.Select((c, i) => char.IsUpper(c) ? (i == 0 ? "" : "_") + char.ToLowerInvariant(c) : c.ToString()));

    private static string Words(XElement? comment)
    {
        if (comment is null) return "";
        foreach (XElement code in comment.Descendants("c").ToArray()) code.ReplaceWith($"`{code.Value}`");
        foreach (XElement see in comment.Descendants("see").ToArray()) see.ReplaceWith(see.Attribute("cref")!.Value == "F:StatusGen.Publish.Views.HomeView.RecentDays" ? $"{HomeView.RecentDays} days" : see.Attribute("cref")!.Value.Split('.')[^1]);
        return string.Join(' ', comment.Value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }
}
