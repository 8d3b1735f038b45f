using FsCheck;
using FsCheck.Fluent;
using StatusGen.Publish.Theming;

namespace StatusGen.Publish.Tests.Theming;

public sealed class AccentColourTests
{
    private static readonly Arbitrary<AccentColour> Colours =
        (from red in Gen.Choose(0, 255) from green in Gen.Choose(0, 255) from blue in Gen.Choose(0, 255) select new AccentColour((byte)red, (byte)green, (byte)blue)).ToArbitrary();

    [Fact]
    public void Words_on_any_accent_can_be_read() =>
        Check.QuickThrowOnFailure(Prop.ForAll(Colours, colour => colour.Contrast(colour.Ink) >= 4.5));

    [Fact]
    public void Links_of_any_accent_can_be_read_in_both_themes() =>
        Check.QuickThrowOnFailure(Prop.ForAll(Colours, colour =>
            colour.LinkOnLight.Contrast(AccentColour.Parse("#edf0f4")!.Value) >= 4.5 && colour.LinkOnDark.Contrast(AccentColour.Parse("#1c232c")!.Value) >= 4.5));

    [Fact]
    public void A_colour_that_can_be_read_stays_as_it_is() => AccentColour.Parse("#0b57d0")!.Value.LinkOnLight.ToString().ShouldBe("#0b57d0");

    [Fact]
    public void The_grounds_are_those_of_the_style_sheet()
    {
        string css = File.ReadAllText(Repository.Path("theme", "assets", "style.css"));

        css.ShouldContain("--wash: #edf0f4");
        css.ShouldContain("--wash: #1c232c");
    }

    [Theory]
    [InlineData("#fff", "#ffffff")]
    [InlineData("#A1b2C3", "#a1b2c3")]
    [InlineData("red", null)]
    [InlineData("#12345", null)]
    [InlineData("#12345g", null)]
    public void Only_hexadecimal_colours_are_read(string text, string? expected) => AccentColour.Parse(text)?.ToString().ShouldBe(expected);
}
