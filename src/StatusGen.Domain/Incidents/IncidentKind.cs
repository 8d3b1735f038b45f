namespace StatusGen.Domain.Incidents;

public enum IncidentKind { Incident, Maintenance, Notice }

public enum IncidentSeverity { Minor, Major, Critical }

/// <summary>What front matter says about a postmortem; without the key the cadence policy decides.</summary>
public enum PostmortemDuty { ByPolicy, Required, NotNeeded }
