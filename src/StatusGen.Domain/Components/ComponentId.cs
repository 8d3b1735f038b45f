namespace StatusGen.Domain.Components;

/// <summary>A component's id as written in <c>statusgen.yml</c>: lower-case letters, digits and hyphens.</summary>
public readonly record struct ComponentId(string Value) : IComparable<ComponentId>
{
    public int CompareTo(ComponentId other) => string.CompareOrdinal(Value, other.Value);
    public override string ToString() => Value;
    public static bool operator <(ComponentId left, ComponentId right) => left.CompareTo(right) < 0;
    public static bool operator >(ComponentId left, ComponentId right) => left.CompareTo(right) > 0;
    public static bool operator <=(ComponentId left, ComponentId right) => left.CompareTo(right) <= 0;
    public static bool operator >=(ComponentId left, ComponentId right) => left.CompareTo(right) >= 0;
}
