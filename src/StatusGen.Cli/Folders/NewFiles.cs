using System.Runtime.InteropServices;

namespace StatusGen.Cli.Folders;

/// <summary>
/// Writes new files below a folder that nobody else uses yet. A site is twice as many files as incidents, and a file handle of the platform locks each one, asks what it
/// is and where its end lies: on Linux the system is called directly, three calls a file. What it refuses is done again the ordinary way, which says why.
/// </summary>
internal sealed partial class NewFiles : IDisposable
{
    // <fcntl.h> of Linux on x64 and arm64.
    private const int O_WRONLY = 0x1, O_CREAT = 0x40, O_EXCL = 0x80, O_CLOEXEC = 0x80000, O_PATH = 0x200000, AT_FDCWD = -100;
    private const uint FileMode666 = 0b110_110_110, FolderMode777 = 0b111_111_111;
    private const int EINTR = 4;

    private readonly string _root;
    private readonly int _folder = -1;

    public NewFiles(string root)
    {
        _root = root;
        if (OperatingSystem.IsLinux()) _folder = OpenAt(AT_FDCWD, root, O_PATH | O_CLOEXEC, 0);
    }

    /// <param name="path">Below the folder, with slashes; its own folder is there.</param>
    /// <exception cref="IOException">There is already a file, or the disk refuses.</exception>
    public void Write(string path, ReadOnlySpan<byte> bytes)
    {
        int file = _folder < 0 ? -1 : OpenAt(_folder, path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, FileMode666);
        if (file < 0)
        {
            using Microsoft.Win32.SafeHandles.SafeFileHandle handle = File.OpenHandle($"{_root}/{path}", FileMode.CreateNew, FileAccess.Write, FileShare.None);
            RandomAccess.Write(handle, bytes, 0);
            return;
        }
        try
        {
            WriteAll(file, path, bytes);
        }
        finally
        {
            _ = Close(file);
        }
    }

    public void MakeFolder(string path)
    {
        if (_folder < 0 || MakeFolderAt(_folder, path, FolderMode777) < 0) Directory.CreateDirectory($"{_root}/{path}");
    }

    public void Dispose()
    {
        if (_folder >= 0) _ = Close(_folder);
    }

    private void WriteAll(int file, string path, ReadOnlySpan<byte> bytes)
    {
        while (!bytes.IsEmpty)
        {
            nint written = Write(file, ref MemoryMarshal.GetReference(bytes), bytes.Length);
            if (written >= 0) bytes = bytes[(int)written..];
            else if (Marshal.GetLastPInvokeError() is not EINTR and int error) throw new IOException($"{Marshal.GetPInvokeErrorMessage(error)} : '{_root}/{path}'", error);
        }
    }

    [LibraryImport("libc", EntryPoint = "openat", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int OpenAt(int folder, string path, int flags, uint mode);

    [LibraryImport("libc", EntryPoint = "mkdirat", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int MakeFolderAt(int folder, string path, uint mode);

    [LibraryImport("libc", EntryPoint = "write", SetLastError = true)]
    private static partial nint Write(int file, ref byte bytes, nint count);

    [LibraryImport("libc", EntryPoint = "close")]
    private static partial int Close(int file);
}
