using StatusGen.Content.MessageTemplates;
using StatusGen.Text.Sources;

namespace StatusGen.Content.Tests.MessageTemplates;

public sealed class FilledTemplateTests
{
    private static FilledTemplate Fill(string body, params (string Name, string Value)[] values) =>
        FilledTemplate.Of(TemplateReader.Read(new SourceText("t.md", $"---\nuse: x\n---\n\n{body}\n")).Value!, values.ToDictionary(v => v.Name, v => v.Value, StringComparer.OrdinalIgnoreCase));

    [Fact]
    public void A_sentence_gets_its_capital_and_its_full_stop() => Fill("{{effect}}", ("effect", "cards are declined")).Text.ShouldBe("Cards are declined.");

    [Fact]
    public void A_phrase_stays_as_it_is() => Fill("Write by {{nextUpdateAt}}.", ("nextUpdateAt", "14:40 UTC")).Text.ShouldBe("Write by 14:40 UTC.");

    [Fact]
    public void What_nobody_knows_is_said_in_a_sentence() => Fill("{{effect}}\n{{scopeHowMany}}").Text.ShouldBe("We do not yet know exactly what you will notice. We do not yet know how many people this touches.");

    [Fact]
    public void A_line_without_its_optional_fact_is_left_out() => Fill("{{effect}}\nUrgent? {{urgentContact}}\n\nBye.", ("effect", "It fails.")).Text.ShouldBe("It fails.\n\nBye.");

    [Fact]
    public void What_must_be_known_is_missing()
    {
        FilledTemplate filled = Fill("{{actionNow}} {{nextUpdateAt}} {{actionNow}}");

        filled.Missing.Select(placeholder => placeholder.Name).ShouldBe(["actionNow", "nextUpdateAt"]);
        filled.Text.ShouldContain("{{actionNow}}");
    }

    [Fact]
    public void Lines_make_a_paragraph_and_lists_stay_lists() =>
        Fill("One.\nTwo.\n\n### Head\n\n- [x] {{taskDone}}\n- [ ] {{taskPlanned}}", ("taskDone", "a"), ("taskPlanned", "b")).Text.ShouldBe("One. Two.\n\n### Head\n\n- [x] A.\n- [ ] B.");

    [Fact]
    public void Names_of_placeholders_may_be_written_in_any_case() => Fill("{{ EFFECT }}", ("Effect", "It fails.")).Text.ShouldBe("It fails.");
}
