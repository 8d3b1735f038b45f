using System.Runtime;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using StatusGen.Cli.Folders;

namespace StatusGen.Cli.Commands;

/// <summary>
/// Nearly all that a build or a check makes lives to its end, and then the program ends: collecting garbage in between would only move the content about, for a quarter of the
/// build's time. So the collector waits as long as the memory lasts that a build of this size usually takes.
/// </summary>
internal static partial class BuildMemory
{
    /// <summary>Smaller sites are built before the collector would begin.</summary>
    private const int WorthReserving = 200;

    /// <summary>Bytes that a build takes for each file, for anything else, and at most without collecting.</summary>
    private const long OfFile = 66 << 10, OfSite = 24 << 20, Most = 680 << 20;

    /// <summary>Of the machine's or the container's memory one part in so many is taken at most.</summary>
    private const int Share = 4;

    public static void Reserve(SourceFolder sources)
    {
        int files = sources.List("incidents").Count;
        if (files < WorthReserving || GCSettings.LatencyMode == GCLatencyMode.NoGCRegion) return;
        long size = Math.Min(OfSite + files * OfFile, Math.Min(Most, GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / Share));
        nint first = AddressOfNext();
        // When more is needed, or this much is not to be had, the collector works as ever.
        if (GC.TryStartNoGCRegion(size) && OperatingSystem.IsLinux()) AskForLargePages(first, size);
    }

    /// <summary>Linux hands out memory by 4 KiB, each with an interruption, unless it is asked for 2 MiB at once: that saves a twelfth of a large build's time.</summary>
    /// <param name="first">What is reserved lies above it: small objects, then as much for large ones.</param>
    private static void AskForLargePages(nint first, long size)
    {
        const int MADV_HUGEPAGE = 14;
        const long Page = 2 << 20;
        // Only advice: a system that does not follow it is slower, and that is all.
        _ = Advise((nint)(first & -Page), (nint)(2 * size), MADV_HUGEPAGE);
    }

    /// <summary>Where the collector puts new objects at this moment.</summary>
    private static unsafe nint AddressOfNext()
    {
        object next = new();
        return *(nint*)Unsafe.AsPointer(ref next);
    }

    [LibraryImport("libc", EntryPoint = "madvise")]
    private static partial int Advise(nint start, nint length, int advice);
}
