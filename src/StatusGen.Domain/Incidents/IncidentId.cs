namespace StatusGen.Domain.Incidents;

/// <summary>The stem of the incident's file, and its address: <c>/incidents/ID/</c>. Never changes once published.</summary>
public readonly record struct IncidentId(string Value) : IComparable<IncidentId>
{
    public int CompareTo(IncidentId other) => string.CompareOrdinal(Value, other.Value);
    public override string ToString() => Value;
    public static bool operator <(IncidentId left, IncidentId right) => left.CompareTo(right) < 0;
    public static bool operator >(IncidentId left, IncidentId right) => left.CompareTo(right) > 0;
    public static bool operator <=(IncidentId left, IncidentId right) => left.CompareTo(right) <= 0;
    public static bool operator >=(IncidentId left, IncidentId right) => left.CompareTo(right) >= 0;
}
