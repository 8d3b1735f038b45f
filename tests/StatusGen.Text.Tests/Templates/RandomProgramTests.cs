using System.Collections.Immutable;
using StatusGen.Text.Templates;
using StatusGen.Text.Templates.Functions;

namespace StatusGen.Text.Tests.Templates;

/// <summary>Programs that compile, made by chance: whatever they do, rendering gives a page or errors.</summary>
public class RandomProgramTests
{
    private static readonly TemplateContext Context = SampleSite.Context with
    {
        Limits = new TemplateLimits { LoopSteps = 500, OutputLength = 50_000, StringLength = 20_000 },
    };

    /// <summary>The functions that can be called with so many arguments besides the piped one.</summary>
    private static readonly string[][] Functions =
    [
        .. Enumerable.Range(0, 3).Select(count => Builtins.GroupNames
            .SelectMany(group => Builtins.Names(group).Select(name => Builtins.Find(group, name)!))
            .Where(function => function.WhatIsWrong(count + 1, []) is null)
            .Select(function => function.Name)
            .ToArray()),
    ];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void A_random_program_gives_a_page_or_errors(int seed)
    {
        Random random = new(seed);
        for (int i = 0; i < 3000; i++)
        {
            string text = "{{ o = {a: 1, b: [1, 2]}; l = [3, 1, 2]; s = 'text'; d = date.parse '2026-02-03'; " + Block(random, 3) + " }}";

            Template template = Template.Compile("random.html", text);

            template.Errors.ShouldBeEmpty(text);
            ImmutableArray<TemplateError> errors = template.TryRender(Context, new Utf8Output(256));
            errors.Length.ShouldBeLessThanOrEqualTo(1);
        }
    }

    private static string Pick(Random random, params string[] choices) => choices[random.Next(choices.Length)];

    private static string Block(Random random, int depth) =>
        string.Join("; ", Enumerable.Range(0, random.Next(1, 4)).Select(_ => Statement(random, depth)));

    private static string Statement(Random random, int depth)
    {
        string body = depth > 0 ? Block(random, depth - 1) : "";
        return (depth > 0 ? random.Next(9) : random.Next(8, 12)) switch
        {
            0 => $"if {Value(random, 2)}; {body}; else; {body}; end",
            1 => $"for {Pick(random, "x", "$z", "d")} in ({Value(random, 2)}) {Pick(random, "", "reversed", "limit: 2", "offset: 1", "limit: x")}; {body}; end",
            2 => $"while {Value(random, 1)}; {body}; {Pick(random, "break", "continue")}; end",
            3 => $"capture {Pick(random, "h", "$z", "o.c")}; {body}; end",
            4 => $"with o; {body}; end",
            5 => $"func f{Pick(random, "", "(a, b)", "(a, b = 2)", "(a...)")}; {body}; end",
            6 => $"case {Value(random, 1)}; when {Value(random, 0)}, {Value(random, 0)}; {body}; end",
            7 => $"x = do; {body}; end",
            8 => $"{Pick(random, "x", "y", "$z", "l", "o", "s", "o.a", "l[1]")} {Pick(random, "=", "=", "+=", "*=", "??=")} {Value(random, 3)}",
            9 => Value(random, 3),
            10 => Pick(random, "x++", "--y", "ret", "ret x", "include 'item.html'", "include s"),
            _ => "}}text <b>{{",
        };
    }

    private static string Value(Random random, int depth)
    {
        if (depth <= 0)
        {
            return Pick(random, "1", "0", "-3", "2.5", "'a'", "''", "'2026-01-02'", "\"%d %Z\"", "`\\d+`", "3m", "9999999999", "[1, 'b', null]", "{a: 1}",
                "x", "y.a", "$z?.b", "l[0]", "o[x]", "s.size", "l[-1]", "d.year", "this", "$", "$1", "empty", "null", "true", "incidents", "incident.updates[0].body");
        }
        string inner = Value(random, depth - 1);
        int count = random.Next(3);
        return random.Next(9) switch
        {
            0 => $"({inner} {Pick(random, "+", "-", "*", "/", "//", "%", "==", "!=", "<", ">=", "&&", "||", "??", "?!", "..", "..<", "<<", ">>")} {Value(random, depth - 1)})",
            1 => $"({inner} ? {Value(random, depth - 1)} : {Value(random, 0)})",
            2 or 3 => $"({inner} | {Pick(random, Functions[count])}{string.Concat(Enumerable.Range(0, count).Select(_ => $" ({Value(random, 0)})"))})",
            4 => $"[{inner}, {Value(random, depth - 1)}]",
            5 => $"!{inner}",
            6 => $"-({inner})",
            7 => $"({inner} | array.each @{Pick(random, "f", "string.upcase", "t")})",
            _ => $"(f ({inner}) ({Value(random, 0)}))",
        };
    }
}
