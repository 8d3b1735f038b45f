using StatusGen.Domain.Diagnostics;
using StatusGen.Text.Yaml;

namespace StatusGen.Text.Tests.Yaml;

public sealed class YamlReaderTests
{
    private static Loaded<YamlMapping?> Read(string yaml, int firstLine = 1) => YamlReader.Read("a.yml", yaml, firstLine);

    [Fact]
    public void Keys_keep_their_order_and_places()
    {
        YamlMapping mapping = Read("b: 1\na:\n  - { x: \"2\" }\n", firstLine: 2).Value!;

        mapping.Entries.Select(e => e.Key).ShouldBe(["b", "a"]);
        mapping.Entries[1].KeyAt.ShouldBe(new SourceLocation("a.yml", 3, 1, 1));
        var inner = (YamlMapping)((YamlSequence)mapping.Entries[1].Value).Items[0];
        inner.Entries[0].Value.ShouldBe(new YamlScalar("2", true, new SourceLocation("a.yml", 4, 10, 3)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("# only a comment\n")]
    [InlineData("---\n")]
    [InlineData("~")]
    public void Nothing_is_an_empty_mapping(string yaml)
    {
        Loaded<YamlMapping?> read = Read(yaml);

        read.Diagnostics.ShouldBeEmpty();
        read.Value!.Entries.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("a: &x 1\nb: *x", DiagnosticCodes.YamlAlias, 1, 4)]
    [InlineData("a: *x", DiagnosticCodes.YamlAlias, 1, 4)]
    [InlineData("a: !!str 1", DiagnosticCodes.YamlTag, 1, 4)]
    [InlineData("a: ! 1", DiagnosticCodes.YamlTag, 1, 4)]
    [InlineData("a: 1\n---\nb: 2", DiagnosticCodes.YamlManyDocuments, 2, 1)]
    [InlineData("a: 1\nb: 2\na: 3", DiagnosticCodes.YamlDuplicateKey, 3, 1)]
    [InlineData("m: {x: 1, x: 2}", DiagnosticCodes.YamlDuplicateKey, 1, 11)]
    [InlineData("[a, b]: 1", DiagnosticCodes.YamlComplexKey, 1, 1)]
    [InlineData("- a\n- b", DiagnosticCodes.YamlSyntax, 1, 1)]
    [InlineData("just text", DiagnosticCodes.YamlSyntax, 1, 1)]
    [InlineData("a: b: c", DiagnosticCodes.YamlSyntax, 1, 5)]
    [InlineData("a: \"never closed", DiagnosticCodes.YamlSyntax, 1, 4)]
    [InlineData("a: @x", DiagnosticCodes.YamlSyntax, 1, 4)]
    public void What_surprises_is_refused_at_its_place(string yaml, string code, int line, int column)
    {
        Diagnostic problem = Read(yaml).Diagnostics.ShouldHaveSingleItem();

        (problem.Code, problem.At.Line, problem.At.Column).ShouldBe((code, line, column));
    }

    [Fact]
    public void An_unclosed_bracket_does_not_throw_although_the_parser_does() =>
        Read("impact: [major\nkey: value\n", firstLine: 2).Diagnostics.ShouldHaveSingleItem().Code.ShouldBe(DiagnosticCodes.YamlSyntax);

    [Theory]
    [InlineData("[", "")]
    [InlineData("{a: ", "")]
    [InlineData("- ", "")]
    [InlineData("? ", "")]
    [InlineData("[a, ", "")]
    [InlineData("&a [*a, ", "")]
    public void Ten_thousand_levels_end_in_a_diagnostic(string level, string end)
    {
        string yaml = "a:\n  " + string.Concat(Enumerable.Repeat(level, 10_000)) + end;

        Read(yaml).Diagnostics.ShouldNotBeEmpty();
    }

    [Fact]
    public void Ten_thousand_levels_of_indentation_end_in_a_diagnostic()
    {
        string yaml = string.Concat(Enumerable.Range(0, 1000).Select(level => new string(' ', level) + "a:\n"));

        Read(yaml).Diagnostics.ShouldHaveSingleItem().Code.ShouldBe(DiagnosticCodes.YamlTooDeep);
    }

    [Fact]
    public void Many_keys_are_compared_in_bounded_time()
    {
        string yaml = "m:\n" + string.Concat(Enumerable.Range(0, 50_000).Select(i => $"  k{i}: [1]\n")) + "  k0: 2\n";

        Read(yaml).Diagnostics.ShouldHaveSingleItem().Code.ShouldBe(DiagnosticCodes.YamlDuplicateKey);
    }

    [Fact]
    public void Only_plain_text_can_be_null()
    {
        YamlMapping mapping = Read("a: ~\nb: null\nc:\nd: \"null\"\ne: 'x'\n").Value!;

        mapping.Entries.Select(e => ((YamlScalar)e.Value).IsNull).ShouldBe([true, true, true, false, false]);
    }
}
