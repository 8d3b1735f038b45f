using System.Runtime;
using StatusGen.Cli.Folders;

namespace StatusGen.Cli.Commands;

/// <summary>
/// Nearly all that a build makes lives to its end, and then the program ends: collecting garbage in between would only move the content about, for a quarter of the
/// build's time. So the collector waits as long as the memory lasts that a build of this size usually takes.
/// </summary>
internal static class BuildMemory
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
        long wanted = Math.Min(OfSite + files * OfFile, Math.Min(Most, GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / Share));
        // When more is needed, or this much is not to be had, the collector works as ever.
        GC.TryStartNoGCRegion(wanted);
    }
}
