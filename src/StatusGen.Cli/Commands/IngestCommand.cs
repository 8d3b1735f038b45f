using System.Collections.Immutable;
using System.CommandLine;
using System.Text;
using NodaTime;
using StatusGen.Cli.Arguments;
using StatusGen.Content.Alerts;
using StatusGen.Content.Writing;
using StatusGen.Domain.Components;
using StatusGen.Domain.Incidents;
using StatusGen.Text.Sources;
using StatusGen.Text.Words;

namespace StatusGen.Cli.Commands;

/// <summary><c>statusgen ingest</c>: a monitor's alert becomes a draft incident, or an update of the open one. A person decides what is published.</summary>
internal static class IngestCommand
{
    private const int LongestMessage = 1 << 20;

    public static Verb Create(Context context)
    {
        Argument<string> kind = Typed.Required(string.Join('|', AlertReader.Kinds), "Whose message it is");
        Argument<string> file = Typed.Required("FILE", "The monitor's message, JSON; - reads standard input");
        var verb = new Verb("ingest", "Makes a draft incident of a monitor's alert, or an update of the open one, and prints the file's path.", "statusgen ingest alertmanager alert.json")
        {
            Arguments = { kind, file },
            Remarks = "A component is found by its \"monitors:\", its id or its name. Drafts are seen by nobody, unless the component says \"publish-alerts: true\".",
        };
        verb.SetAction(parsed =>
        {
            var session = new Session(context, parsed);
            string word = session.Value(kind)!;
            if (!AlertReader.Kinds.Contains(word, StringComparer.Ordinal)) throw new UsageException($"There is no kind of monitor \"{word}\". {NearestWord.Hint(word, [.. AlertReader.Kinds])}");
            string name = session.Value(file)!;
            return Run(session, word, name == "-" ? "standard input" : name, name == "-" ? session.Surroundings.Input.Value.ReadToEnd() : ReadFile(session, name));
        });
        return verb;
    }

    internal static int Run(Session session, string kind, string name, string json)
    {
        ImmutableArray<Alert> alerts;
        try
        {
            alerts = AlertReader.Read(kind, json);
        }
        catch (FormatException e)
        {
            throw new UsageException($"{name} is no message of {kind}: {e.Message}");
        }
        int code = ExitCodes.Done;
        foreach (Alert alert in alerts)
            if (!Take(session, alert)) code = ExitCodes.ContentErrors;
        return code;
    }

    private static string ReadFile(Session session, string typed)
    {
        var file = new FileInfo(session.PathOf(typed));
        if (!file.Exists) throw new UsageException($"There is no file {typed}.");
        return file.Length <= LongestMessage ? File.ReadAllText(file.FullName) : throw new UsageException($"{typed} is longer than 1 MiB: no monitor sends that.");
    }

    private static bool Take(Session session, Alert alert)
    {
        // Each alert sees what the one before it wrote.
        var files = new IncidentFiles(session);
        if (AlertedComponent.Of(alert, files.Site.Components) is not { } component)
        {
            session.Complain($"statusgen: the alert names no component: {string.Join(", ", alert.Names.Take(6).Select(n => $"\"{n}\""))}. Add one of these words to the \"monitors:\" of a component in statusgen.yml.\n");
            return false;
        }
        (string Path, string Text, Incident Incident)[] open = [.. Open(files)];
        var known = open.FirstOrDefault(o => AlertMark.IsIn(o.Text, alert));
        if (!alert.IsFiring)
        {
            if (known.Path is null || AlertMark.EndIsIn(known.Text, alert)) session.Say($"{component.Name}: nothing is open that this alert began.");
            else Append(session, files, known, AlertWords.End(alert, component, files.Now), UpdateStatus.Monitoring, AlertMark.WriteEnd(alert));
            return true;
        }
        if (known.Path is not null)
        {
            session.Say($"{component.Name}: {known.Path} tells of this alert already.");
            return true;
        }
        var same = open.FirstOrDefault(o => o.Incident.Kind == IncidentKind.Incident && Names(o.Incident, component.Id));
        if (same.Path is not null) Append(session, files, same, "", UpdateStatus.Update, AlertMark.Write(alert, $"A monitor reports {component.Name} as well. Say here what that means for people, or take this update away."));
        else Begin(session, files, alert, component);
        return true;
    }

    private static IEnumerable<(string, string, Incident)> Open(IncidentFiles files)
    {
        foreach (string path in files.Paths.OrderByDescending(IncidentFiles.IdOf, StringComparer.Ordinal))
        {
            SourceFile file = files.Sources.Read(path);
            if (files.Load(file).Value is { } incident && IncidentState.At(incident, files.Now).IsOpen) yield return (path, Encoding.UTF8.GetString(file.Bytes.Span), incident);
        }
    }

    private static bool Names(Incident incident, ComponentId component) =>
        incident.Affected.Any(a => a.Component == component) || incident.Updates.Any(u => u.Affected.Any(a => a.Component == component));

    private static void Begin(Session session, IncidentFiles files, Alert alert, Component component)
    {
        Instant at = Instant.FromUnixTimeSeconds(files.Now.ToUnixTimeSeconds() / 60 * 60);
        Instant? started = alert.Since is { } since && since < at ? Instant.FromUnixTimeSeconds(since.ToUnixTimeSeconds() / 60 * 60) : null;
        IncidentSeverity severity = AlertWords.SeverityOf(alert);
        Duration silence = files.Site.Cadence.LongestSilence(severity);
        var first = new NewUpdate(UpdateStatus.Investigating, at, at + silence, [],
            AlertWords.Begin(component, started ?? at) + "\n\n" + AlertMark.Write(alert, component.PublishesAlerts ? "Published as the component's publish-alerts says." : "Say what people notice and who is affected; then take \"draft: true\" away."));
        var incident = new NewIncident(IncidentKind.Incident, AlertWords.Title(component), severity, [new NamedComponent(component.Id, ComponentStatus.Degraded)], started, null, first) { IsDraft = !component.PublishesAlerts };
        string path = NewIncidentPath.Of(files, incident);
        files.Write(path, IncidentFile.Compose(incident, NewIncidentPath.StyleOfNewest(files), files.Site.Zone));
        session.Print(path + "\n");
    }

    private static void Append(Session session, IncidentFiles files, (string Path, string Text, Incident Incident) open, string message, UpdateStatus status, string mark)
    {
        Instant at = Instant.Max(open.Incident.Updates[^1].At, Instant.FromUnixTimeSeconds(files.Now.ToUnixTimeSeconds() / 60 * 60));
        string body = message.Length > 0 ? $"{message}\n\n{mark}" : mark;
        files.Write(open.Path, IncidentEdit.AppendUpdate(open.Text, new NewUpdate(status, at, null, [], body), files.Site.Zone));
        session.Print(open.Path + "\n");
    }
}
