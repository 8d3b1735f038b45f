using System.Collections.Immutable;
using System.CommandLine;
using System.Text;
using NodaTime;
using StatusGen.Cli.Arguments;
using StatusGen.Content.MessageTemplates;
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
        // On a terminal, what is missing is asked for.
        bool asks = Questions.CanBeAsked(context.Surroundings);
        Argument<string> kind = new("KIND") { Description = "incident, maintenance or notice", Arity = asks ? ArgumentArity.ZeroOrOne : ArgumentArity.ExactlyOne };
        Argument<string[]> title = new("TITLE") { Description = "What people notice, in a few words", Arity = asks ? ArgumentArity.ZeroOrMore : ArgumentArity.OneOrMore };
        Option<string> severity = Typed.Option("--severity", "minor|major|critical", "How bad it is; default for an incident: minor");
        Option<string[]> affected = Typed.Options("--affected", "ID[=IMPACT]", "A component and its impact; several times for several components");
        Option<string> start = Typed.Option("--start", "TIME", "When it began, or when the work begins");
        Option<string> end = Typed.Option("--end", "TIME", "When the work ends; a length such as 2h will do");
        Option<string> status = Typed.Option("--status", "STATUS", "The first update's status; default: Investigating, Scheduled or Notice");
        Option<string> next = Typed.Option("--next-update", "TIME", "When you will write again: 30m, 14:40, or a whole time");
        Option<string> message = Typed.Option("--message", "TEXT", "The first update's text; - reads standard input");
        Option<string> template = Typed.Option("--template", "NAME", "Makes the text from this template; \"statusgen templates\" lists them");
        Option<string[]> set = Typed.Options("--set", "NAME=VALUE", "A fact for the template; several times for several facts");
        var verb = new Verb("new", "Writes a new file below incidents/, ready to commit, and prints its path.",
            "statusgen new incident \"Card payments fail\" --severity major --affected payments=partial-outage --next-update 30m --message \"Since 14:02 UTC one in five card payments is declined.\"")
        {
            Arguments = { kind, title },
            Options = { severity, affected, start, end, status, next, message, template, set },
            Remarks = "Impacts: operational, degraded, partial-outage, major-outage, maintenance.\nOn a terminal, \"statusgen new\" asks for everything and writes the message from the answers.",
        };
        verb.SetAction(parsed =>
        {
            var session = new Session(context, parsed);
            string[] words = session.Values(title);
            (string name, string[] components) = words.Length > 0 ? TypedValues.TakeApart("title", words, session.Values(affected)) : ("", session.Values(affected));
            var files = new IncidentFiles(session);
            var typed = new TypedIncident(name, session.Value(severity), components, session.Value(start), session.Value(end), session.Value(status), session.Value(next), session.Value(message))
            {
                Template = session.Value(template),
                Set = session.Values(set),
            };
            GuidedIncident? guide = words.Length == 0 || (asks && typed.Template is not null) ? new GuidedIncident(session, files) : null;
            IncidentKind which = KindOf(session.Value(kind) ?? guide!.Kind());
            if (words.Length == 0) typed = guide!.Complete(which, typed);
            return Run(session, files, which, typed, guide);
        });
        return verb;
    }

    private static int Run(Session session, IncidentFiles files, IncidentKind kind, TypedIncident typed, GuidedIncident? guide)
    {
        HeadingStyle style = StyleOfNewest(files);
        NewIncident incident = Compose(session, files, kind, typed, style, guide);
        DateTimeZone zone = files.Site.Zone;
        string path = PathOf(files, incident, zone);
        string text = IncidentFile.Compose(incident, style, zone);
        if (incident.First.Message.Length == 0) text += $"\n<!-- {Prompt(kind)} -->\n";

        var file = new SourceFile(path, Encoding.UTF8.GetBytes(text));
        Loaded<Incident?> loaded = files.Load(file);
        if (loaded.Value is not { Updates.Length: 1 })
            return files.Refuse(file, loaded, loaded.HasErrors ? "nothing was written, because the new file would have these errors." : "nothing was written: the message holds a level-two heading; use ### within a message.");
        files.Write(path, text);
        session.Print(path + "\n");
        if (guide is not null) guide.Judge(loaded.Value, text);
        if (kind == IncidentKind.Incident && typed.Severity is null) session.Say("Its severity is minor; change it in the file, or give --severity next time.");
        return ExitCodes.Done;
    }

    private static NewIncident Compose(Session session, IncidentFiles files, IncidentKind kind, TypedIncident typed, HeadingStyle style, GuidedIncident? guide)
    {
        DateTimeZone zone = files.Site.Zone;
        Instant at = style.Time.Seconds ? files.Now : ToMinute(files.Now);
        if (typed.Title.Trim().Length == 0) throw new UsageException("The title is empty. Say what people notice, in a few words.");
        IncidentSeverity? severity = typed.Severity is { } word ? TypedValues.Severity(word) : kind == IncidentKind.Incident ? IncidentSeverity.Minor : null;
        if (severity is not null && kind != IncidentKind.Incident) throw new UsageException($"--severity: {TypedValues.NameOf(kind)} has none.");
        ImmutableArray<NamedComponent> affected = TypedValues.Affected(typed.Affected, files.Site);
        if (typed is { Message: not null, Template: not null }) throw new UsageException("--message and --template: the text is one or the other.");
        TypedTemplate? template = TypedTemplate.Read(typed.Template, typed.Set, files.Sources);
        UpdateStatus status = typed.Status is { } named ? TypedValues.Status(named, kind) : StatusOf(template, kind);
        Instant? next = (typed.NextUpdate ?? template?.NextUpdate) is { } promise ? TypedValues.After("--next-update", promise, zone, at) : null;
        Instant? started = null;
        if (kind != IncidentKind.Maintenance)
        {
            if (typed.End is not null) throw new UsageException($"--end: only maintenance has an end that is known before. \"statusgen resolve\" ends {TypedValues.NameOf(kind)}.");
            if (typed.Start is { } began) started = TypedValues.Before("--start", began, zone, at);
            if (started > at) throw new UsageException($"--start: {TimeText.Write(started.Value)} is still to come; now is {TimeText.Write(at)}.");
        }
        MaintenanceWindow? window = kind == IncidentKind.Maintenance ? WindowOf(typed.Start, typed.End, zone, at) : null;
        var facts = new TemplateFacts(files.Site, at) { Affected = [.. affected.Select(a => a.Component)], Severity = severity, Started = started ?? at, NextUpdate = next, Window = window };
        string message = template?.Message(facts, guide is null ? null : guide.Ask) ?? (typed.Message is { } text ? TypedValues.Message(session, text) : "");
        return new NewIncident(kind, typed.Title.Trim(), severity, affected, started, window, new NewUpdate(status, at, next, [], message));
    }

    private static MaintenanceWindow WindowOf(string? start, string? end, DateTimeZone zone, Instant now)
    {
        if (start is null || end is null) throw new UsageException("Maintenance needs --start and --end, such as --start \"2026-12-01 22:00 UTC\" --end 2h.");
        return TypedWindow.Read(start, end, zone, now);
    }

    /// <summary>The template's own where it is one of this kind's.</summary>
    private static UpdateStatus StatusOf(TypedTemplate? template, IncidentKind kind) =>
        template?.Status is { } status && UpdateStatuses.For(kind).Contains(status) ? status : UpdateStatuses.For(kind)[0];

    internal static IncidentKind KindOf(string word)
    {
        int index = Array.FindIndex(Kinds, kind => kind.Equals(word, StringComparison.OrdinalIgnoreCase));
        return index >= 0 ? (IncidentKind)index : throw new UsageException($"KIND: there is no kind \"{word}\". {NearestWord.Hint(word, Kinds)}");
    }

    /// <summary>New files look like those that are there.</summary>
    private static HeadingStyle StyleOfNewest(IncidentFiles files)
    {
        string? newest = files.Paths.MaxBy(IncidentFiles.IdOf, StringComparer.Ordinal);
        HeadingStyle? style = newest is null ? null : IncidentEdit.StyleOf(Encoding.UTF8.GetString(files.Sources.Read(newest).Bytes.Span), files.Site.Zone);
        return style ?? HeadingStyle.Default(files.Site.Zone);
    }

    private static string PathOf(IncidentFiles files, NewIncident incident, DateTimeZone zone)
    {
        LocalDate day = (incident.Window?.Start ?? incident.Started ?? incident.First.At).InZone(zone).Date;
        string stem = $"{day.Year:0000}-{day.Month:00}-{day.Day:00}-{IncidentSlug.Of(incident.Title, incident.Kind.ToString().ToLowerInvariant())}";
        bool byYear = files.Paths.Any(path => path.Split('/') is [_, [_, _, _, _] year, _] && year.All(char.IsAsciiDigit));
        string folder = byYear ? $"{IncidentFiles.Folder}/{day.Year:0000}" : IncidentFiles.Folder;
        var taken = files.Paths.Select(IncidentFiles.IdOf).ToHashSet(StringComparer.OrdinalIgnoreCase);
        string id = stem;
        for (int number = 2; taken.Contains(id) || File.Exists(Path.Combine(files.Sources.Root, folder, id + ".md")); number++) id = $"{stem}-{number}";
        return $"{folder}/{id}.md";
    }

    private static string Prompt(IncidentKind kind) => kind switch
    {
        IncidentKind.Maintenance => "Write here: what you do and why; what people will notice, from when to when; what they should do before. Then remove this line.",
        IncidentKind.Notice => "Write here: what changes, from when, for whom, and what people should do. Then remove this line.",
        _ => "Write here: since when, what people notice, who is affected, what they can do meanwhile, what you are doing. Then remove this line.",
    };

    private static Instant ToMinute(Instant time) => Instant.FromUnixTimeSeconds(time.ToUnixTimeSeconds() / 60 * 60);
}
