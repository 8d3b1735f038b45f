using StatusGen.Publish.Embed;
using StatusGen.Publish.Languages;
using StatusGen.Publish.Model;
using StatusGen.Publish.Tests.Languages;
using StatusGen.Publish.Tests.Samples;

namespace StatusGen.Publish.Tests.Embed;

public sealed class EmbedFilesTests
{
    public static TheoryData<string> AllCodes => Translations.AllCodes;

    [Theory, MemberData(nameof(AllCodes))]
    public void The_banner_speaks_every_language_in_8_kB(string code)
    {
        RecordedOutput output = Published(BusySite.Model, Translations.Language(code));

        output.Paths.ShouldBe(["embed.js", "embed/embed.css"]);
        output.Bytes("embed.js").Length.ShouldBeLessThanOrEqualTo(8_000);
        output.Text("embed.js").ShouldNotContain("\"t:");
        output.Text("embed.js").ShouldNotContain("path:root");
    }

    [Fact]
    public void Words_are_safe_in_a_script_of_any_encoding()
    {
        string script = Published(BusySite.Model, Translations.Language("ja")).Text("embed.js");

        script.ShouldContain("option(\"text-details\", \"\\u8A73\\u7D30\")");
        Published(BusySite.Model, BuiltInTheme.English).Text("embed.js").ShouldContain("option(\"text-details\", \"Details\")");
    }

    [Fact]
    public void A_banner_in_another_language_finds_the_API_at_the_sites_address()
    {
        Published(BusySite.Model, BuiltInTheme.English).Text("embed.js").ShouldContain("new URL(\".\", script.src)");
        Published(BusySite.Model.In("de"), Translations.Language("de")).Text("embed.js").ShouldContain("new URL(\"..\", script.src)");
    }

    [Theory]
    [InlineData("innerHTML")]
    [InlineData("style=")]
    [InlineData("eval(")]
    [InlineData("<style")]
    public void The_banner_does_nothing_that_a_strict_policy_forbids(string forbidden) =>
        File.ReadAllText(Repository.Path("theme", "embed", "embed.js")).ShouldNotContain(forbidden);

    private static RecordedOutput Published(SiteModel model, Language language)
    {
        var output = new RecordedOutput();
        EmbedFiles.Write(model, language, output, path => File.ReadAllBytes(Repository.Path("theme", path)));
        return output;
    }
}
