using System.Collections.Immutable;
using System.Diagnostics;
using System.Text;
using StatusGen.Text.Templates;

namespace StatusGen.Text.Tests.Templates;

/// <summary>Templates that want too much get an error, soon, and the program lives on.</summary>
public class HostileTemplateTests
{
    private static string ErrorOf(string text, TemplateContext? context = null)
    {
        Stopwatch watch = Stopwatch.StartNew();
        ImmutableArray<TemplateError> errors = Template.Compile("bad.html", text).TryRender(context ?? SampleSite.Context, new Utf8Output());
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(10));
        errors.ShouldNotBeEmpty();
        return errors[0].ToString().Split('\n')[0];
    }

    private static string Repeat(string text, int times) => new StringBuilder(text.Length * times).Insert(0, text, times).ToString();

    [Theory]
    [InlineData("(", ")")]
    [InlineData("[", "]")]
    [InlineData("{a: ", "}")]
    [InlineData("!", "")]
    [InlineData("-", "")]
    [InlineData("f(", ")")]
    [InlineData("f (", ")")]
    [InlineData("1 + (", ")")]
    [InlineData("true ? 1 : ", "")]
    [InlineData("x[", "]")]
    public void Ten_thousand_nested_expressions_are_one_error(string open, string close)
    {
        ErrorOf($"{{{{ {Repeat(open, 10_000)}1{Repeat(close, 10_000)} }}}}").ShouldContain("this expression is nested more than 250 deep");
    }

    [Theory]
    [InlineData(" + 1")]
    [InlineData(".x")]
    [InlineData("[0]")]
    [InlineData(" | f")]
    [InlineData(" ?? x")]
    [InlineData(" && x")]
    [InlineData(" f")]
    public void Ten_thousand_operators_in_a_row_are_one_error(string link)
    {
        ErrorOf($"{{{{ x{Repeat(link, 10_000)} }}}}").ShouldContain("this expression is nested more than 250 deep");
    }

    [Theory]
    [InlineData("if true; ")]
    [InlineData("for i in 1..2; ")]
    [InlineData("while true; ")]
    [InlineData("with x; ")]
    [InlineData("capture x; ")]
    [InlineData("func x; ")]
    [InlineData("x = do; ")]
    [InlineData("case 1; when 1; ")]
    public void Ten_thousand_nested_blocks_are_one_error(string open)
    {
        ErrorOf($"{{{{ {Repeat(open, 10_000)} }}}}").ShouldContain("blocks are nested more than 100 deep");
    }

    [Fact]
    public void The_deepest_that_is_allowed_renders_on_a_small_stack()
    {
        string blocks = Repeat("if true; ", 90) + Repeat("(", 80) + "1" + Repeat(")", 80) + Repeat("; end", 90);
        string template = $"{{{{ func f; if $0 > 0; {blocks}; f ($0 - 1); end; end; f 60 }}}}";
        string? page = null;
        Thread thread = new(() => page = Template.Compile("deep.html", template).RenderToString(new TemplateContext()), 1024 * 1024);

        thread.Start();
        thread.Join();

        page.ShouldBe(new string('1', 60));
    }

    [Theory]
    [InlineData("{{ func f; f; end; f }}")]
    [InlineData("{{ func f; ret 1 + (f 1); end; f 1 }}")]
    [InlineData("{{ f(x) = f(x); f 1 }}")]
    [InlineData("{{ func f; [1] | array.each @f; end; f }}")]
    [InlineData("{{ f = do; g; end; g = do; f; end; f }}")]
    public void Endless_recursion_is_an_error(string template)
    {
        ErrorOf(template).ShouldContain("includes and functions call each other more than 64 deep");
    }

    [Theory]
    [InlineData("{{ while true; end }}")]
    [InlineData("{{ for i in 1..1000; for j in 1..1000; for k in 1..1000; end; end; end }}")]
    [InlineData("{{ func f; ret 1; end; for i in 1..1000; 1..1000000 | array.each @f; end }}")]
    public void An_endless_loop_is_an_error(string template)
    {
        ErrorOf(template).ShouldContain("the loops of this page took more than 1000000 steps");
    }

    [Theory]
    [InlineData("{{ 1..9999999999 }}", "this range has more than 1000000 numbers")]
    [InlineData("{{ 0..9223372036854775807 }}", "this range has more than 1000000 numbers")]
    [InlineData("{{ 'ab' * 2000000000 }}", "this text would be longer than 4194304 characters")]
    [InlineData("{{ s = 'a'; while true; s += s; end }}", "this text would be longer than 4194304 characters")]
    [InlineData("{{ 'a' | string.pad_left 2000000000 }}", "this text would be longer than 4194304 characters")]
    [InlineData("{{ s = 'a' * 4000000; s | string.replace 'a' 'bb' }}", "this text would be longer than 4194304 characters")]
    [InlineData("{{ l = [1]; while true; l = l + l; end }}", "this list would have more than 1000000 items")]
    [InlineData("{{ l = []; l[2000000000] = 1 }}", "this list would have more than 1000000 items")]
    [InlineData("{{ [1] * 2000000000 }}", "this list would have more than 1000000 items")]
    [InlineData("{{ [] | array.insert_at 2000000000 1 }}", "this list would have more than 1000000 items")]
    [InlineData("{{ l = []; l[0] = l; l }}", "this value is nested more than 20 deep, or contains itself")]
    [InlineData("{{ l = [1,1,1,1,1,1,1,1,1,1]; for i in 1..12; l = [l,l,l,l,l,l,l,l,l,l]; end; l }}", "this value is too long to be shown as text")]
    [InlineData("{{ for i in 1..100; 'a' * 4000000; end }}", "the page is longer than 67108864 bytes")]
    [InlineData("{{ 9223372036854775807 + 1 }}", "the result is too large")]
    [InlineData("{{ 1 | math.format 'N999999999' }}", "expected a short .NET format")]
    public void What_would_fill_the_memory_is_an_error(string template, string expected)
    {
        ErrorOf(template).ShouldContain(expected);
    }

    [Fact]
    public void A_regular_expression_that_others_choke_on_takes_no_time()
    {
        Stopwatch watch = Stopwatch.StartNew();

        string page = Template.Compile("regex.html", "{{ ('a' * 30000) + 'b' | regex.match `^(a+)+$` }}").RenderToString(new TemplateContext());

        page.ShouldBe("[]");
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(5));
    }

    [Fact]
    public void Nul_and_control_characters_are_text_like_any_other()
    {
        Template.Compile("nul.html", "a\0b\u0001{{ 'c\0' }}").RenderToString(new TemplateContext()).ShouldBe("a\0b\u0001c\0");
        Template.Compile("nul.html", "{{ \0 }}").Errors[0].ToString().ShouldBe("nul.html(1,4): a control character (U+0000) means nothing here");
    }

    [Fact]
    public void Megabytes_of_mistakes_give_twenty_errors()
    {
        Stopwatch watch = Stopwatch.StartNew();

        Template.Compile("long.html", Repeat("{{ 1 + }}\n{{ end }}\n", 100_000)).Errors.Length.ShouldBe(20);

        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(10));
    }
}
