using System.Text;
using NodaTime;
using StatusGen.Content.Configuration;
using StatusGen.Domain.Components;
using StatusGen.Domain.Diagnostics;
using StatusGen.Domain.Pages;
using StatusGen.Text.Sources;

namespace StatusGen.Content.Tests.Configuration;

public sealed class ConfigLoaderTests
{
    private const string Least = "site:\n  name: Example Status\n  url: https://status.example.com\n";

    private static Loaded<SiteSettings?> Load(string yaml, string? baseUrl = null) =>
        ConfigLoader.Load(new SourceFile("statusgen.yml", Encoding.UTF8.GetBytes(yaml)), new LoadOptions(SiteFolder.Now, BaseUrl: baseUrl));

    [Fact]
    public void Every_key_is_read()
    {
        Loaded<SiteSettings?> loaded = Load("""
            site:
              name: Example Status
              url: https://example.github.io/status
              description: Live status of the Example platform.
              timezone: Europe/Berlin
              language: en-GB
              languages: [en, de, pt-BR]
              logo: img/logo.svg
              home: https://example.com/
              support: { url: https://example.com/help, email: help@example.com, phone: "+1 555 0100" }
            components:
              - id: payments
                name: Card payments
                description: Charges, refunds and payouts
                group: Commerce
                since: 2025-01-01
                hidden: true
                link: https://example.com/pay
              - { id: api-2, name: API }
            cadence:
              critical: 15m
              major: 45m
              minor: 2h
              postmortem: 3d
              maintenance-notice: 14d
              maintenance-reminders: [1h, 7d, 1d, 7d]
            checks: { messages-from: 14d, OC202: error, OC503: off, SG0231: { severity: advice, reason: why, until: 2027-01-31 } }
            audiences:
              customers: { channels: [email] }
            channels:
              email: { kind: smtp, host: smtp.example.com }
            contacts: env:CONTACTS
            limits: 2/h
            notify: { max-age: 6h }
            ledger: .statusgen/ledger
            uptime: { weights: { partial-outage: 0.5, degraded: .1 } }
            theme: { accent: "#0B57D0", custom-css: custom.css }
            """);

        SiteFolder.Text(loaded.Diagnostics).ShouldBe("");
        SiteSettings site = loaded.Value!;
        (site.Name, site.Url.AbsoluteUri, site.BasePath, site.Zone.Id).ShouldBe(("Example Status", "https://example.github.io/status/", "/status/", "Europe/Berlin"));
        (site.Language, site.Logo, site.Home, site.Description).ShouldBe(("en-GB", "img/logo.svg", "https://example.com/", "Live status of the Example platform."));
        site.Languages.ShouldBe(["en", "de", "pt-BR"]);
        site.Support.ShouldBe(new SupportContact("https://example.com/help", "help@example.com", "+1 555 0100"));
        site.Components.Select(c => c.Id.Value).ShouldBe(["payments", "api-2"]);
        Component payments = site.Components[0];
        (payments.Name, payments.Group, payments.Since, payments.Hidden, payments.Link, payments.Position).ShouldBe(("Card payments", "Commerce", new LocalDate(2025, 1, 1), true, "https://example.com/pay", 0));
        site.Cadence.Critical.ShouldBe(Duration.FromMinutes(15));
        site.Cadence.MaintenanceNotice.ShouldBe(Duration.FromDays(14));
        site.Cadence.MaintenanceReminders.ShouldBe([Duration.FromDays(7), Duration.FromDays(1), Duration.FromHours(1)]);
        site.Weights.ShouldBe(new(1, 0.5, 0.1, 0));
        site.Theme.ShouldBe(new ThemeSettings("#0b57d0", "custom.css"));
        site.Checks.Items.Select(c => c.Name).ShouldBe(["messages-from", "OC202", "OC503", "SG0231"]);
        site.Channels.Find("email")!.Bag!.Find("kind")!.Text.ShouldBe("smtp");
        site.Contacts.Items.ShouldHaveSingleItem().Text.ShouldBe("env:CONTACTS");
        site.Ledger.Items.ShouldHaveSingleItem().Text.ShouldBe(".statusgen/ledger");
    }

    [Fact]
    public void Names_are_translated_and_a_group_once_for_all_of_its_components()
    {
        Loaded<SiteSettings?> loaded = Load("""
            site:
              name: Example Status
              url: https://status.example.com/
              description: Live status.
              languages: [en, de, pt-BR]
              translations:
                de: { name: Beispiel-Status }
                pt-br: { description: Estado ao vivo. }
            components:
              - { id: payments, name: Card payments, group: Commerce, translations: { de: { name: Kartenzahlungen, description: Zahlen mit Karte } } }
              - { id: checkout, name: Checkout, group: Commerce, translations: { de: { group: Handel } } }
              - { id: api, name: API }
            """);

        loaded.Diagnostics.ShouldBeEmpty();
        SiteSettings german = loaded.Value!.In("de"), portuguese = loaded.Value.In("pt-BR");
        (german.Name, german.Description, german.Language, german.Url.AbsoluteUri).ShouldBe(("Beispiel-Status", "Live status.", "de", "https://status.example.com/de/"));
        (portuguese.Name, portuguese.Description).ShouldBe(("Example Status", "Estado ao vivo."));
        german.Components.Select(c => (c.Name, c.Description, c.Group)).ShouldBe([("Kartenzahlungen", "Zahlen mit Karte", "Handel"), ("Checkout", null, "Handel"), ("API", null, null)]);
        portuguese.Components.Select(c => c.Group).ShouldBe(["Commerce", "Commerce", null]);
        loaded.Value.Components[0].Name.ShouldBe("Card payments");
    }

    [Fact]
    public void Defaults_are_those_of_the_contract()
    {
        SiteSettings site = Load(Least).Value!;

        (site.Url.AbsoluteUri, site.BasePath, site.Language, site.Zone).ShouldBe(("https://status.example.com/", "/", "en", DateTimeZone.Utc));
        site.Components.ShouldBeEmpty();
        site.Cadence.Major.ShouldBe(Duration.FromMinutes(60));
        site.Support.ShouldBe(SupportContact.None);
    }

    [Theory]
    [InlineData("https://preview.example.com/42", "https://preview.example.com/42/")]
    [InlineData("http://localhost:4173", "http://localhost:4173/")]
    public void Another_address_may_be_given_for_one_build(string baseUrl, string url) => Load(Least, baseUrl).Value!.Url.AbsoluteUri.ShouldBe(url);

    [Fact]
    public void A_wrong_address_for_one_build_is_told() => Load(Least, "preview").Diagnostics.ShouldHaveSingleItem().At.Path.ShouldBe("--base-url");

    [Theory]
    [InlineData("status.example.com")]
    [InlineData("/status/")]
    [InlineData("ftp://status.example.com/")]
    [InlineData("https://")]
    [InlineData("https://status.example.com/?a=b")]
    [InlineData("https://status.example.com/#a")]
    [InlineData("https://user@status.example.com/")]
    [InlineData("mailto:a@example.com")]
    public void An_address_that_is_not_complete_is_an_error(string url) =>
        Load($"site:\n  name: Example\n  url: {url}\n").Diagnostics.ShouldHaveSingleItem().Code.ShouldBe(DiagnosticCodes.BadUrl);

    [Theory]
    [InlineData("site: [a]", DiagnosticCodes.WrongSettingShape)]
    [InlineData("components: []", DiagnosticCodes.MissingSetting)]
    [InlineData(Least + "components: [payments]", DiagnosticCodes.WrongSettingShape)]
    [InlineData(Least + "components: [{ name: Card payments }]", DiagnosticCodes.MissingSetting)]
    [InlineData(Least + "components: [{ id: payments }]", DiagnosticCodes.MissingSetting)]
    [InlineData(Least + "components: [{ id: payments, name: P, colour: red }]", DiagnosticCodes.UnknownSetting)]
    [InlineData(Least + "components: [{ id: payments, name: P, since: 2025-13-01 }]", DiagnosticCodes.BadDate)]
    [InlineData(Least + "cadence: { maintenance-reminders: [1h, soon] }", DiagnosticCodes.BadDuration)]
    [InlineData(Least + "cadence: { critical: 0m }", DiagnosticCodes.BadDuration)]
    [InlineData(Least + "cadence: { blocker: 5m }", DiagnosticCodes.UnknownSetting)]
    [InlineData(Least + "cadence: { critical: { resolved: 5m } }", DiagnosticCodes.UnknownSetting)]
    [InlineData(Least + "cadence: { critical: { monitoring: soon } }", DiagnosticCodes.BadDuration)]
    [InlineData(Least + "audiences: [customers]", DiagnosticCodes.WrongSettingShape)]
    [InlineData(Least + "uptime: { weights: { degraded: 1.5 } }", DiagnosticCodes.BadWeight)]
    [InlineData(Least + "theme:\n  accent: #0b57d0\n", DiagnosticCodes.BadColour)]
    [InlineData(Least + "theme: { custom-css: ../x.css }", DiagnosticCodes.UnsafePath)]
    [InlineData(Least + "checks: { messages-from: soon }", DiagnosticCodes.BadDuration)]
    [InlineData(Least + "checks: { SG9999: off }", DiagnosticCodes.BadCheck)]
    [InlineData(Least + "checks: { OC202: { reason: why } }", DiagnosticCodes.BadCheck)]
    [InlineData(Least + "checks: { OC202: { severity: off, until: soon } }", DiagnosticCodes.BadDate)]
    [InlineData(Least + "checks: { OC202: { severity: off, cause: x } }", DiagnosticCodes.BadCheck)]
    [InlineData(Least + "  languages: [en, de, en]", DiagnosticCodes.BadLanguage)]
    [InlineData(Least + "  support: { url: help }", DiagnosticCodes.BadUrl)]
    [InlineData(Least + "channel: {}", DiagnosticCodes.UnknownSetting)]
    public void A_wrong_setting_is_an_error(string yaml, string code)
    {
        Loaded<SiteSettings?> loaded = Load(yaml);

        loaded.Diagnostics.Select(d => d.Code).ShouldBe([code], SiteFolder.Text(loaded.Diagnostics));
        loaded.Value.ShouldNotBeNull("the incidents are checked all the same");
    }

    [Fact]
    public void All_mistakes_are_reported_together() =>
        Load("site:\n  name:\n  url: x\n  timezone: Mars\ncomponents:\n  - id: A\n    name: A\nfoo: 1\n").Diagnostics.Select(d => d.At.Line).ShouldBe([2, 3, 4, 6, 8]);

    [Theory]
    [InlineData("en", true)]
    [InlineData("zh-Hant-TW", true)]
    [InlineData("es-419", true)]
    [InlineData("e", false)]
    [InlineData("english", false)]
    [InlineData("en_GB", false)]
    [InlineData("en-", false)]
    [InlineData("", false)]
    public void A_language_tag_has_a_shape(string tag, bool wellFormed) => LanguageTag.IsWellFormed(tag).ShouldBe(wellFormed);
}
