using NodaTime;

namespace StatusGen.Domain.Incidents;

/// <summary>When work is done. Includes the start, excludes the end; the end lies after the start.</summary>
public readonly record struct MaintenanceWindow(Instant Start, Instant End)
{
    public Duration Length => End - Start;
    public Interval Interval => new(Start, End);
}
