using System.Text.Json;

namespace StatusGen.Clients.Tests.Sites;

/// <summary>Programs of other people, and the scripts of <c>tests/tools</c> around their libraries. <c>tests/run</c> installs them.</summary>
internal static class Tools
{
    private static readonly JsonSerializerOptions Names = new() { PropertyNameCaseInsensitive = true };

    public static ProgramResult Run(string program, params string[] arguments) => ProgramUnderTest.RunProgram(program, Repository.Path("tests", "tools"), arguments);

    /// <summary>Runs a script with Debian's python3, which has Debian's libraries.</summary>
    public static T Python<T>(string script, IEnumerable<string> arguments) => Answer<T>("/usr/bin/python3", script, arguments);

    public static T Node<T>(string script, IEnumerable<string> arguments) => Answer<T>("node", script, arguments);

    private static T Answer<T>(string program, string script, IEnumerable<string> arguments)
    {
        ProgramResult result = Run(program, [script, .. arguments]);
        result.ExitCode.ShouldBe(0, $"{script}: {result.Error}");
        return JsonSerializer.Deserialize<T>(result.Output, Names)!;
    }
}
