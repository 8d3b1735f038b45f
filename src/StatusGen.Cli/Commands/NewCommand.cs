using System.Collections.Immutable;
using System.CommandLine;
using System.Text;
using NodaTime;
using StatusGen.Cli.Arguments;
using StatusGen.Content.Writing;
using StatusGen.Domain.Diagnostics;
using StatusGen.Domain.Incidents;
using StatusGen.Text.Sources;
using StatusGen.Text.Words;

namespace StatusGen.Cli.Commands;

/// <summary><c>statusgen new</c>: a new file, ready to commit.</summary>
internal static class NewCommand
{
    private static readonly string[] Kinds = ["incident", "maintenance", "notice"];

    public static Verb Create(Context context)
    {
        Argument<string> kind = Typed.Required("KIND", "incident, maintenance or notice");
        Argument<string[]> title = new("TITLE") { Description = "What people notice, in a few words", Arity = ArgumentArity.OneOrMore };
        Option<string> severity = Typed.Option("--severity", "minor|major|critical", "How bad it is; default for an incident: minor");
        Option<string[]> affected = Typed.Options("--affected", "ID[=IMPACT]", "A component and its impact; several times for several components");
        Option<string> start = Typed.Option("--start", "TIME", "When it began, or when the work begins");
        Option<string> end = Typed.Option("--end", "TIME", "When the work ends; a length such as 2h will do");
        Option<string> status = Typed.Option("--status", "STATUS", "The first update's status; default: Investigating, Scheduled or Notice");
        Option<string> next = Typed.Option("--next-update", "TIME", "When you will write again: 30m, 14:40, or a whole time");
        Option<string> message = Typed.Option("--message", "TEXT", "The first update's text; - reads standard input");
        var verb = new Verb("new", "Writes a new file below incidents/, ready to commit, and prints its path.",
            "statusgen new incident \"Card payments fail\" --severity major --affected payments=partial-outage --next-update 30m --message \"Since 14:02 UTC one in five card payments is declined.\"")
        {
            Arguments = { kind, title },
            Options = { severity, affected, start, end, status, next, message },
            Remarks = "Impacts: operational, degraded, partial-outage, major-outage, maintenance.",
        };
        verb.SetAction(parsed =>
        {
            var session = new Session(context, parsed);
            (string name, string[] components) = TypedValues.TakeApart("title", session.Values(title), session.Values(affected));
            var files = new IncidentFiles(session);
            IncidentKind which = KindOf(session.Value(kind)!);
            var typed = new TypedIncident(name, session.Value(severity), components, session.Value(start), session.Value(end), session.Value(status), session.Value(next), session.Value(message));
            return Run(session, files, which, typed);
        });
        return verb;
    }

    private sealed record TypedIncident(string Title, string? Severity, string[] Affected, string? Start, string? End, string? Status, string? NextUpdate, string? Message);

    private static int Run(Session session, IncidentFiles files, IncidentKind kind, TypedIncident typed)
    {
        HeadingStyle style = NewIncidentPath.StyleOfNewest(files);
        NewIncident incident = Compose(session, files, kind, typed, style);
        DateTimeZone zone = files.Site.Zone;
        string path = NewIncidentPath.Of(files, incident);
        string text = IncidentFile.Compose(incident, style, zone);
        if (typed.Message is null) text += $"\n<!-- {Prompt(kind)} -->\n";

        var file = new SourceFile(path, Encoding.UTF8.GetBytes(text));
        Loaded<Incident?> loaded = files.Load(file);
        if (loaded.Value is not { Updates.Length: 1 })
            return files.Refuse(file, loaded, loaded.HasErrors ? "nothing was written, because the new file would have these errors." : "nothing was written: the message holds a level-two heading; use ### within a message.");
        files.Write(path, text);
        session.Print(path + "\n");
        if (kind == IncidentKind.Incident && typed.Severity is null) session.Say("Its severity is minor; change it in the file, or give --severity next time.");
        return ExitCodes.Done;
    }

    private static NewIncident Compose(Session session, IncidentFiles files, IncidentKind kind, TypedIncident typed, HeadingStyle style)
    {
        DateTimeZone zone = files.Site.Zone;
        Instant at = style.Time.Seconds ? files.Now : ToMinute(files.Now);
        if (typed.Title.Trim().Length == 0) throw new UsageException("The title is empty. Say what people notice, in a few words.");
        IncidentSeverity? severity = typed.Severity is { } word ? TypedValues.Severity(word) : kind == IncidentKind.Incident ? IncidentSeverity.Minor : null;
        if (severity is not null && kind != IncidentKind.Incident) throw new UsageException($"--severity: {TypedValues.NameOf(kind)} has none.");
        ImmutableArray<NamedComponent> affected = TypedValues.Affected(typed.Affected, files.Site);
        UpdateStatus status = typed.Status is { } named ? TypedValues.Status(named, kind) : UpdateStatuses.For(kind)[0];
        Instant? next = typed.NextUpdate is { } promise ? TypedValues.After("--next-update", promise, zone, at) : null;
        string message = typed.Message is { } text ? TypedValues.Message(session, text) : "";
        Instant? started = null;
        if (kind != IncidentKind.Maintenance)
        {
            if (typed.End is not null) throw new UsageException($"--end: only maintenance has an end that is known before. \"statusgen resolve\" ends {TypedValues.NameOf(kind)}.");
            if (typed.Start is { } began) started = TypedValues.Before("--start", began, zone, at);
            if (started > at) throw new UsageException($"--start: {TimeText.Write(started.Value)} is still to come; now is {TimeText.Write(at)}.");
        }
        MaintenanceWindow? window = kind == IncidentKind.Maintenance ? WindowOf(typed.Start, typed.End, zone, at) : null;
        return new NewIncident(kind, typed.Title.Trim(), severity, affected, started, window, new NewUpdate(status, at, next, [], message));
    }

    private static MaintenanceWindow WindowOf(string? start, string? end, DateTimeZone zone, Instant now)
    {
        if (start is null || end is null) throw new UsageException("Maintenance needs --start and --end, such as --start \"2026-12-01 22:00 UTC\" --end 2h.");
        return TypedWindow.Read(start, end, zone, now);
    }

    private static IncidentKind KindOf(string word)
    {
        int index = Array.FindIndex(Kinds, kind => kind.Equals(word, StringComparison.OrdinalIgnoreCase));
        return index >= 0 ? (IncidentKind)index : throw new UsageException($"KIND: there is no kind \"{word}\". {NearestWord.Hint(word, Kinds)}");
    }

    private static string Prompt(IncidentKind kind) => kind switch
    {
        IncidentKind.Maintenance => "Write here: what you do and why; what people will notice, from when to when; what they should do before. Then remove this line.",
        IncidentKind.Notice => "Write here: what changes, from when, for whom, and what people should do. Then remove this line.",
        _ => "Write here: since when, what people notice, who is affected, what they can do meanwhile, what you are doing. Then remove this line.",
    };

    private static Instant ToMinute(Instant time) => Instant.FromUnixTimeSeconds(time.ToUnixTimeSeconds() / 60 * 60);
}
