using StatusGen.Domain.Diagnostics;
using StatusGen.Publish.Languages;
using StatusGen.Publish.Tests.Samples;
using StatusGen.Text.Sources;

namespace StatusGen.Publish.Tests.Languages;

public sealed class LanguageLoaderTests
{
    private static readonly SourceLocation Place = SourceLocation.StartOf("statusgen.yml");

    private static Loaded<Language> Load(string code, params (string, string)[] own) => LanguageLoader.Load(BuiltInTheme.Files, MemorySources.Of(own), code, Place);

    [Fact]
    public void A_site_needs_to_write_only_the_texts_that_it_changes()
    {
        Loaded<Language> loaded = Load("en", ("theme/i18n/en.yml", "status:\n  operational: Fine\n"));

        loaded.Diagnostics.ShouldBeEmpty();
        loaded.Value["status.operational"].Html.ShouldBe("Fine");
        loaded.Value["status.degraded"].Html.ShouldBe("Degraded performance");
    }

    [Fact]
    public void A_region_falls_back_on_its_language() => Load("en-GB").Value["status.operational"].Html.ShouldBe("Operational");

    [Fact]
    public void A_language_of_the_sites_own_is_filled_up_in_english()
    {
        Loaded<Language> loaded = Load("tlh", ("theme/i18n/tlh.yml", "status:\n  operational: Qapla'\n"));

        loaded.Diagnostics.ShouldBeEmpty();
        loaded.Value["status.operational"].Html.ShouldBe("Qapla&#39;");
        loaded.Value["frame.history"].Html.ShouldBe("History");
    }

    [Fact]
    public void A_language_without_texts_is_a_warning_that_names_the_choices()
    {
        Diagnostic warning = Load("tlh").Diagnostics.ShouldHaveSingleItem();

        warning.Code.ShouldBe(DiagnosticCodes.InterfaceTextsBroken);
        warning.At.ShouldBe(Place);
        warning.Message.ShouldBe("There are no texts in the language \"tlh\"; the interface is in English.");
        warning.Hint!.ShouldContain("en");
    }

    [Fact]
    public void A_text_that_no_page_has_is_a_slip_and_is_told_with_its_place()
    {
        Diagnostic warning = Load("en", ("theme/i18n/en.yml", "status:\n  operatonal: Fine\n")).Diagnostics.ShouldHaveSingleItem();

        warning.At.ShouldBe(new SourceLocation("theme/i18n/en.yml", 2, 3, warning.At.Length));
        warning.Message.ShouldBe("No page has a text \"status.operatonal\".");
        warning.Hint.ShouldBe("Did you mean \"status.operational\"?");
    }

    [Fact]
    public void A_file_that_is_not_yaml_is_told_and_english_stays()
    {
        Loaded<Language> loaded = Load("en", ("theme/i18n/en.yml", "status: [\n"));

        loaded.HasErrors.ShouldBeTrue();
        loaded.Value["status.operational"].Html.ShouldBe("Operational");
    }
}
