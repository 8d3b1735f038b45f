namespace StatusGen.Text.Templates.Rendering;

/// <summary>The shape met last at a place of a template, and where a member lies in it: one immutable object, so that threads may race for it.</summary>
internal sealed record MemberPlace(ObjectShape Shape, int Index)
{
    /// <returns>False when the object has no such member.</returns>
    public static bool Read(ref MemberPlace? last, ShapedObject shaped, string name, out object? value)
    {
        MemberPlace? place = last;
        if (place?.Shape != shaped.Shape) last = place = new MemberPlace(shaped.Shape, shaped.Shape.IndexOf(name));
        value = place.Index < 0 ? null : shaped.Read(place.Index);
        return place.Index >= 0;
    }
}
