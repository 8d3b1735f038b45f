using System.CommandLine;

namespace StatusGen.Cli.Arguments;

/// <summary>
/// Arguments and options hold the words as they were typed: what a word means, and what to say when it means nothing, is the command's business.
/// </summary>
internal static class Typed
{
    /// <param name="shown">What the help calls the value: <c>DIR</c>.</param>
    public static Option<string> Option(string name, string shown, string description) => new(name) { HelpName = shown, Description = description, Arity = ArgumentArity.ExactlyOne };

    /// <summary>An option that may be given several times.</summary>
    public static Option<string[]> Options(string name, string shown, string description) =>
        new(name) { HelpName = shown, Description = description, Arity = ArgumentArity.OneOrMore, AllowMultipleArgumentsPerToken = false };

    public static Option<bool> Flag(string name, string description) => new(name) { Description = description, Arity = ArgumentArity.Zero };

    public static Argument<string> Required(string name, string description) => new(name) { Description = description, Arity = ArgumentArity.ExactlyOne };

    public static Argument<string> Optional(string name, string description) => new(name) { Description = description, Arity = ArgumentArity.ZeroOrOne };

    public static Argument<string[]> Any(string name, string description) => new(name) { Description = description, Arity = ArgumentArity.ZeroOrMore };
}
