using StatusGen.Domain.Components;

namespace StatusGen.Domain.Uptime;

/// <summary>How much of an outage's time counts as downtime, from 0 to 1. Statuspage and Instatus count a partial outage as 0.3.</summary>
public sealed record UptimeWeights(double MajorOutage, double PartialOutage, double Degraded, double Maintenance)
{
    public static readonly UptimeWeights Default = new(1, 0.3, 0, 0);

    public double Of(ComponentStatus status) => status switch
    {
        ComponentStatus.MajorOutage => MajorOutage,
        ComponentStatus.PartialOutage => PartialOutage,
        ComponentStatus.Degraded => Degraded,
        ComponentStatus.Maintenance => Maintenance,
        _ => 0,
    };
}
