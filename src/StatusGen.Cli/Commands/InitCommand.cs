using StatusGen.Cli.Arguments;
namespace StatusGen.Cli.Commands;
internal static class InitCommand { public static Verb Create(Context context) => new("init", "x", "y"); }
