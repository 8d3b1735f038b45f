using System.CommandLine;
using NodaTime;
using StatusGen.Cli.Arguments;
using StatusGen.Cli.Folders;
using StatusGen.Cli.Reporting;
using StatusGen.Cli.Starter;
using StatusGen.Content;
using StatusGen.Domain.Diagnostics;
using StatusGen.Text.Sources;

namespace StatusGen.Cli.Commands;

/// <summary><c>statusgen init</c>: a new site that builds at once.</summary>
internal static class InitCommand
{
    public static Verb Create(Context context)
    {
        Argument<string> folder = Typed.Optional("DIR", "The new site's folder; default: this one");
        Option<string> name = Typed.Option("--name", "NAME", "What the page is called; default: after the folder");
        Option<string> url = Typed.Option("--url", "URL", "Where the page will stand; default: https://status.example.com/");
        Option<string[]> components = Typed.Options("--components", "A,B,C", "What your customers use, with commas between; default: Website,API");
        var verb = new Verb("init", "Makes a new site that builds at once: settings, a first notice, a README and what editors need. Overwrites nothing.",
            "statusgen init status --name \"Example Status\" --url https://status.example.com/ --components \"Card payments,Checkout,API\"")
        {
            Arguments = { folder },
            Options = { name, url, components },
        };
        verb.SetAction(parsed =>
        {
            var session = new Session(context, parsed);
            string typed = session.Value(folder) ?? ".";
            string root = session.PathOf(typed);
            string[] parts = [.. session.Values(components).SelectMany(c => c.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)).Select(Capital)];
            string title = session.Value(name)?.Trim() is { Length: > 0 } given ? given : NameAfter(root);
            Instant now = Instant.FromUnixTimeSeconds(session.Now(() => DateTimeZone.Utc).ToUnixTimeSeconds() / 60 * 60);
            return Run(session, typed, root, new StarterFacts(title, session.Value(url) ?? "https://status.example.com/", parts.Length > 0 ? parts : ["Website", "API"], now));
        });
        return verb;
    }

    private static int Run(Session session, string typed, string root, StarterFacts facts)
    {
        IReadOnlyList<SourceFile> files = StarterSite.Compose(facts);
        RefuseMistakes(files, facts);
        string[] taken = [.. files.Select(file => file.Path).Where(path => Path.Exists(Path.Combine(root, path)))];
        if (taken.Length > 0) throw new UsageException($"{typed} holds {string.Join(", ", taken)} already, and nothing is overwritten. Name an empty folder: statusgen init DIR.");
        foreach (SourceFile file in files)
        {
            string full = Path.Combine(root, file.Path);
            Directory.CreateDirectory(Path.GetDirectoryName(full)!);
            AtomicFile.Write(full, file.Bytes.Span);
            session.Print(file.Path + "\n");
        }
        string enter = Path.GetFullPath(session.Surroundings.Folder) == root ? "" : $"cd {typed} && ";
        session.Say($"The site is ready. To look at it: {enter}statusgen serve");
        return ExitCodes.Done;
    }

    private static void RefuseMistakes(IReadOnlyList<SourceFile> files, StarterFacts facts)
    {
        if (facts.Components.GroupBy(StarterSite.IdOf).FirstOrDefault(group => group.Count() > 1) is { } same)
            throw new UsageException($"--components: {string.Join(" and ", same.Select(c => $"\"{c}\""))} would have one id, {same.Key}.");
        LoadedSite loaded = SiteLoader.Load(new MemorySources(files), new LoadOptions(facts.Now));
        if (loaded.Diagnostics.FirstOrDefault(d => d.Severity == DiagnosticSeverity.Error) is { } wrong)
            throw new UsageException($"{(wrong.Code == DiagnosticCodes.BadUrl ? "--url: " : "")}{Findings.Sentence(wrong)}");
    }

    private static string NameAfter(string root)
    {
        string folder = Path.GetFileName(Path.TrimEndingDirectorySeparator(root)).Replace('-', ' ').Replace('_', ' ').Trim();
        string firm = folder.EndsWith("status", StringComparison.OrdinalIgnoreCase) ? folder[..^"status".Length].Trim() : folder;
        return firm.Length == 0 ? "Example Status" : $"{Capital(firm)} Status";
    }

    private static string Capital(string text) => text.Length == 0 || !char.IsLower(text[0]) ? text : text.Equals("api", StringComparison.Ordinal) ? "API" : char.ToUpperInvariant(text[0]) + text[1..].Replace('-', ' ');
}
