using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using FsCheck;
using FsCheck.Fluent;
using StatusGen.Text.Templates;

namespace StatusGen.Text.Tests.Templates;

/// <summary>Laws that hold for any text, number or heap of tokens.</summary>
public class TemplateLawTests
{
    private static string Render(string text, TemplateMap? page = null) =>
        Template.Compile("law.html", text).RenderToString(new TemplateContext(Page: page));

    /// <summary>Characters that mean something to HTML or to templates are frequent, broken UTF-16 is left out.</summary>
    private static readonly Gen<string> Texts =
        Gen.Elements<string>("a", "b", " ", "\n", "\t", "<", ">", "&", "\"", "'", "é", "漢", "😀", "}", "%", "-", "~", "&amp;", "\\")
            .ListOf().Select(parts => string.Concat(parts));

    [Fact]
    public void A_text_without_braces_renders_to_itself() =>
        Check.QuickThrowOnFailure(Prop.ForAll(Texts.ToArbitrary(), text => Render(text) == text));

    [Fact]
    public void A_text_in_an_escape_block_renders_to_itself()
    {
        Gen<string> texts = Gen.Elements<string>("{{", "}}", "x", " ", "{%{", "\n").ListOf().Select(parts => string.Concat(parts) + ".");
        Check.QuickThrowOnFailure(Prop.ForAll(texts.ToArbitrary(), text => Render("{%%%{" + text + "}%%%}") == text));
    }

    [Fact]
    public void An_escaped_value_holds_no_markup_and_reads_back_as_it_was() =>
        Check.QuickThrowOnFailure(Prop.ForAll(Texts.ToArbitrary(), text =>
        {
            string html = Render("{{ x }}", new TemplateMap { ["x"] = text });
            return html.IndexOfAny(['<', '>', '"', '\'']) < 0 && WebUtility.HtmlDecode(html) == text;
        }));

    [Fact]
    public void Safe_html_is_written_as_it_is() =>
        Check.QuickThrowOnFailure(Prop.ForAll(Texts.ToArbitrary(), text =>
            Render("{{ x }}{{ x | html.escape }}", new TemplateMap { ["x"] = new SafeHtml(text) }) == text + text));

    [Fact]
    public void Captured_output_is_what_would_have_been_written() =>
        Check.QuickThrowOnFailure(Prop.ForAll(Texts.ToArbitrary(), text =>
        {
            TemplateMap page = new() { ["x"] = text };
            return Render("{{ capture c }}<p>{{ x }}{{ end }}{{ c }}", page) == Render("<p>{{ x }}", page);
        }));

    [Fact]
    public void Greedy_control_takes_all_white_space_beside_the_code()
    {
        Gen<string> spaces = Gen.Elements<string>(" ", "\n", "\t", "\r\n").ListOf().Select(parts => string.Concat(parts));
        Check.QuickThrowOnFailure(Prop.ForAll(spaces.ToArbitrary(), spaces.ToArbitrary(), (before, after) =>
            Render($"a{before}{{{{- 'x' -}}}}{after}b") == "axb"
            && Render($"a{before}{{{{- 'x' }}}}{after}b") == $"ax{after}b"
            && Render($"a{before}{{{{ 'x' -}}}}{after}b") == $"a{before}xb"));
    }

    [Fact]
    public void Gentle_control_stops_at_the_line()
    {
        Gen<string> spaces = Gen.Elements<string>(" ", "\n", "\t").ListOf().Select(parts => string.Concat(parts));
        Check.QuickThrowOnFailure(Prop.ForAll(spaces.ToArbitrary(), spaces.ToArbitrary(), (before, after) =>
        {
            string keptBefore = before[..(before.LastIndexOf('\n') + 1)];
            int lineEnd = after.IndexOf('\n', StringComparison.Ordinal);
            string keptAfter = lineEnd < 0 ? "" : after[(lineEnd + 1)..];
            return Render($"a{before}{{{{~ 'x' ~}}}}{after}b") == $"a{keptBefore}x{keptAfter}b";
        }));
    }

    [Fact]
    public void Whole_numbers_are_calculated_as_in_CSharp() =>
        Check.QuickThrowOnFailure(Prop.ForAll(ArbMap.Default.ArbFor<int>(), ArbMap.Default.ArbFor<int>(), (a, b) =>
        {
            TemplateMap page = new() { ["a"] = a, ["b"] = b };
            string division = b == 0 ? "" : $" {a / b} {a % b}";
            string template = "{{ a + b }} {{ a - b }} {{ a * b }} {{ a < b }} {{ a >= b }} {{ a == b }}" + (b == 0 ? "" : " {{ a // b }} {{ a % b }}");
            string expected = $"{(long)a + b} {(long)a - b} {(long)a * b} {Word(a < b)} {Word(a >= b)} {Word(a == b)}{division}";
            return Render(template, page) == expected;
        }));

    [Fact]
    public void Fractions_are_calculated_as_in_CSharp() =>
        Check.QuickThrowOnFailure(Prop.ForAll(ArbMap.Default.ArbFor<NormalFloat>(), ArbMap.Default.ArbFor<int>(), (x, b) =>
        {
            double a = x.Get;
            TemplateMap page = new() { ["a"] = a, ["b"] = b };
            return Render("{{ a + b }} {{ a * b }} {{ b - a }} {{ a / b }}", page)
                == string.Create(CultureInfo.InvariantCulture, $"{a + b} {a * b} {b - a} {a / b}");
        }));

    [Fact]
    public void Precedence_is_that_of_CSharp() =>
        Check.QuickThrowOnFailure(Prop.ForAll(Gen.Choose(1, 9).Four().ToArbitrary(), n =>
        {
            (int a, int b, int c, int d) = n;
            string template = $"{{{{ {a} + {b} * {c} - {d} }}}} {{{{ {a} * {b} + {c} < {d} * {a} || {a} == {b} && {c} != {d} }}}}";
            return Render(template) == $"{a + (b * c) - d} {Word((a * b) + c < d * a || (a == b && c != d))}";
        }));

    [Fact]
    public void A_loop_visits_what_the_window_leaves() =>
        Check.QuickThrowOnFailure(Prop.ForAll(Gen.Choose(0, 9).Three().ToArbitrary(), n =>
        {
            (int size, int offset, int limit) = n;
            IEnumerable<int> window = Enumerable.Range(0, size).Skip(offset);
            IEnumerable<int> forward = limit > 0 ? window.Take(limit) : window;
            IEnumerable<int> backward = limit > 0 ? window.Reverse().Take(limit) : window.Reverse();
            string options = $"offset: {offset} limit: {limit}";
            return Render($"{{{{ for i in 0..<{size} {options}; i; end }}}}|{{{{ for i in 0..<{size} {options} reversed; i; end }}}}")
                == string.Concat(forward) + "|" + string.Concat(backward);
        }));

    private static readonly string[] Tokens =
    [
        "{{", "}}", "{{-", "-}}", "{{~", "~}}", "{%{", "}%}", "if ", "else ", "end ", "for ", "in ", "while ", "case ", "when ", "func ", "ret ", "capture ",
        "with ", "do ", "include ", "break ", "x", "y", "$z", "$", "$0", "this", "for.index", "string.", "upcase", "array.sort", "1", "2.5", "\"a\"", "'", "\"", "`",
        "$\"{", "(", ")", "[", "]", "{", "}", ".", "?.", ",", ":", ";", "\n", "|", "||", "&&", "+", "-", "*", "/", "//", "%", "..", "..<", "=", "==", "!=", "<", "+=", "??",
        "?", "!", "@", "^", "++", "#", "##", " ", "&", "\\", "limit:", "reversed", "null", "true", "empty",
    ];

    [Fact]
    public void A_heap_of_tokens_gives_a_page_or_errors_in_bounded_time()
    {
        TemplateLimits limits = new() { LoopSteps = 1000, OutputLength = 100_000, StringLength = 100_000 };
        TemplateContext context = SampleSite.Context with { Limits = limits };
        Gen<string> heaps = Gen.Elements(Tokens).ListOf(40).Select(parts => "{{ " + string.Concat(parts));
        Stopwatch watch = Stopwatch.StartNew();

        Check.One(Config.QuickThrowOnFailure.WithMaxTest(20_000), Prop.ForAll(heaps.ToArbitrary(), heap =>
        {
            ImmutableArray<TemplateError> errors = Template.Compile("heap.html", heap).TryRender(context, new Utf8Output(256));
            return errors.All(error => error.Line >= 1 && error.Column >= 1 && error.Length >= 1 && error.Message.Length > 0);
        }));

        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(60));
    }

    private static string Word(bool value) => value ? "true" : "false";
}
