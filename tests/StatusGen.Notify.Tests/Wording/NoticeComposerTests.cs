using StatusGen.Domain.Diagnostics;
using StatusGen.Domain.Incidents;

namespace StatusGen.Notify.Tests.Wording;

public sealed class NoticeComposerTests
{
    private const string German = "---\ntitle: Kartenzahlungen schlagen fehl\n---\n\n## Investigating · 2026-11-20 14:30 UTC\n\nKarten werden abgelehnt.\n";

    private static readonly string TwoLanguages = Scenario.Settings.Replace("  url: https://status.example.com/\n", "  url: https://status.example.com/\n  languages: [en, de]\n");

    private static Notice Composed(Scenario scenario, string audience, params (string Path, string Text)[] templates)
    {
        PlanRequest request = scenario.Request();
        NoticePlan notice = DeliveryPlanner.Plan(request).Notices.First(n => n.Audience.Name == audience);
        RecipientPlan person = notice.Recipients.First(r => r.Contact is not null);
        var composer = new NoticeComposer(request.Page.Site, code => new PlainWords { Language = code }, Templates(request, templates).Value);
        return composer.Compose(notice, composer.RecipientOf(person, person.Steps[0].Channel), person.Steps[0].Channel);
    }

    private static Loaded<AudienceTexts> Templates(PlanRequest request, params (string Path, string Text)[] templates) =>
        AudienceTexts.Load(MemorySources.Of(templates), request.Page.Site, request.Settings.Audiences);

    private static Scenario Executives(string template = "executive") =>
        new Scenario { Config = Scenario.Settings.Replace("executives: { channels: [text],", $"executives: {{ channels: [text], template: {template},") }
            .With("card-payments", Scenario.Incident("major", Scenario.Began.Replace("Cards are", "Cards *of all kinds* are")));

    [Fact]
    public void People_read_it_in_their_own_language_where_somebody_translated_it()
    {
        Scenario scenario = new Scenario { Config = TwoLanguages, Contacts = Scenario.People.Replace("id: ada,", "id: ada, language: de,") }
            .With("card-payments", Scenario.Incident("major", Scenario.Began)).With("card-payments.de", German);

        Notice notice = Composed(scenario, "customers");

        notice.Title.ShouldBe("Kartenzahlungen schlagen fehl");
        notice.Text.ShouldBe("Karten werden abgelehnt.");
        notice.Key.Incident.ShouldBe("card-payments");
    }

    [Fact]
    public void An_audience_gets_the_text_of_its_template()
    {
        Notice notice = Composed(Executives(), "executives", ("comms/messages/executive.md", "**{{ title }}**, {{ status }}: {{ for part in affected }}{{ part.name }}{{ end }}.\n\n{{ text }}"));

        notice.Text.ShouldBe("Card payments fail, Investigating: Card payments.\n\nCards of all kinds are declined.");
        notice.Body.Html.ShouldContain("<strong>Card payments fail</strong>");
        notice.Body.Html.ShouldContain("<em>of all kinds</em>");
    }

    [Fact]
    public void A_template_for_one_status_comes_before_the_one_for_all() =>
        Composed(Executives(), "executives", ("comms/messages/executive.md", "all"), ("comms/messages/executive.investigating.md", "one")).Text.ShouldBe("one");

    [Fact]
    public void What_stands_in_a_title_is_never_markup() =>
        Composed(Executives().With("card-payments", Scenario.Incident("major", Scenario.Began).Replace("title: Card payments fail", "title: \"*Pay* [x](https://evil.example) <b> {{ text }}\"")),
            "executives", ("comms/messages/executive.md", "{{ title }}")).Text.ShouldBe("*Pay* [x](https://evil.example) <b> {{ text }}");

    [Theory]
    [InlineData("{{ nothing.at_all.here }}{{ text | no_such_function }}")]
    [InlineData("")]
    [InlineData("## Internal\n\nNot for them.\n")]
    public void A_template_that_fails_or_says_nothing_leaves_the_update_as_it_was_written(string template) =>
        Composed(Executives(), "executives", ("comms/messages/executive.md", template)).Text.ShouldBe("Cards of all kinds are declined.");

    [Fact]
    public void A_template_that_is_missing_or_broken_is_reported_at_its_place()
    {
        PlanRequest request = Executives().Request();

        Templates(request).Diagnostics.ShouldHaveSingleItem().Code.ShouldBe(DiagnosticCodes.MessageTemplateMissing);
        Diagnostic broken = Templates(request, ("comms/messages/executive.md", "Good.\n{{ if x }}")).Diagnostics.ShouldHaveSingleItem();
        (broken.Code, broken.At.Path, broken.At.Line).ShouldBe((DiagnosticCodes.BadMessageTemplate, "comms/messages/executive.md", 2));
    }
}
