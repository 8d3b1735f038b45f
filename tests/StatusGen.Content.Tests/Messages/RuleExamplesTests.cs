using StatusGen.Content.Messages;
using StatusGen.Content.Messages.Rules;
using StatusGen.Domain.Incidents;

namespace StatusGen.Content.Tests.Messages;

/// <summary>Every rule brings its own tests: what it finds, and what it leaves alone.</summary>
public sealed class RuleExamplesTests
{
    public static TheoryData<string> Rules => [.. MessageRules.All.Select(rule => rule.Id)];

    [Theory]
    [MemberData(nameof(Rules))]
    public void A_rule_finds_its_bad_examples(string id)
    {
        MessageRule rule = MessageRules.Find(id)!;
        foreach (RuleExample example in rule.Bad) Found(rule, example).ShouldContain(id, $"{id} must find: {example.Title ?? example.Text}");
        (rule.Bad.Length + rule.NotSo.Length).ShouldBeGreaterThan(0);
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void A_rule_leaves_its_good_examples_alone(string id)
    {
        MessageRule rule = MessageRules.Find(id)!;
        foreach (RuleExample example in rule.Good) Found(rule, example).ShouldNotContain(id, $"{id} must not find: {example.Title ?? example.Text}");
        (rule.Good.Length + rule.ButSo.Length).ShouldBeGreaterThan(0);
    }

    [Fact]
    public void Codes_are_unique_and_in_order()
    {
        string[] codes = [.. MessageRules.All.Select(rule => rule.Id)];

        codes.ShouldBe(codes.Distinct().Order(StringComparer.Ordinal));
        codes.Length.ShouldBeGreaterThan(70);
    }

    private static string[] Found(MessageRule rule, RuleExample example)
    {
        MessageStage stage = example.Stage ?? (rule.Stages.IsEmpty ? MessageStage.Investigating : rule.Stages.Contains(MessageStage.Investigating) ? MessageStage.Investigating : rule.Stages[0]);
        bool isPlanned = stage >= MessageStage.MaintenanceNotice;
        var context = new MessageContext(stage, isPlanned ? null : example.Severity ?? IncidentSeverity.Major) { Audience = example.Audience ?? MessageContext.Customers, Title = example.Title };
        return [.. MessageChecker.Check(context, "message.md", example.Text).Select(finding => finding.Code)];
    }
}
