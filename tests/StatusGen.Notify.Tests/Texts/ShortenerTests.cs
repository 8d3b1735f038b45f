using FsCheck;
using FsCheck.Fluent;

namespace StatusGen.Notify.Tests.Texts;

public sealed class ShortenerTests
{
    [Fact]
    public void A_message_that_fits_is_left_as_it_is() =>
        Shortener.Fit(Shortener.PartsOf(Sample.Notice), 10_000, LengthUnit.Characters).ShouldBe("""
            Investigating: Card payments fail
            Affected: Card payments (Major outage)

            Cards are declined in all shops. Cash works. We are looking for the cause.

            Next update by 20 November 2026, 15:00 (CET)
            https://status.example.com/incidents/card-payments/#u1
            """);

    [Fact]
    public void The_running_text_gives_way_first_and_at_a_word() =>
        Shortener.Fit(Shortener.PartsOf(Sample.Notice), 208, LengthUnit.Characters).ShouldBe("""
            Investigating: Card payments fail
            Affected: Card payments (Major outage)

            Cards are declined in all shops…

            Next update by 20 November 2026, 15:00 (CET)
            https://status.example.com/incidents/card-payments/#u1
            """);

    [Fact]
    public void Status_next_update_and_link_outlast_everything_else() =>
        Shortener.Fit(Shortener.PartsOf(Sample.Notice), 122, LengthUnit.Characters).ShouldBe("""
            Investigating: Card…

            Next update by 20 November 2026, 15:00 (CET)
            https://status.example.com/incidents/card-payments/#u1
            """);

    [Theory]
    [InlineData(LengthUnit.Characters, 1)]
    [InlineData(LengthUnit.Utf16Units, 2)]
    [InlineData(LengthUnit.Utf8Bytes, 4)]
    [InlineData(LengthUnit.Graphemes, 1)]
    public void Lengths_are_counted_as_the_service_counts_them(LengthUnit unit, int length) => Shortener.Measure("🙂", unit).ShouldBe(length);

    [Fact]
    public void The_euro_sign_takes_two_septets() => Shortener.Measure("5 €", LengthUnit.GsmSeptets).ShouldBe(4);

    [Fact]
    public void Nothing_that_was_cut_is_too_long_or_broken_inside_a_letter() =>
        Prop.ForAll(ArbMap.Default.ArbFor<NonNull<string>>(), Gen.Choose(0, 60).ToArbitrary(), Gen.Elements(Enum.GetValues<LengthUnit>()).ToArbitrary(), (text, most, unit) =>
        {
            string words = text.Get + " 👩‍👩‍👧 e\u0301 " + text.Get;
            string cut = Shortener.Cut(words, most, unit);
            Shortener.Measure(cut, unit).ShouldBeLessThanOrEqualTo(Math.Max(most, 0));
            if (cut != words && cut.Length > 0) cut.ShouldEndWith(Shortener.Ellipsis);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Markup_is_escaped_after_the_cut_and_counted() =>
        Shortener.Fit([new MessagePart("<<<<<<<<<<", 1, "<b>", "</b>")], 25, LengthUnit.Characters, text => text.Replace("<", "&lt;")).ShouldBe("<b>&lt;&lt;&lt;&lt;…</b>");
}
