using StatusGen.Cli;
using StatusGen.Cli.Terminal;

return StatusGenProgram.Run(args, Surroundings.OfProcess());
