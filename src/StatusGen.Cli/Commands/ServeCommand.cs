using StatusGen.Cli.Arguments;
namespace StatusGen.Cli.Commands;
internal static class ServeCommand { public static Verb Create(Context context) => new("serve", "x", "y"); }
