using StatusGen.Publish.Search;

namespace StatusGen.Publish.Tests.Search;

public sealed class SearchWordsTests
{
    private static string Cut(string text)
    {
        var words = new List<string>();
        SearchWords.Cut(text, word => words.Add(word.ToString()));
        return string.Join(' ', words);
    }

    [Theory]
    [InlineData("Card payments FAIL in the EU", "card payments fail in the eu")]
    [InlineData("Zahlungen über Straße, Ærø & Łódź", "zahlungen uber strasse aero lodz")]
    [InlineData("Großer Ausfall", "grosser ausfall")]
    [InlineData("e\u0301tat", "etat")]
    [InlineData("HTTP 502, v2 a b", "http 502 v2")]
    [InlineData("决済が失敗", "决済 済が が失 失敗")]
    [InlineData("障", "")]
    [InlineData("see [the page](https://example.com/help) or https://example.com/more now", "see the page or https now")]
    [InlineData("", "")]
    public void Text_is_cut_into_folded_words(string text, string words) => Cut(text).ShouldBe(words);

    [Fact]
    public void A_word_is_cut_at_thirty_two_characters() => Cut(new string('a', 100)).ShouldBe(new string('a', 32));
}
