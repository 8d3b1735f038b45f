using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using StatusGen.Cli.Arguments;
using StatusGen.Cli.Commands;
using StatusGen.Cli.GitHub;

namespace StatusGen.Cli;

/// <summary>The register of the commands. Adding one: its file, and one line here.</summary>
internal static class CommandTree
{
    private static readonly (string Name, string Summary, Func<Context, Verb> Create)[] All =
    [
        ("init", "Make a new site that builds at once", InitCommand.Create),
        ("new", "Write a new incident, maintenance or notice", NewCommand.Create),
        ("update", "Add an update to an incident's file", UpdateCommand.Create),
        ("resolve", "Add the last update: Resolved, Completed or Closed", ResolveCommand.Create),
        ("check", "Check everything, build nothing", CheckCommand.Create),
        ("explain", "Tell what a diagnostic's code means and how to mend it", ExplainCommand.Create),
        ("build", "Build the site", BuildCommand.Create),
        ("serve", "Build, serve on this machine, and rebuild on every change", ServeCommand.Create),
        ("status", "Show what is open now", StatusCommand.Create),
        ("due", "Show everything promised or owed, by time", DueCommand.Create),
        ("report", "Report incidents, promises kept and uptime of a period", ReportCommand.Create),
        ("notify", "Show who would be told what; with --send, tell them", NotifyCommand.Create),
        ("ledger", "Prove, show and sum up what was told", LedgerCommand.Create),
        ("contacts", "Check, seal, unseal or export the contacts", ContactsCommand.Create),
        ("ingest", "Make a draft incident of a monitor's alert", IngestCommand.Create),
        ("github", "The steps of this site's workflows on GitHub", GitHubCommand.Create),
        ("templates", "List, show or check the templates for messages", TemplatesCommand.Create),
        ("variants", "Show an update as each audience and channel would get it", VariantsCommand.Create),
        ("schema", "Print the JSON Schema that editors use", SchemaCommand.Create),
    ];

    public static IReadOnlyList<string> Names { get; } = [.. All.Select(c => c.Name)];

    public static IEnumerable<(string Name, string Summary)> Summaries => All.Select(c => (c.Name, c.Summary));

    /// <summary>Makes only the commands whose names occur in the arguments; all the others could not be meant.</summary>
    public static RootCommand Create(string[] arguments, Context context)
    {
        var root = new RootCommand();
        root.Directives.Clear();
        foreach (Option option in root.Options)
        {
            if (option is HelpOption help) help.Action = new HelpPage.Action(context.Globals, context.Surroundings.Output);
            else if (option is VersionOption version) version.Action = new VersionAction(context.Surroundings.Output);
        }
        foreach (Option option in context.Globals.All) root.Options.Add(option);
        foreach ((string name, _, Func<Context, Verb> create) in All)
            if (arguments.Contains(name, StringComparer.Ordinal)) root.Subcommands.Add(create(context));
        return root;
    }

    private sealed class VersionAction(TextWriter output) : SynchronousCommandLineAction
    {
        public override bool ClearsParseErrors => true;

        public override int Invoke(ParseResult parseResult)
        {
            output.Write($"statusgen {ProgramVersion.Text}\n");
            return ExitCodes.Done;
        }
    }
}
