namespace StatusGen.Domain.Components;

/// <summary>
/// The state of a component, ordered from best to worst so that the worst of several is their maximum.
/// Maintenance stands below the outages: an outage during maintenance is told as an outage.
/// </summary>
public enum ComponentStatus { Operational, Maintenance, Degraded, PartialOutage, MajorOutage }
