namespace StatusGen.Rules.Tests;

public sealed class NameTests
{
    [Fact]
    public void No_type_has_the_name_of_its_namespace()
    {
        foreach (SourceText file in SourceCode.Files)
            file.Types.ShouldNotContain(type => (file.Namespace ?? "").Split('.').Contains(type), file.Path);
    }

    [Fact]
    public void Names_say_what_a_thing_is()
    {
        foreach (SourceText file in SourceCode.Files)
        {
            SourceCode.EmptyWord.IsMatch(file.Path).ShouldBeFalse(file.Path);
            file.Types.ShouldNotContain(type => SourceCode.EmptyWord.IsMatch(type), file.Path);
        }
    }

    [Theory]
    [InlineData("public sealed class UserManager", "UserManager", true)]
    [InlineData("internal readonly record struct TimeUtils(int A);", "TimeUtils", true)]
    [InlineData("    private static class HtmlHelper", "HtmlHelper", true)]
    [InlineData("public enum Utilisation", "Utilisation", false)]
    [InlineData("public interface IChannel", "IChannel", false)]
    public void An_empty_word_would_be_found(string declaration, string type, bool empty)
    {
        SourceCode.TypeDeclaration.Match(declaration).Groups[1].Value.ShouldBe(type);
        SourceCode.EmptyWord.IsMatch(type).ShouldBe(empty);
    }
}
