using System.Text.Json;
using StatusGen.Content.Messages;
using StatusGen.Content.Messages.Rules;
using StatusGen.Domain.Diagnostics;
using StatusGen.Text.Sources;

namespace StatusGen.Content.Tests.Messages;

/// <summary>The look that every build takes finds the same texts as the rules themselves.</summary>
public sealed class NeverPublishedTests
{
    [Fact]
    public void No_labelled_message_is_judged_otherwise_by_a_build()
    {
        string[] texts = [.. new[] { "tune.jsonl", "fresh-tune.jsonl", "rounds-tune.jsonl", "measure.jsonl" }.SelectMany(Labelled)];

        texts.Where(text => NeverPublished.IsIn(text) != IsFound(text)).ShouldBeEmpty();
        texts.Count(IsFound).ShouldBeGreaterThan(30);
    }

    [Fact]
    public void No_example_of_a_rule_is_judged_otherwise_by_a_build() =>
        MessageRules.All.SelectMany(rule => rule.Bad.Concat(rule.Good)).Select(example => example.Text).Where(text => NeverPublished.IsIn(text) != IsFound(text)).ShouldBeEmpty();

    [Theory]
    [InlineData("Use token ghp_1234567890abcdefghijABCDEFGHIJ123456 for now.")]
    [InlineData("The passphrase is `swordfish` for guests.")]
    [InlineData("The door code for tonight is Heron-Falls-7731.")]
    [InlineData("Connect with https://reader:sesame@files.example.com/.")]
    [InlineData("Her account number is 40271993.")]
    [InlineData("Mr Nowak, born 1980-02-03, was charged twice.")]
    [InlineData("Add ?api_key=abcdefghijk to the address.")]
    [InlineData("-----BEGIN PRIVATE KEY-----\nMIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSjAgEAAoIBAQC7VJTUt9Us8cKj\n")]
    public void A_secret_or_a_number_of_a_person_is_found(string text)
    {
        IsFound(text).ShouldBeTrue();
        NeverPublished.IsIn(text).ShouldBeTrue();
    }

    [Theory]
    [InlineData("Since 2026-11-20 14:10 UTC users in us-west-2 get code 503 (see https://docs.example.com/errors?code=503#gateway).")]
    [InlineData("Reset your password with the link on the login page, up to 3 times.")]
    [InlineData("The key-value store of us-west-2 answers; users of eu-central-1 wait 35 % longer, about 48 seconds, since 14:38 UTC.")]
    [InlineData("Our patient support team answers on 0117 496 0123, our card hotline on 116 116.")]
    [InlineData("Card numbers starting with 540000 are declined; children born before 2015-09-01 travel free.")]
    [InlineData("About 12,500 accounts are affected; call 0800 555 0100.")]
    public void Plain_words_dates_and_numbers_are_not(string text)
    {
        NeverPublished.IsIn(text).ShouldBeFalse();
        IsFound(text).ShouldBeFalse();
    }

    private static bool IsFound(string text)
    {
        IEnumerable<Diagnostic> found = NeverPublished.Find(new SourceText("text", text), 0, text.Length);
        return found.Any();
    }

    private static IEnumerable<string> Labelled(string name)
    {
        foreach (string line in File.ReadLines(Repository.Path("bench", "messages", name)))
        {
            using JsonDocument message = JsonDocument.Parse(line);
            yield return message.RootElement.GetProperty("text").GetString()!;
        }
    }
}
