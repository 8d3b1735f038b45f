using StatusGen.Domain.Components;

namespace StatusGen.Domain.Incidents;

public enum IncidentKind { Incident, Maintenance, Notice }

public enum IncidentSeverity { Minor, Major, Critical }

/// <summary>What front matter says about a postmortem; without the key the cadence policy decides.</summary>
public enum PostmortemDuty { ByPolicy, Required, NotNeeded }

public static class IncidentSeverities
{
    /// <summary>The impact that is meant when an incident says only how severe it is.</summary>
    public static ComponentStatus UsualImpact(this IncidentSeverity? severity) => severity switch
    {
        IncidentSeverity.Critical => ComponentStatus.MajorOutage,
        IncidentSeverity.Major => ComponentStatus.PartialOutage,
        _ => ComponentStatus.Degraded,
    };
}
