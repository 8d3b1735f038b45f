using System.CommandLine;

namespace StatusGen.Cli.Arguments;

/// <summary>A command with an example that can be copied.</summary>
internal sealed class Verb(string name, string description, string example) : Command(name, description)
{
    public string Example => example;

    /// <summary>What the help says below the options; empty for most.</summary>
    public string Remarks { get; init; } = "";
}
