using System.CommandLine;
using StatusGen.Cli.Arguments;
using StatusGen.Domain.Incidents;
using StatusGen.Text.Words;

namespace StatusGen.Cli.Commands;

/// <summary><c>statusgen resolve</c>: the update that ends it.</summary>
internal static class ResolveCommand
{
    public static Verb Create(Context context)
    {
        Argument<string> id = Typed.Required("ID", "The file's stem, a part that only it has, or: latest");
        Argument<string[]> message = new("MESSAGE") { Description = "The update's text; - reads standard input", Arity = ArgumentArity.OneOrMore };
        var verb = new Verb("resolve", "Adds the update that ends it: Resolved, or Completed for maintenance and Closed for a notice.",
            "statusgen resolve latest \"Card payments work again since 15:20 UTC. There is nothing you need to do.\"")
        {
            Arguments = { id, message },
        };
        verb.SetAction(parsed =>
        {
            var session = new Session(context, parsed);
            (string text, _) = TypedValues.TakeApart("message", session.Values(message), []);
            return new AppendedUpdate(text, null, null, [], null, null).Write(session, session.Value(id)!, EndOf);
        });
        return verb;
    }

    private static UpdateStatus EndOf(Incident incident, IncidentState state)
    {
        if (state.EndedAt is { } ended && incident.Updates.Any(update => update.At == ended && update.Status == state.Status))
            throw new UsageException($"{incident.Id} is over already: {state.Status.Word()} at {TimeText.Write(ended)}. \"statusgen update\" adds to it.");
        return incident.Kind switch
        {
            IncidentKind.Maintenance => UpdateStatus.Completed,
            IncidentKind.Notice => UpdateStatus.Closed,
            _ => UpdateStatus.Resolved,
        };
    }
}
