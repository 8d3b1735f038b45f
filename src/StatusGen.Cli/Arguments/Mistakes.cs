using System.CommandLine;
using System.CommandLine.Parsing;
using StatusGen.Text.Words;

namespace StatusGen.Cli.Arguments;

/// <summary>Puts a wrong command line into words that are enough to mend it.</summary>
internal static class Mistakes
{
    /// <summary>One sentence about the first mistake; null when there is none.</summary>
    public static string? Describe(ParseResult parsed)
    {
        Command command = parsed.CommandResult.Command;
        if (MisplacedOption(parsed) is var (option, before)) return IsKnown(option, command, parsed) ? NeedsValue(before) : UnknownOption(option, command, parsed);
        if (command is RootCommand) return parsed.UnmatchedTokens.Count > 0 ? UnknownCommand(parsed.UnmatchedTokens[0]) : NoCommand(parsed);
        if (parsed.UnmatchedTokens.Count > 0) return TooMuch(parsed.UnmatchedTokens[0], command);
        foreach (ParseError error in parsed.Errors)
        {
            switch (error.SymbolResult)
            {
                case OptionResult { Tokens.Count: 0 } missing: return NeedsValue(missing.Option);
                case OptionResult twice: return $"{twice.Option.Name} is given more than once.";
                case ArgumentResult missing: return Missing(missing.Argument, command);
                case CommandResult: return Missing(command.Arguments.FirstOrDefault(a => parsed.GetResult(a) is not { Tokens.Count: > 0 }), command);
            }
        }
        return null;
    }

    private static string NoCommand(ParseResult parsed) =>
        parsed.Errors.FirstOrDefault(e => e.SymbolResult is OptionResult { Tokens.Count: 0 })?.SymbolResult is OptionResult missing
            ? NeedsValue(missing.Option)
            : $"Which command? One of {NearestWord.Choices(CommandTree.Names)}. \"statusgen --help\" tells what each one does.";

    private static string UnknownCommand(string word) =>
        NearestWord.Of(word, CommandTree.Names) is { } nearest
            ? $"There is no command \"{word}\"; did you mean \"{nearest}\"?"
            : $"There is no command \"{word}\". The commands are {NearestWord.Choices(CommandTree.Names)}.";

    private static string UnknownOption(string word, Command command, ParseResult parsed)
    {
        string name = word.Split('=')[0];
        string where = command is RootCommand ? "statusgen" : $"statusgen {command.Name}";
        return NearestWord.Of(name, Known(command, parsed).Select(o => o.Name)) is { } nearest
            ? $"{where} has no option {name}; did you mean {nearest}?"
            : $"{where} has no option {name}. \"{where} --help\" lists those it has.";
    }

    private static string TooMuch(string word, Command command) =>
        $"\"{word}\" is one word too many for statusgen {command.Name}. A text of several words stands in quotation marks: {HelpPage.Usage(command)}";

    private static string Missing(Argument? argument, Command command) =>
        argument is null ? $"Something is missing: {HelpPage.Usage(command)}" : $"{argument.Name} is missing: {HelpPage.Usage(command)}";

    private static string NeedsValue(Option option) => $"{option.Name} needs a value: {option.Name} {option.HelpName}.";

    private static IEnumerable<Option> Known(Command command, ParseResult parsed) => command.Options.Concat(parsed.RootCommandResult.Command.Options);

    private static bool IsKnown(string word, Command command, ParseResult parsed) => Known(command, parsed).Any(option => option.Name == word.Split('=')[0]);

    /// <summary>A word that looks like an option where a value or an argument was expected, and the option before it. After <c>--</c> every word is what it is.</summary>
    private static (string Word, Option Before)? MisplacedOption(ParseResult parsed)
    {
        Option? before = null;
        foreach (Token token in parsed.Tokens)
        {
            if (token.Type == TokenType.DoubleDash) break;
            if (token.Type == TokenType.Option) before = Known(parsed.CommandResult.Command, parsed).FirstOrDefault(option => option.Name == token.Value);
            if (token.Type == TokenType.Argument && LooksLikeOption(token.Value)) return (token.Value, before ?? parsed.RootCommandResult.Command.Options[0]);
        }
        return null;
    }

    // "--sttus" and "-x" but not "-" (standard input), "-5 %" or "- a list item".
    private static bool LooksLikeOption(string word) =>
        word.Length > 1 && word[0] == '-' && (word[1] == '-' || char.IsAsciiLetter(word[1])) && !word.AsSpan().ContainsAny(' ', '\n') && word != "--";
}
