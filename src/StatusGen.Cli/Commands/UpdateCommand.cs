using System.CommandLine;
using StatusGen.Cli.Arguments;
using StatusGen.Domain.Incidents;

namespace StatusGen.Cli.Commands;

/// <summary><c>statusgen update</c>: an update goes into the incident's file, and everything else in it stays.</summary>
internal static class UpdateCommand
{
    public static Verb Create(Context context)
    {
        Argument<string> id = Typed.Required("ID", "The file's stem, a part that only it has, or: latest");
        Argument<string[]> message = new("MESSAGE") { Description = "The update's text; - reads standard input", Arity = ArgumentArity.ZeroOrMore };
        Option<string> status = Typed.Option("--status", "STATUS", "Investigating, Identified, Monitoring, Resolved …; default: the status stays");
        Option<string> next = Typed.Option("--next-update", "TIME", "When you will write again: 30m, 14:40, or a whole time");
        Option<string[]> affected = Typed.Options("--affected", "ID[=IMPACT]", "A component and its impact from now on; several times for several components");
        Option<string> start = Typed.Option("--start", "TIME", "With --status Rescheduled: when the work begins now");
        Option<string> end = Typed.Option("--end", "TIME", "With --status Rescheduled: when the work ends now; a length such as 2h will do");
        Option<string> template = Typed.Option("--template", "NAME", "Makes the text from this template; \"statusgen templates\" lists them");
        Option<string[]> set = Typed.Options("--set", "NAME=VALUE", "A fact for the template; several times for several facts");
        var verb = new Verb("update", "Adds an update to an incident's file. Everything else in the file stays as it is.",
            "statusgen update card-payments \"A certificate of ours expired; we are replacing it.\" --status identified --next-update 30m")
        {
            Arguments = { id, message },
            Options = { status, next, affected, start, end, template, set },
        };
        verb.SetAction(parsed =>
        {
            var session = new Session(context, parsed);
            string[] words = session.Values(message);
            bool isTyped = words.Length > 0;
            if (isTyped == session.Value(template) is not null)
                throw new UsageException(isTyped ? "MESSAGE and --template: the text is one or the other." : "MESSAGE is missing: statusgen update ID \"MESSAGE\" [options]");
            (string? text, string[] components) = isTyped ? TypedValues.TakeApart("message", words, session.Values(affected)) : (null, session.Values(affected));
            var typed = new AppendedUpdate(text, session.Value(status), session.Value(next), components, session.Value(start), session.Value(end))
            {
                Template = session.Value(template),
                Set = session.Values(set),
            };
            return typed.Write(session, session.Value(id)!, DefaultStatus);
        });
        return verb;
    }

    /// <summary>The word that leaves things as they are.</summary>
    private static UpdateStatus DefaultStatus(Incident incident, IncidentState state) => (incident.Kind, state.Status) switch
    {
        (not IncidentKind.Maintenance, _) => UpdateStatus.Update,
        (_, UpdateStatus.Scheduled) => UpdateStatus.Reminder,
        (_, var current) when state.IsOpen => current,
        _ => throw new UsageException($"{incident.Id} is over: {state.Status.Word()}. Name a --status, such as Postmortem."),
    };
}
