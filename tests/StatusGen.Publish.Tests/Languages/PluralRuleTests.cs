using StatusGen.Publish.Languages;

namespace StatusGen.Publish.Tests.Languages;

public sealed class PluralRuleTests
{
    [Theory]
    [InlineData("en", "0 other, 1 one, 2 other, 21 other")]
    [InlineData("en-GB", "1 one, 2 other")]
    [InlineData("de", "0 other, 1 one, 2 other")]
    [InlineData("fr", "0 one, 1 one, 2 other, 1000000 many")]
    [InlineData("pt", "0 one, 1 one, 2 other")]
    [InlineData("es", "0 other, 1 one, 2000000 many")]
    [InlineData("pl", "0 many, 1 one, 2 few, 4 few, 5 many, 12 many, 14 many, 21 many, 22 few, 112 many, 122 few")]
    [InlineData("he", "1 one, 2 two, 3 other, 20 other")]
    [InlineData("ar", "0 zero, 1 one, 2 two, 3 few, 10 few, 11 many, 99 many, 100 other, 102 other, 103 few, 111 many")]
    [InlineData("ja", "0 other, 1 other, 2 other")]
    [InlineData("zh-Hant", "1 other")]
    public void Each_language_sorts_numbers_as_CLDR_does(string language, string expected)
    {
        foreach (string pair in expected.Split(", "))
        {
            string[] parts = pair.Split(' ');

            PluralRule.Of(language, long.Parse(parts[0])).ShouldBe(PluralRule.Named(parts[1])!.Value, $"{language}, {parts[0]}");
        }
    }
}
