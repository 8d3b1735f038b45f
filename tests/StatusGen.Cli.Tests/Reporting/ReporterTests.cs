using System.Text.Json;
using StatusGen.Cli.Reporting;
using StatusGen.Cli.Terminal;
using StatusGen.Domain.Diagnostics;
using StatusGen.Text.Sources;

namespace StatusGen.Cli.Tests.Reporting;

public sealed class ReporterTests
{
    private const string Settings = "site:\n  name: Exámple\n  nmae: x\n";

    private static readonly string Incident = "---\ntitle: Täglich 100 %, 日本 broken\nimpact: majr\n---\n\t## Odd \u001b[31m · heading\n" + new string('x', 150) + " here " + new string('y', 150) + "\n";

    private static readonly Findings All = new(
        [
            new Diagnostic("SG0999", DiagnosticSeverity.Advice, new SourceLocation("incidents/a b,c.md", 2, 26, 6), "Say who is affected."),
            Diagnostic.Error("SG0203", new SourceLocation("incidents/a b,c.md", 3, 9, 4), "unknown impact \"majr\".", "Use minor, major or critical; did you mean \"major\"?"),
            Diagnostic.Warning("SG0215", new SourceLocation("incidents/a b,c.md", 5, 5, 3), "100 % odd:\nreally."),
            Diagnostic.Warning("SG0215", new SourceLocation("incidents/a b,c.md", 6, 152, 4), "Far to the right."),
            Diagnostic.Error("SG0001", new SourceLocation("incidents/gone.md", 1, 1), "The file does not exist."),
            Diagnostic.Error("SG0101", new SourceLocation("statusgen.yml", 3, 3, 4), "Unknown key \"nmae\".", "Did you mean \"name\"?"),
        ],
        path => path switch
        {
            "statusgen.yml" => new SourceText(path, Settings),
            "incidents/a b,c.md" => new SourceText(path, Incident),
            _ => null,
        });

    [Fact]
    public void People_see_the_place_the_line_and_a_caret_under_it() => Golden.Match("report.txt", TextReporter.Compose(All, Paint.None));

    [Fact]
    public void Colour_adds_nothing_but_colour()
    {
        string coloured = TextReporter.Compose(All, new Paint(true));

        System.Text.RegularExpressions.Regex.Replace(coloured, "\e\\[[0-9]+m", "").ShouldBe(TextReporter.Compose(All, Paint.None));
        coloured.ShouldContain("\e[31merror\e[0m");
    }

    [Fact]
    public void Nothing_in_a_file_steers_the_terminal() => TextReporter.Compose(All, Paint.None).Any(c => char.IsControl(c) && c != '\n').ShouldBeFalse();

    [Fact]
    public void Findings_are_counted_in_words()
    {
        TextReporter.Count(All).ShouldBe("3 errors, 2 warnings and 1 piece of advice");
        TextReporter.Count(All with { Diagnostics = [] }).ShouldBeEmpty();
        TextReporter.Count(All with { Diagnostics = [All.Diagnostics[1]] }).ShouldBe("1 error");
    }

    [Fact]
    public void GitHub_gets_escaped_annotations_most_severe_first() => Golden.Match("report.github.txt", GitHubReporter.Compose(All with { PathPrefix = "status/" }));

    [Fact]
    public void Programs_get_json()
    {
        string text = JsonReporter.Compose(All);

        Golden.Match("report.json", text);
        JsonDocument.Parse(text).RootElement.GetProperty("diagnostics").GetArrayLength().ShouldBe(6);
    }

    [Fact]
    public void No_findings_are_an_empty_list() => JsonReporter.Compose(All with { Diagnostics = [] }).ShouldBe("{\n  \"diagnostics\": []\n}\n");

    [Fact]
    public void Reviewdog_gets_columns_in_bytes()
    {
        string text = ReviewdogReporter.Compose(All with { PathPrefix = "status/" });

        Golden.Match("report.rdjson", text);
        JsonElement range = JsonDocument.Parse(text).RootElement.GetProperty("diagnostics")[0].GetProperty("location").GetProperty("range");
        // "Täglich" has one letter of two bytes, "日本" two of three.
        range.GetProperty("start").GetProperty("column").GetInt32().ShouldBe(26 + 1 + 4);
    }

    [Fact]
    public void Sarif_names_rules_places_and_fingerprints()
    {
        string text = SarifReporter.Compose(All with { PathPrefix = "status/" }, "1.2.3", code => code == "SG0203" ? new RuleDescription("Unknown impact", "Use another.") : null);

        Golden.Match("report.sarif", text);
        JsonElement run = JsonDocument.Parse(text).RootElement.GetProperty("runs")[0];
        JsonElement rules = run.GetProperty("tool").GetProperty("driver").GetProperty("rules");
        foreach (JsonElement result in run.GetProperty("results").EnumerateArray())
            rules[result.GetProperty("ruleIndex").GetInt32()].GetProperty("id").GetString().ShouldBe(result.GetProperty("ruleId").GetString());
    }

    [Fact]
    public void Fingerprints_stay_when_lines_move_and_differ_for_equal_lines()
    {
        Findings moved = All with { Diagnostics = [.. All.Diagnostics.Select(d => d with { At = d.At with { Line = d.At.Line + 1 } })], TextOf = path => All.TextOf(path) is { } text ? new SourceText(path, "\n" + text.Text) : null };
        Findings twice = All with { Diagnostics = [All.Diagnostics[1], All.Diagnostics[1]] };

        Fingerprints(moved).ShouldBe(Fingerprints(All));
        Fingerprints(twice).Distinct().Count().ShouldBe(2);
    }

    private static string[] Fingerprints(Findings findings) =>
    [
        .. JsonDocument.Parse(SarifReporter.Compose(findings, "1", _ => null)).RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray()
            .Select(r => r.GetProperty("partialFingerprints").GetProperty("primaryLocationLineHash").GetString()!),
    ];
}
