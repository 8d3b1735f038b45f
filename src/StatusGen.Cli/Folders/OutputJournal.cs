using System.Text;

namespace StatusGen.Cli.Folders;

/// <param name="Number">Its name in the staging folder.</param>
/// <param name="Path">Its place on the site.</param>
internal readonly record struct StagedFile(int Number, string Path);

/// <summary>
/// What is left to do once all files of a site are staged. The site changes from the moment the journal has its name; every step may be repeated,
/// so whoever finds a journal finishes it.
/// </summary>
internal static class OutputJournal
{
    private const string Name = ".statusgen-journal";

    public static string StagedName(int number) => number.ToString("x8");

    public static void Write(string root, IReadOnlyList<StagedFile> staged, IReadOnlyList<string> removed)
    {
        var text = new StringBuilder();
        foreach (string path in removed) text.Append("- ").Append(path).Append('\n');
        foreach (StagedFile file in staged) text.Append("+ ").Append(StagedName(file.Number)).Append(' ').Append(file.Path).Append('\n');
        AtomicFile.Write(Path.Combine(root, Name), Encoding.UTF8.GetBytes(text.ToString()));
    }

    /// <summary>Does what the journal says, if there is one.</summary>
    public static void Finish(string root)
    {
        string journal = Path.Combine(root, Name);
        if (!File.Exists(journal)) return;
        string[] lines = File.ReadAllLines(journal);
        foreach (string line in lines)
            if (line.StartsWith("- ", StringComparison.Ordinal)) Remove(root, line[2..]);
        string staging = Path.Combine(root, ExistingOutput.StagingName);
        var made = new HashSet<string>(StringComparer.Ordinal);
        foreach (string line in lines)
            if (line.StartsWith("+ ", StringComparison.Ordinal)) Place(Path.Combine(staging, line[2..10]), Path.Combine(root, line[11..]), made);
        if (Directory.Exists(staging)) Directory.Delete(staging, recursive: true);
        File.Delete(journal);
    }

    private static void Remove(string root, string path)
    {
        string full = Path.Combine(root, path);
        if (File.Exists(full)) File.Delete(full);
        for (string? folder = Path.GetDirectoryName(full); folder is not null && folder.Length > root.Length; folder = Path.GetDirectoryName(folder))
        {
            if (!Directory.Exists(folder)) continue;
            if (Directory.EnumerateFileSystemEntries(folder).Any()) return;
            Directory.Delete(folder);
        }
    }

    private static void Place(string staged, string full, HashSet<string> made)
    {
        if (!File.Exists(staged)) return; // already in its place
        string folder = Path.GetDirectoryName(full)!;
        if (made.Add(folder)) Directory.CreateDirectory(folder);
        File.Move(staged, full, overwrite: true);
    }
}
