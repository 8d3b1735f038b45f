using System.CommandLine;
using StatusGen.Cli.Arguments;
using StatusGen.Content.Schemas;
using StatusGen.Text.Words;

namespace StatusGen.Cli.Commands;

/// <summary><c>statusgen schema</c>: what editors need to complete and check keys.</summary>
internal static class SchemaCommand
{
    public static Verb Create(Context context)
    {
        Argument<string> name = Typed.Optional("NAME", $"{NearestWord.Choices(JsonSchemas.Names)}; default: config");
        var verb = new Verb("schema", "Prints a JSON Schema: of statusgen.yml (config) or of an incident's front matter (incident).", "statusgen schema config > statusgen.schema.json")
        {
            Arguments = { name },
        };
        verb.SetAction(parsed =>
        {
            var session = new Session(context, parsed);
            string wanted = session.Value(name) ?? "config";
            if (!JsonSchemas.Names.Contains(wanted)) throw new UsageException($"NAME: there is no schema \"{wanted}\". {NearestWord.Hint(wanted, JsonSchemas.Names)}");
            session.Print(JsonSchemas.Text(wanted));
            return ExitCodes.Done;
        });
        return verb;
    }
}
