using StatusGen.Cli.GitHub;

namespace StatusGen.Cli.Tests.GitHub;

public sealed class PreviewTextTests
{
    [Theory]
    [InlineData("plain", "```text\nplain\n```\n")]
    [InlineData("```\n@everyone", "````text\n```\n@everyone\n````\n")]
    [InlineData("a ````` b\r\n", "``````text\na ````` b\n``````\n")]
    public void A_fence_is_longer_than_any_within(string content, string expected) => PreviewText.Fenced(content).ShouldBe(expected);

    [Fact]
    public void Signs_within_a_line_stay_signs() =>
        PreviewText.Inline("@ada <b> #1 `x` [y](z) &amp;\nnext").ShouldBe("@<!-- -->ada &lt;b> #<!-- -->1 \\`x\\` \\[y\\](z) &amp;amp; next");
}
