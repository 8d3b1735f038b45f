using System.Runtime.CompilerServices;
using System.Text;
using Shouldly;

namespace StatusGen.Testing;

/// <summary>Compares text with a file beside the test. <c>ACCEPT=1</c> rewrites the file instead, never on a build server.</summary>
public static class Golden
{
    private static bool Accepting =>
        Environment.GetEnvironmentVariable("ACCEPT") == "1" && Environment.GetEnvironmentVariable("CI") is null or "";

    /// <param name="path">Relative to the calling test's folder.</param>
    public static void Match(string path, string actual, [CallerFilePath] string caller = "") =>
        MatchFile(Path.Combine(Path.GetDirectoryName(caller)!, path), actual);

    public static void MatchFile(string file, string actual)
    {
        if (Accepting)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, actual, new UTF8Encoding(false));
            return;
        }
        File.Exists(file).ShouldBeTrue($"There is no golden file {file}; run the test with ACCEPT=1 and look at what it wrote.");
        actual.ShouldBe(File.ReadAllText(file), $"{file} differs; ACCEPT=1 rewrites it.");
    }
}
