using System.Collections.Immutable;
using NodaTime;
using StatusGen.Text.Templates;

namespace StatusGen.Text.Tests.Templates;

internal sealed record UpdateView(string Status, SafeHtml Body, Instant At)
{
    public static readonly ObjectShape<UpdateView> Shape = new(
        ("status", v => v.Status),
        ("body", v => v.Body),
        ("at", v => v.At));
}

internal sealed record IncidentView(string Title, int Minutes, bool IsOpen, string? Postmortem, ImmutableArray<UpdateView> Updates)
{
    public static readonly ObjectShape<IncidentView> Shape = new(
        ("title", v => v.Title),
        ("minutes", v => v.Minutes),
        ("is_open", v => v.IsOpen),
        ("postmortem", v => v.Postmortem),
        ("updates", v => UpdateView.Shape.WrapAll(v.Updates)));
}

/// <summary>What the cases render: a small site, given as a program gives it.</summary>
internal static class SampleSite
{
    private static readonly ImmutableArray<IncidentView> Incidents =
    [
        new("Login & sign-up are slow", 42, true, null,
        [
            new("investigating", new SafeHtml("<p>We look into it.</p>"), Instant.FromUtc(2026, 3, 4, 5, 6, 7)),
            new("identified", new SafeHtml("<p>It is the <em>cache</em>.</p>"), Instant.FromUtc(2026, 3, 4, 5, 30)),
        ]),
        new("API errors", 7, false, "/postmortems/api", []),
    ];

    public static readonly TemplateContext Context = new(
        Site: new TemplateMap
        {
            ["site"] = new TemplateMap { ["title"] = "Acme \"Status\"", ["day"] = new LocalDate(2026, 3, 4) },
            ["t"] = TemplateFunction.From(Translate),
            ["numbers"] = TemplateList.Of(ImmutableArray.Create(3, 1, 2)),
        },
        Page: new TemplateMap
        {
            ["incidents"] = IncidentView.Shape.WrapAll(Incidents),
            ["incident"] = IncidentView.Shape.Wrap(Incidents[0]),
            ["names"] = ImmutableArray.Create("Ann", "Bob", "<Eve>"),
        })
    {
        Loader = new TemplateSet(
            Directory.EnumerateFiles(Repository.Path("tests", "StatusGen.Text.Tests", "Templates", "Cases", "includes"))
                .Select(file => KeyValuePair.Create(Path.GetFileName(file), File.ReadAllText(file)))),
    };

    private static string Translate(TemplateArguments arguments)
    {
        if (arguments.Count == 0) throw new TemplateFunctionException("`t` needs the key of a text");
        string text = arguments.Text(0);
        foreach (string name in arguments.Names) text += $" {name}={arguments.Named(name)}";
        return $"[{text}]";
    }
}
