using System.Text.Json;

namespace StatusGen.Cli.Tests.Commands;

public sealed class CheckScoreTests
{
    private const string Complete = "Since 14:02 UTC card payments in our EU shops are declined for about one customer in five. We are replacing a certificate. Next update by 14:40 UTC.";

    [Fact]
    public void A_complete_message_answers_all_six_questions() => Score(Complete).ShouldBe("-(1,1): investigating 6 of 6\n");

    [Fact]
    public void A_message_that_says_little_is_told_what_is_missing() =>
        Score("We are aware of a problem.").ShouldBe("-(1,1): investigating 0 of 6, missing: who, what, where, when, doing, next\n");

    [Fact]
    public void The_messages_of_open_incidents_are_scored_each() => Using(site =>
    {
        ProgramResult result = site.Run("check", "--score");

        result.Output.ShouldBe("incidents/2026-11-20-card-payments.md(8,4): investigating 5 of 6, missing: doing\n");
    });

    [Fact]
    public void Programs_get_the_scores_beside_the_diagnostics() => Using(site =>
    {
        JsonElement answer = JsonDocument.Parse(site.Run("check", "--score", "--format", "json").Output).RootElement;

        answer.GetProperty("diagnostics").ValueKind.ShouldBe(JsonValueKind.Array);
        JsonElement score = answer.GetProperty("scores").EnumerateArray().ShouldHaveSingleItem();
        score.GetProperty("answered").GetInt32().ShouldBe(5);
        score.GetProperty("stage").GetString().ShouldBe("investigating");
    });

    [Fact]
    public void Nobody_gets_scores_without_asking() => Using(site => site.Run("check", "--format", "json").Output.ShouldNotContain("scores"));

    private static string Score(string text)
    {
        using var folder = new ScratchFolder();
        return InProcess.RunAt(folder.Path, InProcess.Now, text, "check", "--message", "-", "--stage", "investigating", "--score").Output;
    }

    private static void Using(Action<SmallSite> test)
    {
        using var site = new SmallSite();
        test(site);
    }
}
