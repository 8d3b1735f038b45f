using NodaTime;
using StatusGen.Publish.Languages;
using StatusGen.Publish.Tests.Samples;

namespace StatusGen.Publish.Tests.Languages;

public sealed class AmountsTests
{
    [Theory]
    [InlineData(0, "less than a minute")]
    [InlineData(59, "less than a minute")]
    [InlineData(60, "1 min")]
    [InlineData(3600, "1 h")]
    [InlineData(5760, "1 h 36 min")]
    [InlineData(86400, "1 d")]
    [InlineData(183600, "2 d 3 h")]
    [InlineData(183659, "2 d 3 h")]
    public void A_length_is_told_in_its_two_largest_units(int seconds, string expected) =>
        BuiltInTheme.English.Length(Duration.FromSeconds(seconds)).Html.ShouldBe(expected);

    [Theory]
    [InlineData(1, "100%")]
    [InlineData(0.9995, "99.95%")]
    [InlineData(0.999999, "99.99%")]
    [InlineData(0, "0%")]
    public void A_percentage_is_never_100_when_there_was_downtime(double fraction, string expected) =>
        BuiltInTheme.English.Percent(fraction).Html.ShouldBe(expected);

    [Theory]
    [InlineData("", "")]
    [InlineData("A", "A")]
    [InlineData("A|B", "A and B")]
    [InlineData("A|B & C|D", "A, B &amp; C and D")]
    public void Names_are_joined_as_people_do(string names, string expected) =>
        BuiltInTheme.English.Join(names.Split('|', StringSplitOptions.RemoveEmptyEntries)).Html.ShouldBe(expected);
}
