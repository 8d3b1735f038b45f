using System.Collections.Immutable;
using StatusGen.Domain.Components;
using StatusGen.Domain.Incidents;
using StatusGen.Domain.Pages;
using StatusGen.Publish.Model;
using StatusGen.Publish.Tests.Samples;

namespace StatusGen.Publish.Tests.Pages;

/// <summary>A site in English and German: the first at its address, the second in a folder of its own.</summary>
public sealed class LanguageEditionsTests
{
    private static readonly RecordedOutput Output = Publish();

    [Fact]
    public void Every_page_of_the_first_language_stands_in_the_other_too()
    {
        string[] english = [.. Output.Paths.Where(p => p.EndsWith(".html", StringComparison.Ordinal) && !p.StartsWith("de/", StringComparison.Ordinal))];
        string[] german = [.. Output.Paths.Where(p => p.EndsWith(".html", StringComparison.Ordinal) && p.StartsWith("de/", StringComparison.Ordinal)).Select(p => p["de/".Length..])];

        german.Length.ShouldBeGreaterThan(15);
        german.ShouldBe(english);
    }

    [Fact]
    public void Each_page_names_its_language_and_leads_to_the_others()
    {
        foreach (string path in new[] { "index.html", "incidents/2026-11-20-card-payments/index.html", "history/index.html", "components/payments/index.html" })
        {
            string address = "https://status.example.com/status/", page = path.Replace("index.html", "", StringComparison.Ordinal);
            foreach ((string folder, string language) in new[] { ("", "en"), ("de/", "de") })
            {
                string html = Output.Text(folder + path);
                html.ShouldContain($"<html lang=\"{language}\" dir=\"ltr\"");
                html.ShouldContain($"<link rel=\"canonical\" href=\"{address}{folder}{page}\">");
                html.ShouldContain($"<link rel=\"alternate\" hreflang=\"en\" href=\"{address}{page}\">");
                html.ShouldContain($"<link rel=\"alternate\" hreflang=\"de\" href=\"{address}de/{page}\">");
                html.ShouldContain($"<link rel=\"alternate\" hreflang=\"x-default\" href=\"{address}{page}\">");
                html.ShouldContain($"<a href=\"/status/{page}\" lang=\"en\" hreflang=\"en\"");
                html.ShouldContain($"<a href=\"/status/de/{page}\" lang=\"de\" hreflang=\"de\"");
            }
        }
    }

    [Fact]
    public void Names_of_the_site_its_components_and_groups_are_those_of_the_language()
    {
        string home = Output.Text("de/index.html");

        home.ShouldContain("<title>Teilweise eingeschränkter Betrieb · Beispiel-Status</title>");
        home.ShouldContain("<h3>Handel</h3>");
        home.ShouldContain("Zahlen mit Karte");
        home.ShouldContain("So geht es dem Beispiel.");
        home.ShouldNotContain("Card payments<");
        home.ShouldContain(">Checkout &lt;web&gt;<", Case.Sensitive, "what is not translated stays as it is");
        Output.Text("de/components/payments/index.html").ShouldContain("<h1>Kartenzahlungen</h1>");
        Output.Text("de/history/2026-11/index.html").ShouldContain("Kartenzahlungen");
        Output.Text("index.html").ShouldNotContain("Kartenzahlungen");
    }

    [Fact]
    public void Words_that_are_not_translated_say_in_which_language_they_are()
    {
        string translated = Output.Text("de/incidents/2026-11-20-card-payments/index.html"), original = Output.Text("de/incidents/2026-09-01-api/index.html");

        translated.ShouldContain("<h1>Kartenzahlungen schlagen fehl</h1>");
        translated.ShouldContain("Etwa jede fünfte Zahlung wird abgelehnt.");
        translated.ShouldContain("<div class=\"prose\" lang=\"en\"><p>A certificate of ours expired");
        original.ShouldContain("<h1 lang=\"en\">API answers");
    }

    [Fact]
    public void Feeds_calendars_badges_and_search_are_in_the_language_and_the_API_stands_once()
    {
        Output.Xml("de/feed.xml").Descendants("title").First().Value.ShouldBe("Beispiel-Status");
        Output.Xml("de/components/payments/atom.xml").Root!.Elements().First(e => e.Name.LocalName == "title").Value.ShouldBe("Beispiel-Status: Kartenzahlungen");
        Output.Text("de/maintenance.ics").ShouldContain("Kartenzahlungen");
        Output.Text("de/components/payments/badge.svg").ShouldContain("Kartenzahlungen");
        Output.Paths.ShouldContain("de/search/index.json");
        Output.Paths.ShouldNotContain(p => p.StartsWith("de/api/", StringComparison.Ordinal) || p.StartsWith("de/assets/", StringComparison.Ordinal));
        Output.Text("api/v2/summary.json").ShouldContain("Card payments");
    }

    [Fact]
    public void Search_engines_are_told_of_both()
    {
        string map = Output.Text("sitemap.xml");
        map.ShouldContain("<loc>https://status.example.com/status/history/</loc>");
        map.ShouldContain("<loc>https://status.example.com/status/de/history/</loc>");
    }

    private static RecordedOutput Publish()
    {
        SiteSettings busy = BusySite.Model.Site;
        ImmutableArray<Component> components =
        [
            .. BusySite.Components.Select(c => c.Group is null ? c : c with
            {
                Translations = [c.Id.Value == "payments" ? new ComponentTranslation("de", "Kartenzahlungen", "Zahlen mit Karte", "Handel") : new ComponentTranslation("de", null, null, "Handel")],
            }),
        ];
        SiteSettings site = busy with
        {
            Languages = ["en", "de"], Components = components,
            Translations = [new SiteTranslation("de", "Beispiel-Status", "So geht es dem Beispiel.")],
        };
        Incident open = BusySite.Open with
        {
            Translations =
            [
                new IncidentTranslation("de", "Kartenzahlungen schlagen fehl", null, Prose.Empty,
                    [new TranslatedUpdate(BusySite.Open.Updates[0].Anchor, new Prose("Etwa jede fünfte Zahlung wird abgelehnt.", "<p>Etwa jede fünfte Zahlung wird abgelehnt.</p>\n"))], []),
            ],
        };
        var output = new RecordedOutput();
        var page = new StatusPage(site, [.. new[] { open, BusySite.Past, BusySite.Moved, BusySite.Notice }.OrderByDescending(i => i.Started)]);
        SitePublisher.Publish(new SiteModel(page, Write.At(BusySite.Now)), BuiltInTheme.For(site), output, new PublishOptions(1, "StatusGen")).ShouldBeEmpty();
        return output;
    }
}
