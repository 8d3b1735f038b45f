using StatusGen.Publish.Embed;
using StatusGen.Publish.Tests.Samples;

namespace StatusGen.Publish.Tests.Embed;

public sealed class EmbedFilesTests
{
    [Fact]
    public void The_banner_and_its_page_are_the_themes_files()
    {
        var output = new RecordedOutput();
        EmbedFiles.Write(output, path => File.ReadAllBytes(Repository.Path("theme", path)));
        output.Paths.ShouldBe(["embed.js", "embed/embed.css", "embed/index.html"]);
        output.Bytes("embed.js").Length.ShouldBeLessThanOrEqualTo(8_000);
        output.Text("embed/index.html").ShouldContain("<script src=\"../embed.js\"");
    }

    [Theory]
    [InlineData("innerHTML")]
    [InlineData("style=")]
    [InlineData("eval(")]
    [InlineData("<style")]
    public void The_banner_does_nothing_that_a_strict_policy_forbids(string forbidden) =>
        File.ReadAllText(Repository.Path("theme", "embed", "embed.js")).ShouldNotContain(forbidden);
}
