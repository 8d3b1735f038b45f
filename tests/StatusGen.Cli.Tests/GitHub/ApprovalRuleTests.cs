using System.Text.Json;
using StatusGen.Cli.GitHub;

namespace StatusGen.Cli.Tests.GitHub;

public sealed class ApprovalRuleTests
{
    private static readonly JsonElement PullRequest = Json("""{"user": {"login": "bot"}, "head": {"sha": "new"}}""");
    private static readonly JsonElement[] Commits = [Json("""{"author": {"login": "ada"}}"""), Json("""{"author": null}""")];

    private static JsonElement Json(string text) => JsonDocument.Parse(text).RootElement;

    private static JsonElement Review(string by, string state, string commit = "new") => Json($$"""{"user": {"login": "{{by}}"}, "state": "{{state}}", "commit_id": "{{commit}}"}""");

    private static System.Collections.Immutable.ImmutableArray<string> Approvers(params JsonElement[] reviews) => ApprovalRule.Approvers(PullRequest, Commits, reviews, login => login != "reader");

    [Fact]
    public void A_second_person_approves() => Approvers(Review("grace", "APPROVED")).ShouldBe(["grace"]);

    [Fact]
    public void Words_that_changed_after_it_need_a_new_approval()
    {
        Approvers(Review("grace", "APPROVED", commit: "old")).ShouldBeEmpty();
        Approvers(Review("grace", "APPROVED", commit: "old"), Review("grace", "APPROVED")).ShouldBe(["grace"]);
    }

    [Fact]
    public void A_remark_after_an_approval_takes_nothing_back() => Approvers(Review("grace", "APPROVED"), Review("grace", "COMMENTED")).ShouldBe(["grace"]);

    [Theory]
    [InlineData("ada")]
    [InlineData("ADA")]
    [InlineData("bot")]
    [InlineData("reader")]
    public void Authors_and_those_who_may_not_write_do_not_count(string by) => Approvers(Review(by, "APPROVED")).ShouldBeEmpty();

    [Theory]
    [InlineData("CHANGES_REQUESTED")]
    [InlineData("DISMISSED")]
    public void An_approval_that_was_taken_back_does_not_count(string state) => Approvers(Review("grace", "APPROVED"), Review("grace", state)).ShouldBeEmpty();
}
