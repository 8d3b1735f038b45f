using FsCheck;
using FsCheck.Fluent;
using StatusGen.Content.Variants;
using StatusGen.Domain.Incidents;

namespace StatusGen.Content.Tests.Variants;

public sealed class VariantTextTests
{
    private const string Link = "https://status.example.com/incidents/x/";
    private static readonly TextForm Sms = TextForm.Usual.Single(form => form.Name == "sms");
    private static readonly TextForm Voice = TextForm.Usual.Single(form => form.Name == "voice");
    private static readonly TextForm Email = TextForm.Usual.Single(form => form.Name == "email");

    private static readonly VariantFacts Facts = new(
        "Card payments fail in the EU", "Identified", IncidentSeverity.Major, "About one in five payments is declined. A certificate of ours expired, e.g. on the gateway; we are replacing it. Payments by bank transfer work.", null,
        ["Card payments", "Checkout"], "14:02 UTC", "14:06 UTC", "15:10 UTC", null, Link);

    [Fact]
    public void A_text_message_keeps_status_effect_next_update_and_address() =>
        VariantText.Compose(Facts, "customers", Sms).ShouldBe($"Identified: Card payments fail in the EU. About one in five payments is declined. Next update 15:10 UTC. {Link}");

    [Fact]
    public void What_is_read_aloud_has_no_address() =>
        VariantText.Compose(Facts, "customers", Voice).ShouldBe("Identified: Card payments fail in the EU. About one in five payments is declined. A certificate of ours expired, e.g. on the gateway; we are replacing it. Payments by bank transfer work. Next update 15:10 UTC. More is on our status page.");

    [Fact]
    public void A_summary_takes_the_place_of_the_text_where_there_is_little_room() =>
        VariantText.Compose(Facts with { Summary = "One in five card payments is declined." }, "customers", Sms).ShouldBe($"Identified: Card payments fail in the EU. One in five card payments is declined. Next update 15:10 UTC. {Link}");

    [Fact]
    public void A_title_that_is_too_long_is_cut_between_words()
    {
        VariantFacts long_ = Facts with { Title = "Card payments, refunds and payouts of all shops in the European Union and in the United Kingdom fail again and again" };

        string text = VariantText.Compose(long_, "customers", Sms);

        text.Length.ShouldBeLessThanOrEqualTo(160);
        text.ShouldStartWith("Identified: Card payments, refunds and payouts");
        text.ShouldEndWith($"… Next update 15:10 UTC. {Link}");
    }

    [Fact]
    public void Mail_holds_everything() =>
        VariantText.Compose(Facts, "customers", Email).ShouldBe($"Identified: Card payments fail in the EU\n\n{Facts.Body}\n\nAffected: Card payments, Checkout\nNext update: 15:10 UTC\n{Link}");

    [Theory]
    [InlineData("executives", "State: Identified, major, since 14:02 UTC\nAffected: ")]
    [InlineData("regulator", "Occurred: 14:02 UTC\nDetected: 14:06 UTC\nServices affected: ")]
    [InlineData("support", "Answer to copy:\n\nAbout one in five")]
    public void Some_audiences_get_other_lines_around_the_same_facts(string audience, string start)
    {
        string text = VariantText.Compose(Facts, audience, Email);

        text.ShouldStartWith(start);
        text.ShouldContain(Facts.Body);
    }

    [Fact]
    public void Short_texts_fit_whatever_is_said_and_never_lose_the_next_update_or_the_address() =>
        Check.QuickThrowOnFailure(Prop.ForAll(Gen.ArrayOf(Gen.Elements("pay", "cards", "fail.", "It works!", "e.g.", "42 %", "because")).ToArbitrary(), Gen.ArrayOf(Gen.Elements("Card", "payments", "of", "shops")).ToArbitrary(), (body, title) =>
        {
            string text = VariantText.Compose(Facts with { Body = string.Join(' ', body), Title = "Outage " + string.Join(' ', title) }, "customers", Sms);
            text.Length.ShouldBeLessThanOrEqualTo(160);
            text.ShouldEndWith($"Next update 15:10 UTC. {Link}");
        }));
}
