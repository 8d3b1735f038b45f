using StatusGen.Content.Messages;
using StatusGen.Content.Messages.Analysis;
using StatusGen.Content.Messages.Language;
using StatusGen.Text.Sources;

namespace StatusGen.Content.Tests.Messages.Analysis;

/// <summary>What combinations of words say, and what they say no more once they are negated.</summary>
public sealed class SignalTests
{
    private static MessageText Read(string text) => MessageReader.Read(new SourceText("text", text), 0, text.Length, MessageLanguage.Of("en"), ComponentNames.None);

    [Theory]
    [InlineData("Next update by 14:30 UTC.")]
    [InlineData("We will write again at half past nine CET.")]
    [InlineData("We'll post more news within the hour.")]
    public void A_promise_of_the_next_update_is_seen_in_many_words(string text) => Read(text).Has(Signal.NextUpdate).ShouldBeTrue();

    [Theory]
    [InlineData("We are replacing a certificate.")]
    [InlineData("You cannot pay by card.")]
    public void Other_sentences_are_no_promise(string text) => Read(text).Has(Signal.NextUpdate).ShouldBeFalse();

    [Theory]
    [InlineData("Until then you can pay by bank transfer.")]
    [InlineData("In the meantime, please call us to order.")]
    public void A_way_around_is_seen(string text) => Read(text).Has(Signal.Workaround).ShouldBeTrue();

    [Theory]
    [InlineData("We are sorry that you could not pay.")]
    [InlineData("We apologise for the lost orders.")]
    [InlineData("We apologize for the lost orders.")]
    public void An_apology_is_seen_in_both_spellings(string text) => Read(text).Has(Signal.Apology).ShouldBeTrue();

    [Fact]
    public void A_signal_stands_at_its_words()
    {
        MessageText text = Read("Card payments fail. Next update by 14:30 UTC.");
        SignalHit hit = text.First(Signal.NextUpdate)!.Value;

        hit.Sentence.ShouldBe(1);
        text.SentenceHas(1, Signal.NextUpdate).ShouldBeTrue();
        text.SentenceHas(0, Signal.NextUpdate).ShouldBeFalse();
    }

    [Theory]
    [InlineData("It will never happen again.", "OC303", true)]
    [InlineData("We cannot promise that it never happens again.", "OC303", false)]
    [InlineData("This was a minor issue.", "OC201", true)]
    [InlineData("This was not a minor issue.", "OC201", false)]
    public void What_is_denied_is_not_claimed(string text, string code, bool isFound) =>
        MessageChecker.Check(new MessageContext(MessageStage.Resolved, null), "text", text).Any(finding => finding.Code == code).ShouldBe(isFound);
}
