using System.Text;
using NodaTime;
using StatusGen.Cli.Arguments;
using StatusGen.Cli.Folders;
using StatusGen.Cli.Reporting;
using StatusGen.Content.Incidents;
using StatusGen.Domain.Diagnostics;
using StatusGen.Domain.Incidents;
using StatusGen.Domain.Pages;
using StatusGen.Text.Sources;

namespace StatusGen.Cli.Commands;

/// <summary>The files below <c>incidents/</c> for commands that write one: finding it, and making sure that what is written loads.</summary>
internal sealed class IncidentFiles
{
    public const string Folder = "incidents";
    private const string Latest = "latest";

    private readonly Session _session;

    /// <exception cref="UsageException">The settings have errors; nothing can be written that fits them.</exception>
    public IncidentFiles(Session session)
    {
        _session = session;
        Sources = new SourceFolder(session.SiteFolder);
        Site = ReadSite.Settings(Sources) ?? throw new UsageException($"{SitePaths.ConfigName} cannot be read. \"statusgen check\" tells what is wrong with it.");
        Now = session.Now(() => Site.Zone);
        Paths = [.. Sources.List(Folder).Where(path => path.EndsWith(".md", StringComparison.Ordinal))];
    }

    public SourceFolder Sources { get; }
    public SiteSettings Site { get; }
    public Instant Now { get; }
    public IReadOnlyList<string> Paths { get; }

    public static string IdOf(string path) => Path.GetFileNameWithoutExtension(path);

    public Loaded<Incident?> Load(SourceFile file) => new IncidentLoader(Site, Sources, Now).Load(file);

    /// <summary>The file that somebody means by an id, a unique part of it, or <c>latest</c>.</summary>
    /// <exception cref="UsageException">None is meant, or several are.</exception>
    public string Find(string id)
    {
        if (id == Latest) return FindLatest();
        string stem = id.EndsWith(".md", StringComparison.Ordinal) ? IdOf(id) : id.Trim('/');
        if (Paths.FirstOrDefault(path => IdOf(path) == stem) is { } exact) return exact;
        string[] matches = [.. Paths.Where(path => IdOf(path).Contains(stem, StringComparison.OrdinalIgnoreCase)).OrderBy(IdOf, StringComparer.Ordinal)];
        if (matches.Length == 1) return matches[0];
        if (matches.Length > 1)
            throw new UsageException($"\"{id}\" may mean {matches.Length} files: {string.Join(", ", matches.Take(8).Select(IdOf))}{(matches.Length > 8 ? ", …" : "")}. Say more of the id.");
        string nearest = StatusGen.Text.Words.NearestWord.Of(stem, Paths.Select(IdOf)) is { } near ? $" Did you mean \"{near}\"?" : "";
        throw new UsageException($"There is no incident \"{id}\".{nearest} \"statusgen status\" lists what is open.");
    }

    /// <summary>The newest open incident; without one the newest open maintenance or notice; else the newest of all.</summary>
    private string FindLatest()
    {
        (string Path, Incident Incident)[] all =
            [.. Paths.Select(path => (path, Load(Sources.Read(path)).Value)).Where(x => x.Value is not null).Select(x => (x.path, x.Value!))];
        if (all.Length == 0) throw new UsageException("There is no incident yet. \"statusgen new incident\" makes one.");
        return all.OrderByDescending(x => IncidentState.At(x.Incident, Now).IsOpen)
            .ThenBy(x => x.Incident.Kind)
            .ThenByDescending(x => x.Incident.Started)
            .ThenByDescending(x => x.Incident.Id).First().Path;
    }

    /// <summary>Tells what is wrong with a file, or would be, and that nothing was written.</summary>
    public int Refuse(SourceFile file, Loaded<Incident?> loaded, string sentence)
    {
        SourceText? text = TextDecoder.Decode(file).Value;
        var findings = new Findings([.. loaded.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error)], _ => text);
        _session.Complain(TextReporter.Compose(findings, _session.ErrorPaint));
        _session.Complain($"statusgen: {sentence}\n");
        return ExitCodes.ContentErrors;
    }

    public void Write(string path, string text)
    {
        string full = Path.Combine(Sources.Root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        AtomicFile.Write(full, new UTF8Encoding(false).GetBytes(text));
    }
}
