using System.Reflection;

namespace StatusGen.Cli;

internal static class ProgramVersion
{
    /// <summary>As released, without the commit.</summary>
    public static string Text => typeof(ProgramVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "unknown";
}
