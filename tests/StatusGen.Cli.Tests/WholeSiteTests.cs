using System.Text;
using System.Text.RegularExpressions;

namespace StatusGen.Cli.Tests;

/// <summary>
/// The good sites under <c>tests/Sites</c>, built and compared file by file with <c>expected/</c>. Names of assets are shown without their fingerprints, and the theme's
/// own files without their content, so that a change of the style sheet does not touch every page here.
/// </summary>
public sealed partial class WholeSiteTests
{
    private static readonly string[] OfTheTheme = ["assets/", "embed.js", "embed/embed.css"];

    [Theory]
    [InlineData("minimal", "2026-11-20 15:30 UTC")]
    [InlineData("busy-day", "2026-11-24 12:00 UTC")]
    [InlineData("maintenance", "2026-11-28 22:30 UTC")]
    public void A_site_is_published_as_expected(string name, string now)
    {
        using var scratch = new ScratchFolder();
        ProgramResult result = InProcess.Run(Repository.Path("tests", "Sites", name, "site"), "build", "--out", scratch.At("out"), "--now", now);
        result.ExitCode.ShouldBe(ExitCodes.Done, result.Error);

        string expected = Repository.Path("tests", "Sites", name, "expected");
        var wanted = new SortedSet<string>(Directory.Exists(expected) ? Paths(expected) : [], StringComparer.Ordinal);
        foreach (string path in Paths(scratch.At("out")))
        {
            string shown = Plain(path);
            Golden.MatchFile(Path.Combine(expected, shown), Content(scratch.At("out", path), shown));
            wanted.Remove(shown);
        }
        foreach (string path in wanted.Where(_ => Environment.GetEnvironmentVariable("ACCEPT") == "1").ToArray())
        {
            File.Delete(Path.Combine(expected, path));
            wanted.Remove(path);
        }
        wanted.ShouldBeEmpty("these files are no longer made; ACCEPT=1 removes them");
    }

    private static string Content(string file, string shown)
    {
        if (OfTheTheme.Any(part => shown.StartsWith(part, StringComparison.Ordinal))) return "(the theme's)\n";
        byte[] bytes = File.ReadAllBytes(file);
        return !System.Text.Unicode.Utf8.IsValid(bytes) ? $"({bytes.Length} bytes)\n" : Plain(Encoding.UTF8.GetString(bytes));
    }

    private static string Plain(string text) => Fingerprint().Replace(text, "$1");

    private static IEnumerable<string> Paths(string folder) =>
        Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(folder, file).Replace('\\', '/'));

    [GeneratedRegex(@"(assets/[a-z-]+)\.[0-9a-f]{10}(?=\.)")]
    private static partial Regex Fingerprint();
}
