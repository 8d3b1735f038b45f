using StatusGen.Text.Words;

namespace StatusGen.Text.Tests.Words;

public sealed class NearestWordTests
{
    private static readonly string[] Impacts = ["operational", "degraded", "partial-outage", "major-outage", "maintenance"];

    [Theory]
    [InlineData("majr", "major-outage")]
    [InlineData("major", "major-outage")]
    [InlineData("partial_outage", "partial-outage")]
    [InlineData("degarded", "degraded")]
    [InlineData("Degraded", "degraded")]
    [InlineData("degraded_performance", "degraded")]
    [InlineData("under_maintenance", "maintenance")]
    [InlineData("maintainance", "maintenance")]
    [InlineData("operationl", "operational")]
    public void A_slip_leads_to_the_word_that_was_meant(string written, string meant) => NearestWord.Of(written, Impacts).ShouldBe(meant);

    [Theory]
    [InlineData("")]
    [InlineData("xyz")]
    [InlineData("broken")]
    public void A_word_that_is_far_from_all_has_no_neighbour(string written) => NearestWord.Of(written, Impacts).ShouldBeNull();

    [Theory]
    [InlineData("abcd", "abcd", 0)]
    [InlineData("abcd", "acbd", 1)]
    [InlineData("abcd", "abd", 1)]
    [InlineData("abcd", "abxcd", 1)]
    [InlineData("", "abc", 3)]
    [InlineData("kitten", "sitting", 3)]
    public void A_swap_counts_once(string a, string b, int edits) => NearestWord.Edits(a, b).ShouldBe(edits);

    [Fact]
    public void Choices_read_like_a_sentence()
    {
        NearestWord.Hint("majr", ["minor", "major", "critical"]).ShouldBe("Use minor, major or critical; did you mean \"major\"?");
        NearestWord.Hint("high", ["minor", "major", "critical"]).ShouldBe("Use minor, major or critical.");
    }

    [Theory]
    [InlineData("Next updat", "Next update", true)]
    [InlineData("Update", "Next update", false)]
    [InlineData("Affects", "Affected", true)]
    public void Only_whole_words_are_near(string word, string candidate, bool near) => NearestWord.IsNear(word, candidate).ShouldBe(near);
}
