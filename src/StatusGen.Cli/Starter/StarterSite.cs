using System.Text;
using NodaTime;
using StatusGen.Content.Schemas;
using StatusGen.Content.Writing;
using StatusGen.Text.Sources;
using StatusGen.Text.Words;

namespace StatusGen.Cli.Starter;

/// <summary>What a new site's owner told about it.</summary>
/// <param name="Components">Names as customers know them.</param>
internal sealed record StarterFacts(string Name, string Url, IReadOnlyList<string> Components, Instant Now);

/// <summary>The files of a new site, ready to build.</summary>
internal static class StarterSite
{
    /// <summary>The released action that the workflows of a new site use.</summary>
    private const string Action = "statusgen/statusgen@v1";

    private static readonly string[] Workflows = ["preview", "publish", "watch", "forms"];
    private static readonly string[] Forms = ["incident", "update", "maintenance", "config"];

    public static IReadOnlyList<SourceFile> Compose(StarterFacts facts)
    {
        LocalDate day = facts.Now.InUtc().Date;
        return
        [
            File("statusgen.yml", Fill("statusgen.yml", facts)),
            File($"incidents/{day.Year:0000}-{day.Month:00}-{day.Day:00}-new-status-page.md", Fill("welcome.md", facts)),
            File("README.md", Fill("README.md", facts)),
            File(".gitignore", Fill("gitignore", facts)),
            .. Workflows.Select(name => File($".github/workflows/{name}.yml", Fill($"workflows/{name}.yml", facts))),
            .. Forms.Select(name => File($".github/ISSUE_TEMPLATE/{name}.yml", Fill($"forms/{name}.yml", facts))),
            File(".github/CODEOWNERS", Fill("CODEOWNERS", facts)),
            File(".github/dependabot.yml", Fill("dependabot.yml", facts)),
            File(".github/pull_request_template.md", Fill("pull_request_template.md", facts)),
            File(".vscode/settings.json", Fill("settings.json", facts)),
            File(".vscode/statusgen.schema.json", JsonSchemas.Text("config")),
        ];
    }

    /// <summary>The id of a component by its name: <c>Card payments</c> → <c>card-payments</c>.</summary>
    public static string IdOf(string name) => IncidentSlug.Of(name, "service");

    private static string WithoutStatus(string name) => name.EndsWith(" Status", StringComparison.Ordinal) ? name[..^" Status".Length] : name;

    private static SourceFile File(string path, string text) => new(path, Encoding.UTF8.GetBytes(text));

    private static string Fill(string name, StarterFacts facts)
    {
        using Stream stream = typeof(StarterSite).Assembly.GetManifestResourceStream($"starter/{name}") ?? throw new InvalidOperationException($"The program holds no starter/{name}.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n")
            .Replace("@name@", YamlScalar.Write(facts.Name))
            .Replace("@plain-name@", facts.Name)
            .Replace("@description@", YamlScalar.Write($"How {WithoutStatus(facts.Name)} works right now, and what happened before."))
            .Replace("@url@", YamlScalar.Write(facts.Url))
            .Replace("@now@", TimeText.Write(facts.Now))
            .Replace("@action@", Action)
            .Replace("@component-ids@", string.Join(", ", facts.Components.Select(IdOf)))
            .Replace("@first@", IdOf(facts.Components[0]))
            .Replace("@components@", string.Concat(facts.Components.Select(c => $"  - id: {IdOf(c)}\n    name: {YamlScalar.Write(c)}\n    # description: What it does for customers, in a few words\n")));
    }
}
