using StatusGen.Content.Messages;
using StatusGen.Content.Messages.Analysis;
using StatusGen.Content.Messages.Language;
using StatusGen.Text.Sources;

namespace StatusGen.Content.Tests.Messages.Analysis;

public sealed class MessageReaderTests
{
    private static MessageText Read(string text) => MessageReader.Read(new SourceText("text", text), 0, text.Length, MessageLanguage.Of("en"), ComponentNames.None);

    private static string[] Sentences(string text) => [.. Read(text).Sentences.ToArray().Select(sentence => text[sentence.Start..sentence.End])];

    private static string[] Tokens(string text) => [.. Read(text).Tokens.ToArray().Select(token => text[token.Start..token.End])];

    [Fact]
    public void A_full_stop_ends_a_sentence_only_where_one_ends()
    {
        Sentences("We saw it at 14.30, e.g. on page No. 4 of v2.1. It works again! Does it?").Length.ShouldBe(3);
        Sentences("See https://docs.example.com/a.b.c. Then try again.").Length.ShouldBe(2);
        Sentences("The delay grew to 1.5 seconds. It is gone.").Length.ShouldBe(2);
    }

    [Fact]
    public void Lines_of_one_paragraph_belong_together_and_blocks_do_not()
    {
        Sentences("Card payments\nare declined.").ShouldHaveSingleItem();
        Sentences("First\n\nSecond").Length.ShouldBe(2);
        Sentences("- one\n- two\n- three").Length.ShouldBe(3);
    }

    [Theory]
    [InlineData("On 19 May 186 bookings were missing.", "186", false)]
    [InlineData("On 19 May 2026 bookings were missing.", "2026", true)]
    [InlineData("On May 19 bookings were missing.", "19", true)]
    public void A_month_that_has_its_day_takes_no_other_number(string text, string number, bool isDate) =>
        Read(text).Tokens.ToArray().Single(token => text[token.Start..token.End] == number).Classes.Overlaps(BuiltInClasses.Date).ShouldBe(isDate);

    [Theory]
    [InlineData("Cap the zoom at 14.", false)]
    [InlineData("We close the gate at 14.", true)]
    public void A_limit_is_no_hour(string text, bool isClock) =>
        Read(text).Tokens.ToArray().Single(token => text[token.Start..token.End] == "14").Classes.Overlaps(BuiltInClasses.Clock).ShouldBe(isClock);

    [Theory]
    [InlineData("Enquiries: 1300 555 018.", "1300 555 018")]
    [InlineData("Enquiries: 1800-555-018.", "1800-555-018")]
    public void A_number_that_costs_callers_little_is_a_telephone_number(string text, string number) => Tokens(text).ShouldContain(number);

    [Fact]
    public void Headings_items_and_cells_are_blocks_of_their_own_kind()
    {
        Sentence[] sentences = Read("### What happened\n\nIt broke.\n\n- An item\n\n| a | b |\n").Sentences.ToArray();

        sentences.Select(sentence => sentence.Kind).ShouldBe([BlockKind.Heading, BlockKind.Paragraph, BlockKind.Item, BlockKind.TableRow, BlockKind.TableRow]);
        sentences.Select(sentence => sentence.Block).Distinct().Count().ShouldBe(5);
    }

    [Theory]
    [InlineData("```\nour server crashed\n```\nWords.")]
    [InlineData("> our server crashed\n\nWords.")]
    [InlineData("<!-- our server crashed -->\nWords.")]
    [InlineData("<!-- our\nserver crashed -->Words.")]
    public void Code_quotes_and_comments_are_not_our_words(string text) => Tokens(text).ShouldBe(["Words"]);

    [Fact]
    public void The_target_of_a_link_is_one_token_and_no_word()
    {
        MessageText text = Read("See [our guide](https://our-server.example.com/crash) now.");

        text.Tokens.Length.ShouldBe(5);
        text.Tokens[3].Word.ShouldBe(-1);
    }

    [Fact]
    public void Places_are_those_of_the_source()
    {
        const string text = "**Card** payments are declined.";

        Read(text).Tokens.ToArray().ShouldAllBe(token => char.IsLetter(text[token.Start]) && token.End <= text.Length);
        Tokens(text).ShouldBe(["Card", "payments", "are", "declined"]);
    }

    [Fact]
    public void A_part_of_a_file_is_read_with_the_places_of_the_file()
    {
        const string text = "Not this. Only this. Not that.";
        MessageText part = MessageReader.Read(new SourceText("text", text), 10, 20, MessageLanguage.Of("en"), ComponentNames.None);

        text[part.Sentences[0].Start..part.Sentences[0].End].TrimEnd('.').ShouldBe("Only this");
        part.Sentences.Length.ShouldBe(1);
    }

    [Fact]
    public void An_empty_text_has_no_sentences() => Sentences(" \n\n").ShouldBeEmpty();

    [Fact]
    public void Without_a_language_nothing_is_signalled() =>
        MessageReader.Read(new SourceText("text", "Next update by 14:30 UTC."), 0, 25, null, ComponentNames.None).Hits.Length.ShouldBe(0);
}
