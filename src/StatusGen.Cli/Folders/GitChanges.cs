using System.ComponentModel;
using System.Diagnostics;

namespace StatusGen.Cli.Folders;

/// <param name="First">Counted from 1.</param>
/// <param name="Last">Included.</param>
internal readonly record struct LineRange(int First, int Last);

/// <summary>Which lines of a site's files changed since a revision, committed or not. Files that are new to git count as a whole.</summary>
internal sealed class GitChanges
{
    private static readonly LineRange Whole = new(1, int.MaxValue);

    private readonly Dictionary<string, List<LineRange>> _files = new(StringComparer.Ordinal);

    public IReadOnlyList<LineRange> LinesOf(string path) => _files.GetValueOrDefault(path) ?? [];

    public IReadOnlyList<(int First, int Last)> RangesOf(string path) => [.. LinesOf(path).Select(range => (range.First, range.Last))];

    /// <param name="last">Included.</param>
    public bool Touches(string path, int first, int last)
    {
        foreach (LineRange range in LinesOf(path))
            if (range.First <= last && range.Last >= first) return true;
        return false;
    }

    /// <exception cref="UsageException">The folder is in no repository, or the revision is unknown.</exception>
    /// <exception cref="IOException">git cannot be run.</exception>
    public static GitChanges Since(string siteFolder, string revision)
    {
        if (revision.StartsWith('-')) throw new UsageException($"--changed-since: \"{revision}\" is no revision.");
        // Where branches parted, as a pull request shows it; a shallow clone does not know that place, and then the revision itself counts.
        (string baseOf, _) = Run(siteFolder, "merge-base", revision, "HEAD");
        (string diff, string error) = Run(siteFolder, "diff", "--unified=0", "--no-color", "--no-ext-diff", "--no-renames", "--relative", "--src-prefix=a/", "--dst-prefix=b/",
            baseOf.Length > 0 ? baseOf.Trim() : revision, "--", ".");
        if (error.Length > 0) throw new UsageException($"--changed-since {revision}: git says \"{error.Split('\n')[0].Trim()}\".");
        GitChanges changes = Parse(diff);
        foreach (string path in Run(siteFolder, "ls-files", "--others", "--exclude-standard", "-z").Output.Split('\0', StringSplitOptions.RemoveEmptyEntries))
            changes._files[path] = [Whole];
        return changes;
    }

    internal static GitChanges Parse(string diff)
    {
        var changes = new GitChanges();
        List<LineRange>? current = null;
        foreach (string line in diff.Split('\n'))
        {
            if (line.StartsWith("+++ ", StringComparison.Ordinal))
                current = Target(line[4..].TrimEnd('\t', '\r')) is { } path ? changes._files[path] = [] : null;
            else if (line.StartsWith("@@ ", StringComparison.Ordinal) && current is not null)
                current.Add(ReadRange(line));
        }
        return changes;
    }

    // "b/path", in quotes with escapes when it holds unusual characters, or /dev/null for a file that is gone.
    private static string? Target(string name)
    {
        if (name.StartsWith('"')) name = name.Trim('"').Replace("\\\"", "\"").Replace("\\\\", "\\");
        return name.StartsWith("b/", StringComparison.Ordinal) ? name[2..] : null;
    }

    // "@@ -12,3 +14,2 @@": of the new side. No lines: the place of a deletion, which belongs to the lines on both sides of it.
    private static LineRange ReadRange(string line)
    {
        string[] numbers = line.Split(' ')[2][1..].Split(',');
        int first = int.Parse(numbers[0]);
        int count = numbers.Length > 1 ? int.Parse(numbers[1]) : 1;
        return count > 0 ? new LineRange(first, first + count - 1) : new LineRange(Math.Max(1, first), first + 1);
    }

    private static (string Output, string Error) Run(string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo("git", ["-c", "core.quotePath=false", .. arguments])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        try
        {
            using Process git = Process.Start(start) ?? throw new IOException("git did not start");
            Task<string> error = git.StandardError.ReadToEndAsync();
            string output = git.StandardOutput.ReadToEnd();
            git.WaitForExit();
            return git.ExitCode == 0 ? (output, "") : ("", error.Result.Length > 0 ? error.Result : $"git ended with {git.ExitCode}");
        }
        catch (Win32Exception e)
        {
            throw new IOException($"git cannot be run: {e.Message}", e);
        }
    }
}
