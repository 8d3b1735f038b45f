namespace StatusGen.Text.Templates;

/// <summary>A value with named members, as templates see it. Names are case-sensitive, in <c>snake_case</c>.</summary>
public interface ITemplateObject
{
    /// <returns>False when there is no such member; a member may well be null.</returns>
    bool TryGetMember(string name, out object? value);

    /// <summary>In the order in which they are shown.</summary>
    IEnumerable<string> MemberNames { get; }
}
