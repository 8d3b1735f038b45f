using System.Diagnostics;

namespace StatusGen.Clients.Tests.Workflows;

/// <summary>The scripts of the composite action, as a runner starts them.</summary>
public sealed class ActionTests : IAsyncDisposable
{
    private readonly ScratchFolder _folder = new();
    private readonly StaticServer _server;

    public ActionTests()
    {
        _folder.Write("program/statusgen", "#!/bin/sh\nfor word; do printf '[%s]' \"$word\"; done\nexit 3\n");
        _folder.Write("out.txt", "");
        _folder.Write("path.txt", "");
        Directory.CreateDirectory(Release);
        Bash($"chmod +x program/statusgen && tar -czf '{Release}/statusgen-linux-x64.tar.gz' -C program . && cd '{Release}' && sha256sum -- *.tar.gz > SHA256SUMS");
        _server = new StaticServer(_folder.At("server"));
    }

    private string Release => _folder.At("server/acme/statusgen/releases/download/v1.2.3");

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public void The_released_program_is_taken_when_its_checksum_is_right()
    {
        Find("v1.2.3").ExitCode.ShouldBe(0);

        Outputs()["found"].ShouldBe("true");
        File.Exists(Path.Combine(Outputs()["folder"], "statusgen")).ShouldBeTrue();
    }

    [Fact]
    public void A_program_with_another_checksum_is_refused()
    {
        File.AppendAllText(Path.Combine(Release, "statusgen-linux-x64.tar.gz"), "more");

        ProgramResult result = Find("v1.2.3");

        result.ExitCode.ShouldBe(1);
        result.Error.ShouldContain("does not have the checksum");
        Outputs().ShouldNotContainKey("found");
    }

    [Theory]
    [InlineData("v9.9.9")]
    [InlineData("source")]
    public void Without_a_release_it_is_built_from_source(string version)
    {
        Find(version).ExitCode.ShouldBe(0);

        Outputs()["found"].ShouldBe("false");
        Outputs()["key"].ShouldStartWith($"statusgen-linux-x64-{version}-");
    }

    [Theory]
    [InlineData("v1; touch pwned")]
    [InlineData("../../v1")]
    public void A_version_that_is_none_is_refused(string version) => Find(version).ExitCode.ShouldBe(2);

    [Fact]
    public void Each_line_of_the_command_is_one_word_and_the_exit_code_is_kept()
    {
        ProgramResult result = Run(Repository.Path("eng", "action", "run"), new()
        {
            ["COMMAND"] = "build\n--publish-anyway\n$(touch pwned) `id` \"quoted\" *\n", ["FOLDER"] = _folder.At("program"), ["SITE"] = "my site",
        });

        result.Output.ShouldBe("[build][--publish-anyway][$(touch pwned) `id` \"quoted\" *][--site][my site]");
        result.ExitCode.ShouldBe(3);
        Outputs()["exit-code"].ShouldBe("3");
        File.Exists(_folder.At("pwned")).ShouldBeFalse();
        File.ReadAllText(_folder.At("path.txt")).ShouldBe(_folder.At("program") + "\n");
    }

    [Fact]
    public void Release_notes_are_those_of_the_version_of_the_source()
    {
        string version = File.ReadAllText(Repository.Path("Directory.Build.props")).Split("<Version>")[1].Split('<')[0];

        Run(Repository.Path("eng", "release-notes"), [], "v0.0.0-other").ExitCode.ShouldBe(1);
        ProgramResult notes = Run(Repository.Path("eng", "release-notes"), [], "v" + version);
        (notes.ExitCode == 0 ? notes.Output.Contains("- [", StringComparison.Ordinal) : notes.Error.Contains("has no section", StringComparison.Ordinal)).ShouldBeTrue(notes.Output + notes.Error);
    }

    private ProgramResult Find(string version) => Run(Repository.Path("eng", "action", "find"), new()
    {
        ["ACTION"] = Repository.Path(), ["ACTION_REF"] = "v1", ["ACTION_REPOSITORY"] = "acme/statusgen", ["VERSION"] = version, ["TOKEN"] = "t", ["RUNNER_OS"] = "Linux", ["RUNNER_ARCH"] = "X64",
        ["RUNNER_TEMP"] = _folder.Path, ["GITHUB_SERVER_URL"] = _server.Address.TrimEnd('/'),
    });

    private Dictionary<string, string> Outputs() => File.ReadAllLines(_folder.At("out.txt")).Select(line => line.Split('=', 2)).ToDictionary(pair => pair[0], pair => pair[1]);

    private void Bash(string script) => Run("/bin/bash", [], "-e", "-c", script).ExitCode.ShouldBe(0);

    private ProgramResult Run(string program, Dictionary<string, string> variables, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = _folder.Path, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["GITHUB_OUTPUT"] = _folder.At("out.txt");
        start.Environment["GITHUB_PATH"] = _folder.At("path.txt");
        foreach ((string name, string value) in variables) start.Environment[name] = value;
        using Process process = Process.Start(start)!;
        Task<string> error = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new ProgramResult(process.ExitCode, output, error.Result);
    }
}
