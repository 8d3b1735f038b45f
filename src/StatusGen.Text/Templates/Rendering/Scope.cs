namespace StatusGen.Text.Templates.Rendering;

/// <summary>
/// What unprefixed names mean from here on: the page, the object of a <c>with</c>, or a function with parameters.
/// Seen as an object it is <c>this</c>.
/// </summary>
/// <param name="outer">Where names that are not found here are looked for.</param>
/// <param name="variables">Parameters and loop variables of this scope begin here on the renderer's stack.</param>
internal sealed class Scope(Renderer renderer, Scope? outer, int variables, int parameters, ITemplateObject? with) : ITemplateObject
{
    private TemplateMap? _assigned;

    public Scope? Outer { get; } = outer;

    public int Variables { get; } = variables;

    public int Parameters { get; } = parameters;

    public ITemplateObject? With { get; } = with;

    public bool TryGetOwn(string name, out object? value)
    {
        if (_assigned is not null) return _assigned.TryGetInterned(name, out value);
        value = null;
        return With is not null && With.TryGetMember(name, out value);
    }

    public void Assign(string name, object? value)
    {
        if (With is not null) MemberAccess.Set(With, name, value);
        else if (!renderer.TrySetParameter(this, name, value)) (_assigned ??= new TemplateMap { OfTemplate = true }).SetInterned(name, value);
    }

    public IEnumerable<string> MemberNames => _assigned?.MemberNames ?? With?.MemberNames ?? [];

    public bool TryGetMember(string name, out object? value) => renderer.TryGetIn(this, string.Intern(name), out value);
}
