using StatusGen.Publish.Theming;
using StatusGen.Publish.Tests.Samples;

namespace StatusGen.Publish.Tests.Theming;

public sealed class StyleSheetTests
{
    [Theory]
    [InlineData("a { color: red; }", "a{color:red}")]
    [InlineData("/* x */ a , b > c + d ~ e { }", "a,b>c+d~e{}")]
    [InlineData("p { width: calc(100% + 2px - 1px) }", "p{width:calc(100% + 2px - 1px)}")]
    [InlineData("a :hover { }", "a :hover{}")]
    [InlineData("a { content: \" /* kept */  { \" }", "a{content:\" /* kept */  { \"}")]
    [InlineData("@media (min-width: 1px) { a { margin: 0 auto } }", "@media (min-width:1px){a{margin:0 auto}}")]
    [InlineData("a { grid-column: 1 / -1 }", "a{grid-column:1 / -1}")]
    [InlineData("/* never closed", "")]
    public void White_space_and_comments_that_say_nothing_go(string css, string expected) => StyleSheet.Shorten(css).ShouldBe(expected);

    [Fact]
    public void Addresses_of_assets_become_those_of_the_output() =>
        StyleSheet.WithAddresses("a{b:url(font.woff2)} c{d:url('other.png')} e{f:url(", a => a == "font.woff2" ? "font.12.woff2" : null)
            .ShouldBe("a{b:url(font.12.woff2)} c{d:url('other.png')} e{f:url(");

    [Fact]
    public void Scripts_lose_comment_lines_and_indentation() =>
        ScriptText.Shorten("// one\n  a();\n\n  /* two\n   three */ b();\n  c('// four');\n").ShouldBe("a();\nb();\nc('// four');\n");

    [Fact]
    public void A_script_with_template_literals_stays_as_it_is() => ScriptText.Shorten("`\n  // text\n`").ShouldBe("`\n  // text\n`");

    [Fact]
    public void Style_sheet_and_script_keep_to_their_budgets_even_with_an_accent()
    {
        Theme theme = BuiltInTheme.For(BusySite.Model.Site with { Theme = new("#8a2be2", null) });

        Size("style.css").ShouldBeLessThanOrEqualTo(9 * 1024);
        Size("status.js").ShouldBeLessThanOrEqualTo(8 * 1024);

        int Size(string name) => theme.Assets.Files.Single(f => f.Path == theme.Assets.PathOf(name)).Bytes.Length;
    }
}
