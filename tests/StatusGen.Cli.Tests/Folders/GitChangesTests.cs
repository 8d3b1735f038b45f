using StatusGen.Cli.Folders;

namespace StatusGen.Cli.Tests.Folders;

public sealed class GitChangesTests
{
    [Fact]
    public void Ranges_are_those_of_the_new_side()
    {
        GitChanges changes = GitChanges.Parse("""
            diff --git a/incidents/a.md b/incidents/a.md
            --- a/incidents/a.md
            +++ b/incidents/a.md
            @@ -3 +3 @@ x
            -old
            +new
            @@ -10,2 +11,4 @@
            @@ -20,2 +22,0 @@
            diff --git a/gone.md b/gone.md
            --- a/gone.md
            +++ /dev/null
            @@ -1,5 +0,0 @@
            diff --git "a/q\"uote.md" "b/q\"uote.md"
            --- /dev/null
            +++ "b/q\"uote.md"
            @@ -0,0 +1,7 @@
            """);

        changes.LinesOf("incidents/a.md").ShouldBe([new(3, 3), new(11, 14), new(22, 23)]);
        changes.LinesOf("gone.md").ShouldBeEmpty();
        changes.LinesOf("q\"uote.md").ShouldBe([new(1, 7)]);
    }
}
