using System.Text;
using FsCheck;
using FsCheck.Fluent;
using StatusGen.Text.Yaml;

namespace StatusGen.Text.Tests.Yaml;

/// <summary>The quick reader either leaves a text alone or reads exactly what the full parser reads.</summary>
public sealed class FlatYamlTests
{
    private const string Usual = """
        # An incident
        title: "Card payments fail: in the EU"
        severity: major   
        kind: 'incident'
        started: 2026-11-20 14:02 UTC
        affected:
          payments: partial-outage
          checkout: degraded

        window:
          start: 2026-12-01 22:00 UTC
          # the end
          end: 2026-12-02 02:00+01:00
        tags: [eu, card-payments, v1.2]
        audience:
          - public
          - "customers"
        aliases:
        - a/b
        checks:
          OC101: off
          OC204:
            severity: warning
            reason: "once"
          list:
          - x
        draft: true
        """;

    private static readonly string[] Pieces =
        ["a", "b-c", "0", " ", "  ", "\n", "\n  ", "\n- ", "\n  - ", ": ", ":", "#", " # ", "\"", "'", "[", "]", ",", "{", "}", "&", "*", "!", "|", ">", "%", "@", "-", "---\n", "...", "~", "null", "é", "\t", "key: value\n", "\\", "?", "\u0085"];

    private static readonly Gen<string> Mutated =
        from count in Gen.Choose(0, 4)
        from edits in Gen.Elements(Pieces).Zip(Gen.Choose(0, Usual.Length)).ListOf(count)
        from removed in Gen.Choose(0, Usual.Length - 1).ListOf(count)
        select Edit(edits, removed);

    private static readonly Gen<string> Made = Gen.Elements(Pieces).ListOf(12).Select(string.Concat);

    [Fact]
    public void The_usual_front_matter_is_read_quickly()
    {
        YamlMapping quick = FlatYaml.TryRead("a.md", Usual, 2).ShouldNotBeNull();

        Show(quick).ShouldBe(Show(YamlReader.ReadFully("a.md", Usual, 2).Value!));
    }

    [Theory]
    [InlineData("a: &x 1")]
    [InlineData("a: b: c")]
    [InlineData("a: 1\na: 2")]
    [InlineData("a: |\n  text")]
    [InlineData("a: one\n  two")]
    [InlineData("a: \"x\\n\"")]
    [InlineData("a: {b: c}")]
    [InlineData("---\na: 1")]
    [InlineData("a:")]
    [InlineData("a:\n  b:\n    c:\n      d:\n        e: 1")]
    [InlineData("a:\n  b:\n  c: 1")]
    public void The_rest_is_left_to_the_full_parser(string yaml) => FlatYaml.TryRead("a.md", yaml, 1).ShouldBeNull();

    [Fact]
    public void Both_read_the_same() => Check.One(Config.QuickThrowOnFailure.WithMaxTest(20_000).WithQuietOnSuccess(true), Prop.ForAll(Gen.OneOf(Mutated, Made).ToArbitrary(), yaml =>
    {
        if (FlatYaml.TryRead("a.md", yaml, 2) is { } quick) Show(quick).ShouldBe(Show(YamlReader.ReadFully("a.md", yaml, 2).Value), yaml);
    }));

    private static string Edit(IList<(string Piece, int At)> edits, IList<int> removed)
    {
        var text = new StringBuilder(Usual);
        foreach ((string piece, int at) in edits) text.Insert(Math.Min(at, text.Length), piece);
        foreach (int at in removed.Skip(1)) text.Remove(at, 1);
        return text.ToString();
    }

    private static string Show(YamlNode? node) => node switch
    {
        YamlMapping mapping => $"{mapping.At}{{{string.Join(';', mapping.Entries.Select(e => $"{e.Key}@{e.KeyAt}+{e.KeyAt.Length}={Show(e.Value)}"))}}}",
        YamlSequence sequence => $"{sequence.At}[{string.Join(';', sequence.Items.Select(Show))}]",
        YamlScalar scalar => $"{scalar.At}+{scalar.At.Length}'{scalar.Text}'{scalar.IsQuoted}",
        _ => "refused",
    };
}
