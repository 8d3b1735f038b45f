using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using StatusGen.Text.Words;

namespace StatusGen.Text.Tests.Words;

public sealed class DurationTextTests
{
    [Theory]
    [InlineData("30m", 1800)]
    [InlineData("4h", 14400)]
    [InlineData("7d", 604800)]
    [InlineData("1h30m", 5400)]
    [InlineData("90s", 90)]
    [InlineData("2w", 1209600)]
    [InlineData("1d2h3m4s", 93784)]
    [InlineData(" 5d ", 432000)]
    public void A_duration_is_read(string text, long seconds) => DurationText.Read(text).ShouldBe(Duration.FromSeconds(seconds));

    [Theory]
    [InlineData("")]
    [InlineData("30")]
    [InlineData("m")]
    [InlineData("0m")]
    [InlineData("-5m")]
    [InlineData("30m1h")]
    [InlineData("1h1h")]
    [InlineData("1.5h")]
    [InlineData("30 m")]
    [InlineData("30M")]
    [InlineData("PT30M")]
    [InlineData("4000d")]
    [InlineData("99999999999999999999h")]
    public void Anything_else_is_no_duration(string text) => DurationText.Read(text).ShouldBeNull();

    [Fact]
    public void A_written_duration_is_read_as_the_same() => Prop.ForAll(Gen.Choose(1, 300_000_000).ToArbitrary(), seconds =>
    {
        var duration = Duration.FromSeconds(seconds);
        DurationText.Read(DurationText.Write(duration)).ShouldBe(duration);
    }).QuickCheckThrowOnFailure();
}
