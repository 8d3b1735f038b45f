using StatusGen.Cli.Arguments;
namespace StatusGen.Cli.Commands;
internal static class BuildCommand { public static Verb Create(Context context) => new("build", "x", "y"); }
