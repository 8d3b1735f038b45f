namespace StatusGen.Cli.Folders;

/// <summary>Writes a whole new file beside the old one and renames it into place: readers see the old text or the new one.</summary>
internal static class AtomicFile
{
    public static void Write(string path, ReadOnlySpan<byte> bytes)
    {
        // A link stays a link: what it leads to is replaced.
        string place = SitePaths.Real(path) ?? path;
        string beside = Path.Combine(Path.GetDirectoryName(place)!, $".{Path.GetFileName(place)}.{Environment.ProcessId}.tmp");
        try
        {
            File.WriteAllBytes(beside, bytes);
            if (!OperatingSystem.IsWindows() && File.Exists(place)) File.SetUnixFileMode(beside, File.GetUnixFileMode(place));
            File.Move(beside, place, overwrite: true);
        }
        finally
        {
            File.Delete(beside);
        }
    }
}
