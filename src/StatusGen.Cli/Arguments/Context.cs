using StatusGen.Cli.Terminal;

namespace StatusGen.Cli.Arguments;

/// <summary>What a command is made with.</summary>
internal sealed record Context(Surroundings Surroundings, GlobalOptions Globals);
