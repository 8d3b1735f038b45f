using StatusGen.Content.Messages;
using StatusGen.Content.MessageTemplates;
using StatusGen.Text.Sources;

namespace StatusGen.Content.Tests.MessageTemplates;

public sealed class TemplateSetTests
{
    private static readonly TemplateSet BuiltIn = TemplateSet.Load(null);

    public static TheoryData<string> Names => [.. BuiltIn.All.Select(template => template.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_built_in_template_filled_well_keeps_all_rules(string name)
    {
        MessageTemplate template = BuiltIn.Find(name)!;

        SiteFolder.Text(TemplateJudge.Check(template)).ShouldBe("", TemplateJudge.Sample(template));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_built_in_template_says_when_to_take_it_and_leaves_no_gap_open(string name)
    {
        MessageTemplate template = BuiltIn.Find(name)!;

        template.Use.ShouldNotBeEmpty();
        template.Placeholders.ShouldNotBeEmpty();
        TemplateJudge.Sample(template).ShouldNotContain("{{");
    }

    [Fact]
    public void There_is_one_for_each_stage() =>
        MessageStages.Words.ShouldBeSubsetOf(BuiltIn.All.Where(template => template.Audience == MessageContext.Customers && template.Stage is not null).Select(template => template.Stage!.Value.Word()));

    [Theory]
    [InlineData("acknowledge", 60)]
    [InlineData("resolved", 90)]
    [InlineData("voice-first", 75)]
    public void Short_ones_stay_short(string name, int words) =>
        TemplateJudge.Sample(BuiltIn.Find(name)!).Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries).Length.ShouldBeLessThanOrEqualTo(words);

    [Theory]
    [InlineData("sms-first")]
    [InlineData("sms-running")]
    [InlineData("sms-closing")]
    public void A_text_message_fits_into_one(string name) => TemplateJudge.Sample(BuiltIn.Find(name)!).Length.ShouldBeLessThanOrEqualTo(160);

    [Fact]
    public void A_site_replaces_one_and_adds_others()
    {
        var sources = MemorySources.Of(("comms/messages/Resolved.md", "---\nstage: resolved\nuse: Ours\n---\n\n{{worksAgain}}\n"), ("comms/messages/party.md", "---\nuse: Party\n---\n\n{{effect}}\n"));

        TemplateSet set = TemplateSet.Load(sources);

        set.Diagnostics.ShouldBeEmpty();
        set.Find("resolved")!.ShouldSatisfyAllConditions(own => own.IsOwn.ShouldBeTrue(), own => own.Use.ShouldBe("Ours"));
        set.Find("party")!.Stage.ShouldBeNull();
        set.All.Length.ShouldBe(BuiltIn.All.Length + 1);
    }

    [Fact]
    public void Mistakes_in_a_site_s_own_are_told_with_their_places()
    {
        var sources = MemorySources.Of(
            ("comms/messages/a.md", "---\nstage: investigation\nuses: x\n---\n\n{{efect}} and {{nothing like it}}\n"),
            ("comms/messages/b.md", "---\nstage: resolved\n---\n"),
            ("comms/messages/c.md", "no front matter\n"));

        TemplateSet set = TemplateSet.Load(sources);

        set.Diagnostics.Select(d => $"{d.At.Path}({d.At.Line},{d.At.Column}) {d.Code}").ShouldBe(
            ["comms/messages/a.md(2,8) SG0802", "comms/messages/a.md(3,1) SG0202", "comms/messages/a.md(6,1) SG0801", "comms/messages/a.md(6,15) SG0801", "comms/messages/b.md(1,1) SG0803", "comms/messages/c.md(1,1) SG0201"]);
        set.Find("a").ShouldBeNull();
    }
}
