namespace StatusGen.Cli.Folders;

/// <summary>Keeps two builds from writing into one folder. The system releases it when the program ends in any way.</summary>
internal sealed class FolderLock : IDisposable
{
    public const string Name = ".statusgen-lock";

    private readonly FileStream _stream;

    private FolderLock(FileStream stream) => _stream = stream;

    /// <summary>Null when another program holds it, or let go of it this very moment.</summary>
    public static FolderLock? TryTake(string folder)
    {
        string path = Path.Combine(folder, Name);
        FileStream stream;
        try
        {
            stream = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 0);
        }
        catch (IOException e) when (IsHeld(e) || (e is DirectoryNotFoundException or FileNotFoundException))
        {
            return null;
        }
        if (File.Exists(path)) return new FolderLock(stream);
        stream.Dispose(); // its last holder removed it between our opening and locking
        return null;
    }

    /// <summary>Removes the file, then lets go: who opens it now gets a new one.</summary>
    /// <param name="folder">Where it lies now; the folder may have been renamed.</param>
    public void Release(string folder)
    {
        File.Delete(Path.Combine(folder, Name));
        Dispose();
    }

    public void Dispose() => _stream.Dispose();

    // EWOULDBLOCK on Linux and macOS, ERROR_SHARING_VIOLATION on Windows.
    private static bool IsHeld(IOException e) => e.GetType() == typeof(IOException) && (e.HResult is 11 or 35 || (e.HResult & 0xFFFF) == 32 && OperatingSystem.IsWindows());
}
