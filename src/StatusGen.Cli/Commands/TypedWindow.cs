using NodaTime;
using StatusGen.Domain.Incidents;

namespace StatusGen.Cli.Commands;

/// <summary><c>--start</c> and <c>--end</c> of maintenance.</summary>
internal static class TypedWindow
{
    /// <exception cref="UsageException">The times are none, or end before they begin.</exception>
    public static MaintenanceWindow Read(string start, string end, DateTimeZone zone, Instant now)
    {
        Instant from = TypedValues.After("--start", start, zone, now);
        Instant to = TypedValues.After("--end", end, zone, from);
        return to > from ? new MaintenanceWindow(from, to) : throw new UsageException($"--end: \"{end}\" is not after the start, \"{start}\".");
    }
}
