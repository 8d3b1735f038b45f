using FsCheck;
using FsCheck.Fluent;
using StatusGen.Domain.Uptime;

namespace StatusGen.Domain.Tests.Uptime;

public sealed class UptimePercentTests
{
    [Theory]
    [InlineData(1, "100")]
    [InlineData(0, "0")]
    [InlineData(0.5, "50")]
    [InlineData(0.98145833, "98.15")]
    [InlineData(0.999, "99.9")]
    [InlineData(0.9999, "99.99")]
    [InlineData(0.99999, "99.99")]
    [InlineData(0.9999999999999999, "99.99")]
    [InlineData(0.0000001, "0.01")]
    public void A_fraction_reads_as_a_percentage_without_needless_zeros(double fraction, string text) => UptimePercent.Text(fraction).ShouldBe(text);

    [Theory]
    [InlineData(0.99994, 3, "99.994")]
    [InlineData(0.999999, 3, "99.999")]
    [InlineData(0.9999, 0, "99")]
    [InlineData(1, 3, "100")]
    public void The_number_of_decimals_may_be_chosen(double fraction, int decimals, string text) => UptimePercent.Text(fraction, decimals).ShouldBe(text);

    [Fact]
    public void Downtime_never_reads_as_a_hundred_and_uptime_never_as_zero() => Check.QuickThrowOnFailure(Prop.ForAll(
        Gen.Choose(1, int.MaxValue - 1).Select(n => (double)n / int.MaxValue).ToArbitrary(),
        fraction => UptimePercent.Text(fraction) is not ("100" or "0")));
}
