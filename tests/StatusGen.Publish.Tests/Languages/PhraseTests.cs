using StatusGen.Publish.Languages;
using StatusGen.Text.Templates;

namespace StatusGen.Publish.Tests.Languages;

public sealed class PhraseTests
{
    [Fact]
    public void Values_take_their_places() =>
        Phrase.Parse("{count} of {all}: {status}").Fill(("all", 4), ("count", 1), ("status", "down")).Html.ShouldBe("1 of 4: down");

    [Fact]
    public void Text_and_values_are_escaped_but_safe_html_is_not() =>
        Phrase.Parse("Q&A {a} {b}").Fill(("a", "<i>"), ("b", new SafeHtml("<b>x</b>"))).Html.ShouldBe("Q&amp;A &lt;i&gt; <b>x</b>");

    [Fact]
    public void A_place_without_a_value_stays_so_that_the_lack_is_seen() => Phrase.Parse("Due {day}").Fill().Html.ShouldBe("Due {day}");

    [Fact]
    public void A_brace_that_is_never_closed_is_text() => Phrase.Parse("a { b").Plain!.Html.ShouldBe("a { b");

    [Fact]
    public void A_number_chooses_the_plural_form()
    {
        Language english = Samples.BuiltInTheme.English;

        english.Say("event.all-updates", ("count", 3)).Html.ShouldBe("All 3 updates");
        english.Say("event.all-updates", ("count", 1)).Html.ShouldBe("Read more about it");
    }
}
