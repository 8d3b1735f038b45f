using System.CommandLine;
using System.CommandLine.Invocation;
using System.Text;

namespace StatusGen.Cli.Arguments;

/// <summary>The help of the program and of each command.</summary>
internal static class HelpPage
{
    public static string OfProgram(GlobalOptions globals)
    {
        var text = new StringBuilder("statusgen makes a status page from Markdown files.\n\nUsage: statusgen COMMAND [options]\n\nCommands:\n");
        int width = CommandTree.Names.Max(name => name.Length);
        foreach ((string name, string description) in CommandTree.Summaries) text.Append($"  {name.PadRight(width)}  {description}\n");
        text.Append("\nOptions of every command:\n");
        AppendOptions(text, [.. globals.All]);
        text.Append("\n\"statusgen COMMAND --help\" tells more, with an example.\n");
        return text.ToString();
    }

    public static string Of(Verb verb, GlobalOptions globals)
    {
        var text = new StringBuilder($"{verb.Description}\n\nUsage: {Usage(verb)}\n");
        if (verb.Arguments.Count > 0)
        {
            text.Append('\n');
            int width = verb.Arguments.Max(a => a.Name.Length);
            foreach (Argument argument in verb.Arguments) text.Append($"  {argument.Name.PadRight(width)}  {argument.Description}\n");
        }
        if (verb.Options.Count > 0)
        {
            text.Append("\nOptions:\n");
            AppendOptions(text, [.. verb.Options]);
        }
        text.Append("\nOptions of every command:\n");
        AppendOptions(text, [.. globals.All]);
        if (verb.Remarks.Length > 0) text.Append($"\n{verb.Remarks}\n");
        text.Append($"\nExample:\n  {verb.Example.Replace("\n", "\n  ")}\n");
        return text.ToString();
    }

    /// <summary>One line: <c>statusgen update ID "MESSAGE" [options]</c>.</summary>
    public static string Usage(Command command)
    {
        var text = new StringBuilder("statusgen ").Append(command.Name);
        foreach (Argument argument in command.Arguments)
        {
            string name = argument.Name is "MESSAGE" or "TITLE" ? $"\"{argument.Name}\"" : argument.Name;
            text.Append(argument.Arity.MinimumNumberOfValues > 0 ? $" {name}" : argument.Arity.MaximumNumberOfValues > 1 && name[0] != '"' ? $" [{name}…]" : $" [{name}]");
        }
        return text.Append(" [options]").ToString();
    }

    private static void AppendOptions(StringBuilder text, Option[] options)
    {
        string[] labels = [.. options.Select(o => o.HelpName is null ? o.Name : $"{o.Name} {o.HelpName}")];
        int width = labels.Max(label => label.Length);
        for (int i = 0; i < options.Length; i++) text.Append($"  {labels[i].PadRight(width)}  {options[i].Description}\n");
    }

    /// <summary>What <c>--help</c> does.</summary>
    internal sealed class Action(GlobalOptions globals, TextWriter output) : SynchronousCommandLineAction
    {
        public override bool ClearsParseErrors => true;

        public override int Invoke(ParseResult parseResult)
        {
            output.Write(parseResult.CommandResult.Command is Verb verb ? Of(verb, globals) : OfProgram(globals));
            return ExitCodes.Done;
        }
    }
}
