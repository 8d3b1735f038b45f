using System.Collections.Immutable;
using System.IO.Compression;
using System.Text.RegularExpressions;
using NodaTime;
using StatusGen.Domain.Components;
using StatusGen.Domain.Incidents;
using StatusGen.Domain.Pages;
using StatusGen.Publish.Model;
using StatusGen.Publish.Theming;
using StatusGen.Publish.Tests.Samples;

namespace StatusGen.Publish.Tests.Pages;

public sealed partial class SitePublisherTests
{
    private static RecordedOutput Publish(SiteModel model, int parallelism = 1)
    {
        var output = new RecordedOutput();
        SitePublisher.Publish(model, BuiltInTheme.For(model.Site), output, new PublishOptions(parallelism, "StatusGen")).ShouldBeEmpty();
        return output;
    }

    /// <summary>Pages that this project's theme lays out; the embed page and the search page are their own features'.</summary>
    private static IEnumerable<string> PagesOf(RecordedOutput output) =>
        output.Paths.Where(p => p.EndsWith(".html", StringComparison.Ordinal) && !p.StartsWith("embed/", StringComparison.Ordinal) && !p.StartsWith("search/", StringComparison.Ordinal));

    [Fact]
    public void Every_page_of_the_contract_is_made() =>
        PagesOf(Publish(BusySite.Model)).ShouldBe(
        [
            "404.html",
            "components/api/index.html",
            "components/checkout/index.html",
            "components/payments/index.html",
            "history/2026-09/index.html",
            "history/2026-10/index.html",
            "history/2026-11/index.html",
            "history/2026/index.html",
            "history/index.html",
            "incidents/2026-09-01-api/index.html",
            "incidents/2026-10-01-new-page/index.html",
            "incidents/2026-11-20-card-payments/index.html",
            "incidents/2026-11-20-search-index/index.html",
            "incidents/2026-11-22-network/index.html",
            "incidents/2026-11-25-database/index.html",
            "index.html",
            "maintenance/index.html",
            "subscribe/index.html",
        ]);

    [Fact]
    public void Every_page_has_one_heading_of_the_first_level_and_jumps_over_none()
    {
        RecordedOutput output = Publish(BusySite.Model);
        foreach (string path in PagesOf(output))
        {
            int[] levels = [.. Headings().Matches(output.Text(path)).Select(m => m.Groups[1].Value[0] - '0')];

            levels.Count(l => l == 1).ShouldBe(1, path);
            for (int i = 1; i < levels.Length; i++) levels[i].ShouldBeLessThanOrEqualTo(levels[i - 1] + 1, path);
        }
    }

    [Fact]
    public void No_page_holds_a_script_or_a_style_of_its_own_or_asks_another_host()
    {
        RecordedOutput output = Publish(BusySite.Model);
        foreach (string path in PagesOf(output))
        {
            string page = output.Text(path);

            InlineCode().IsMatch(page).ShouldBeFalse(path);
            Resources().Matches(page).Select(m => m.Groups[1].Value).ShouldAllBe(a => a.StartsWith("/status/", StringComparison.Ordinal) || a.StartsWith('#'), path);
            page.ShouldContain("http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'");
        }
    }

    [Fact]
    public void Every_link_on_the_site_leads_somewhere()
    {
        RecordedOutput output = Publish(BusySite.Model);
        HashSet<string> paths = [.. output.Paths];
        foreach (string path in PagesOf(output))
        {
            foreach (Match link in Links().Matches(output.Text(path)))
            {
                string[] parts = (link.Groups[1].Value + link.Groups[2].Value)["/status/".Length..].Split('#');
                string target = parts[0].Length == 0 || parts[0].EndsWith('/') ? parts[0] + "index.html" : parts[0];

                paths.ShouldContain(target, path);
                if (parts.Length > 1) output.Text(target).ShouldContain($"id=\"{parts[1]}\"", Case.Sensitive, $"{path} → {link.Value}");
            }
        }
    }

    [Fact]
    public void No_trace_of_a_hidden_component_is_left()
    {
        RecordedOutput output = Publish(BusySite.Model);

        foreach (string path in PagesOf(output)) output.Text(path).ShouldNotContain("vault", Case.Insensitive, path);
    }

    [Fact]
    public void The_same_content_gives_the_same_bytes_on_one_thread_and_on_many()
    {
        SiteModel model = ManyUpdates.Model(400);
        RecordedOutput one = Publish(model), many = Publish(model, 4);

        many.Paths.ShouldBe(one.Paths);
        foreach (string path in one.Paths) many.Bytes(path).AsSpan().SequenceEqual(one.Bytes(path)).ShouldBeTrue(path);
    }

    [Fact]
    public void The_page_of_what_is_over_stays_as_it_is_while_the_site_lives_on()
    {
        Incident[] incidents = [BusySite.Past, BusySite.Cancelled];
        RecordedOutput today = Publish(Write.Site("2026-11-20 15:00", BusySite.Components, incidents)), later = Publish(Write.Site("2026-12-24 18:00", BusySite.Components, incidents));

        foreach (Incident incident in incidents)
            later.Text($"incidents/{incident.Id.Value}/index.html").ShouldBe(today.Text($"incidents/{incident.Id.Value}/index.html"));
        later.Text("index.html").ShouldNotBe(today.Text("index.html"));
    }

    [Fact]
    public void Building_again_without_news_keeps_the_mark_that_open_pages_watch()
    {
        Incident[] incidents = [BusySite.Open];
        var before = Publish(Write.Site("2026-11-20 15:00", BusySite.Components, incidents)).Json("version.json");
        var after = Publish(Write.Site("2026-11-20 15:05", BusySite.Components, incidents)).Json("version.json");

        after.GetProperty("pages").GetRawText().ShouldBe(before.GetProperty("pages").GetRawText());
        after.GetProperty("built").GetString().ShouldBe("2026-11-20T15:05:00Z");
    }

    [Fact]
    public void The_home_page_does_not_grow_with_the_history()
    {
        int small = Publish(ManyUpdates.Model(200)).Bytes("index.html").Length, large = Publish(ManyUpdates.Model(2000)).Bytes("index.html").Length;

        large.ShouldBeLessThan(small + 2048);
    }

    [Fact]
    public void Home_and_incident_keep_to_their_budgets()
    {
        RecordedOutput ten = Publish(Write.Site("2026-11-20 15:00", Many(10), [BusySite.Open, BusySite.Past, BusySite.UnderWay]));
        RecordedOutput fifty = Publish(Write.Site("2026-11-20 15:00", Many(50), [BusySite.Open, BusySite.Past, BusySite.UnderWay]));
        int assets = new[] { "style.", "status.", "favicon-issue." }.Sum(n => Packed(ten, ten.Paths.Single(p => p.StartsWith("assets/" + n, StringComparison.Ordinal))));

        (assets + Packed(ten, "index.html")).ShouldBeLessThanOrEqualTo(18_900);
        (assets + Packed(ten, "incidents/2026-09-01-api/index.html")).ShouldBeLessThanOrEqualTo(9_800);
        fifty.Bytes("index.html").Length.ShouldBeLessThanOrEqualTo(64 * 1024);
        Tags().Count(ten.Text("index.html")).ShouldBeLessThanOrEqualTo(800);
    }

    [Fact]
    public void A_long_list_of_a_components_incidents_goes_on_on_further_pages()
    {
        RecordedOutput output = Publish(ManyUpdates.Model(400));

        output.Text("components/checkout/index.html").ShouldContain("href=\"/components/checkout/incidents/2/\"");
        output.Text("components/checkout/incidents/2/index.html").ShouldContain("rel=\"prev\" href=\"/components/checkout/\"");
    }

    [Fact]
    public void A_site_with_nothing_on_it_says_so()
    {
        RecordedOutput output = Publish(Write.Site("2026-11-20 15:00", [], []));

        output.Text("index.html").ShouldContain("All systems operational");
        output.Text("index.html").ShouldContain("No incidents in the last 14 days.");
        output.Text("history/index.html").ShouldContain("No incidents reported.");
        output.Text("maintenance/index.html").ShouldContain("No maintenance is planned.");
    }

    [Fact]
    public void A_site_in_a_language_from_right_to_left_is_laid_out_so()
    {
        StatusPage page = new(BusySite.Model.Site with { Language = "ar" }, []);
        var output = new RecordedOutput();
        Theme theme = BuiltInTheme.With(page.Site, ("theme/i18n/ar.yml", "direction: rtl\n")).Value;
        SitePublisher.Publish(new SiteModel(page, Write.At("2026-11-20 15:00")), theme, output, new PublishOptions(1, "StatusGen")).ShouldBeEmpty();

        output.Text("index.html").ShouldContain("<html lang=\"ar\" dir=\"rtl\"");
    }

    private static ImmutableArray<Component> Many(int count) =>
    [
        .. BusySite.Components,
        .. Enumerable.Range(4, count - 3).Select(i => Write.Component($"component-{i}", $"Component number {i}", $"Group {i / 5}", "What it is good for, in a sentence", new LocalDate(2025, 1, 1), position: i)),
    ];

    private static int Packed(RecordedOutput output, string path)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true)) gzip.Write(output.Bytes(path));
        return (int)packed.Length;
    }

    [GeneratedRegex("<h([1-6])[ >]")]
    private static partial Regex Headings();

    [GeneratedRegex("<style|<script(?![^>]* src=)| style=| on[a-z]+=\"")]
    private static partial Regex InlineCode();

    [GeneratedRegex("(?:<script|<img|<link rel=\"stylesheet\"|<link rel=\"icon\"|<use)[^>]* (?:src|href)=\"([^\"]*)\"")]
    private static partial Regex Resources();

    [GeneratedRegex("<a [^>]*href=\"(/status/[^\"]*)\"|<link [^>]*href=\"(/status/[^\"]*)\"")]
    private static partial Regex Links();

    [GeneratedRegex("<[a-z]")]
    private static partial Regex Tags();
}
