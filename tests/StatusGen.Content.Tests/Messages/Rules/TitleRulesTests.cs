using StatusGen.Content.Messages;
using StatusGen.Domain.Incidents;

namespace StatusGen.Content.Tests.Messages.Rules;

public sealed class TitleRulesTests
{
    [Theory]
    [InlineData("Power cut in the Old Town")]
    [InlineData("Text messages held back in Ontario")]
    [InlineData("Weak or brown tap water in Redhill")]
    [InlineData("Patient letters visible to other patients")]
    [InlineData("App tickets not on sale on 24 June")]
    [InlineData("Shift swaps did nothing")]
    [InlineData("Loyalty points doubled")]
    [InlineData("GPS drifting on the harbour map")]
    [InlineData("Robocalls from our number")]
    [InlineData("Half the lockers jammed")]
    public void A_symptom_needs_no_word_of_a_list(string title) => Codes(title).ShouldNotContain("OC118");

    [Theory]
    [InlineData("Notice to customers")]
    [InlineData("Update no. 3")]
    [InlineData("Incident of 3 May")]
    [InlineData("Problem being looked into")]
    [InlineData("Ongoing issue with our platform")]
    [InlineData("Payments")]
    [InlineData("Mobile app")]
    [InlineData("Service event, second entry")]
    [InlineData("Something is wrong")]
    public void What_any_title_could_say_is_no_symptom(string title) => Codes(title).ShouldContain("OC118");

    private static string[] Codes(string title) =>
        [.. MessageChecker.Check(new MessageContext(MessageStage.Investigating, IncidentSeverity.Major) { Title = title }, "message.md", "Orders fail.").Select(finding => finding.Code)];
}
