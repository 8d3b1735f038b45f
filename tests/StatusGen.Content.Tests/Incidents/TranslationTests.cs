using StatusGen.Domain.Incidents;
using StatusGen.Text.Sources;

namespace StatusGen.Content.Tests.Incidents;

public sealed class TranslationTests
{
    private const string Original = """
        ---
        title: Card payments fail
        summary: Card payments fail in the EU.
        severity: major
        affected: [payments]
        ---

        Only cards are affected.

        ## Investigating · 2026-11-20 14:10 UTC
        - Next update: 14:40 UTC

        See [the first outage](2026-11-02-first.md) and [the history](/history/).

        ## Identified · 2026-11-20 14:38 UTC

        A certificate expired.

        ## Postmortem · 2026-11-24 10:00 UTC

        - [ ] Alert earlier (due 2026-12-15)
        - [x] Second reviewer

        """;

    private const string German = """
        ---
        title: Kartenzahlungen schlagen fehl
        ---

        ## Investigating · 2026-11-20 15:10 Europe/Berlin
        - Next update: 14:40 UTC

        Siehe [den ersten Ausfall](2026-11-02-first.de.md), [den Verlauf](/history/) und [die Daten](/api/v2/summary.json).

        <!-- not for readers -->

        ## Postmortem · 2026-11-24 10:00 UTC

        - [ ] Früher Alarm geben (due 2026-12-15)
        - [x] Zweite Prüfung

        """;

    [Fact]
    public void A_translation_changes_the_words_and_no_fact()
    {
        Incident original = Load().Page!.Incidents.Single(i => i.Title == "Card payments fail");

        Incident told = IncidentTranslation.Tell(original, "de", "en");

        told.Title.ShouldBe("Kartenzahlungen schlagen fehl");
        told.TitleLanguage.ShouldBeNull();
        told.Updates[0].Body.Html.ShouldBe(
            "<p>Siehe <a href=\"/de/incidents/2026-11-02-first/\">den ersten Ausfall</a>, <a href=\"/de/history/\">den Verlauf</a> und <a href=\"/api/v2/summary.json\">die Daten</a>.</p>");
        told.Updates[0].NextUpdate.ShouldBe(original.Updates[0].NextUpdate);
        told.Tasks.Select(t => (t.Text, t.Done, t.Due)).ShouldBe([("Früher Alarm geben", false, original.Tasks[0].Due), ("Zweite Prüfung", true, null)]);
        told.Severity.ShouldBe(IncidentSeverity.Major);
    }

    [Fact]
    public void What_is_not_translated_says_in_which_language_it_is()
    {
        Incident original = Load().Page!.Incidents.Single(i => i.Title == "Card payments fail");

        Incident german = IncidentTranslation.Tell(original, "de", "en"), french = IncidentTranslation.Tell(original, "fr", "en");

        german.Updates[1].Body.ShouldBe(original.Updates[1].Body with { Language = "en" });
        german.Lead.Language.ShouldBe("en");
        german.Updates[0].Body.Language.ShouldBeNull();
        french.TitleLanguage.ShouldBe("en");
        french.Updates.ShouldAllBe(update => update.Body.Language == "en");
    }

    [Fact]
    public void A_site_in_one_language_does_not_read_translations()
    {
        LoadedSite site = Load(languages: "");

        site.Page!.Incidents.ShouldAllBe(incident => incident.Translations.IsEmpty);
        SiteFolder.Text(site.Diagnostics).ShouldContain("SG0239");
    }

    [Fact]
    public void Updates_of_one_time_are_told_apart_by_their_order()
    {
        string twice = Original.Replace("14:38", "14:10", StringComparison.Ordinal);
        string german = German.Replace("## Postmortem", "## Identified · 2026-11-20 14:10 UTC\n\nEin Zertifikat.\n\n## Postmortem", StringComparison.Ordinal);

        Incident told = IncidentTranslation.Tell(Load(twice, german).Page!.Incidents.Single(i => i.Title == "Card payments fail"), "de", "en");

        told.Updates[1].Body.Html.ShouldBe("<p>Ein Zertifikat.</p>");
        told.Updates[1].Status.ShouldBe(UpdateStatus.Identified);
    }

    [Fact]
    public void A_broken_translation_leaves_the_original_as_it_is()
    {
        LoadedSite site = Load(german: German.Replace("title", "titel", StringComparison.Ordinal));

        site.BrokenFiles.ShouldBe(["incidents/2026-11-20-card-payments.de.md"]);
        site.Page!.Incidents.Single(i => i.Title == "Card payments fail").Translations.ShouldBeEmpty();
    }

    [Fact]
    public void The_first_language_is_the_sites_unless_it_names_another()
    {
        Load().Page!.Site.Language.ShouldBe("en");
        Load(languages: "  languages: [de, en]\n").Page!.Site.Language.ShouldBe("de");
        Load(languages: "  language: en\n  languages: [de, en]\n").Page!.Site.OtherLanguages.ShouldBe(["de"]);
    }

    private static LoadedSite Load(string original = Original, string german = German, string languages = "  languages: [en, de]\n") => SiteFolder.Load(MemorySources.Of(
        ("statusgen.yml", SiteFolder.Settings.Replace("components:", $"{languages}components:", StringComparison.Ordinal)),
        ("incidents/2026-11-20-card-payments.md", original),
        ("incidents/2026-11-20-card-payments.de.md", german),
        ("incidents/2026-11-02-first.md", "---\ntitle: First\nkind: notice\n---\n\n## Notice · 2026-11-02 10:00 UTC\n\nHello.\n"),
        ("incidents/2026-11-02-first.de.md", "---\ntitle: Erster\n---\n\n## Notice · 2026-11-02 10:00 UTC\n\nHallo.\n")));
}
