using StatusGen.Text.Templates.Functions;

namespace StatusGen.Text.Templates.Rendering;

/// <summary>Variables: <c>$locals</c> by slot, parameters and loop variables on a stack, all other names by scope.</summary>
internal sealed partial class Renderer
{
    private string?[] _names = new string?[8];
    private object?[] _values = new object?[8];
    private int _top;
    private int _frame;
    private object?[] _locals = [];
    private TemplateList? _arguments;
    private Scope _scope;

    public Scope Scope => _scope;

    /// <summary><c>$</c>: what the function or include was called with. Empty on a page.</summary>
    public TemplateList Arguments => _arguments ??= new TemplateList(0);

    public object? GetLocal(int slot) => _locals[slot];

    public void SetLocal(int slot, object? value) => _locals[slot] = value;

    /// <param name="slot">Counts the parameters and loop variables of this body.</param>
    public object? GetSlot(int slot) => _values[_frame + slot];

    public void SetSlot(int slot, object? value) => _values[_frame + slot] = value;

    /// <param name="name">Null for what only this body's code can see.</param>
    public void Push(string? name, object? value)
    {
        if (_top == _values.Length)
        {
            Array.Resize(ref _names, _top * 2);
            Array.Resize(ref _values, _top * 2);
        }
        _names[_top] = name;
        _values[_top++] = value;
    }

    /// <summary>Sets the variable of the innermost loop, which stands below the loop's state.</summary>
    public void SetLoopVariable(object? value) => _values[_top - 2] = value;

    public void Pop(int count) => PopTo(_top - count);

    private void PopTo(int top)
    {
        Array.Clear(_values, top, _top - top);
        _top = top;
    }

    /// <param name="name">Interned, as all names that the compiler makes.</param>
    /// <param name="place">Remembers where the name was found in the page's view.</param>
    public object? Lookup(string name, ref MemberPlace? place)
    {
        if (TryLookupSet(name, out object? value)) return value;
        if (Context.Page is ShapedObject page ? MemberPlace.Read(ref place, page, name, out value) : TryGetGiven(Context.Page, name, out value)) return value;
        return TryGetGiven(Context.Site, name, out value) ? value : Builtins.Group(name);
    }

    public bool TryLookup(string name, out object? value) =>
        TryLookupSet(name, out value) || TryGetGiven(Context.Page, name, out value) || TryGetGiven(Context.Site, name, out value);

    /// <summary>What the template itself has set: loop variables, parameters, assigned names.</summary>
    private bool TryLookupSet(string name, out object? value)
    {
        int end = _top;
        for (Scope? scope = _scope; scope is not null; scope = scope.Outer)
        {
            if (TryGetBetween(scope.Variables, end, name, out value) || scope.TryGetOwn(name, out value)) return true;
            end = scope.Variables;
        }
        value = null;
        return false;
    }

    private bool TryGetBetween(int start, int end, string name, out object? value)
    {
        for (int i = end - 1; i >= start; i--)
        {
            if (!ReferenceEquals(_names[i], name)) continue;
            value = _values[i];
            return true;
        }
        value = null;
        return false;
    }

    private static bool TryGetGiven(ITemplateObject? given, string name, out object? value)
    {
        if (given is TemplateMap map) return map.TryGetInterned(name, out value);
        value = null;
        return given is not null && given.TryGetMember(name, out value);
    }

    /// <summary><c>this.name</c>: nothing from further out than the scope, but the page's variables on the page.</summary>
    public bool TryGetIn(Scope scope, string name, out object? value) =>
        TryGetBetween(scope.Variables, Math.Min(_top, scope.Variables + scope.Parameters), name, out value)
        || scope.TryGetOwn(name, out value)
        || (scope.Outer is null && (TryGetGiven(Context.Page, name, out value) || TryGetGiven(Context.Site, name, out value)));

    public bool TrySetParameter(Scope scope, string name, object? value)
    {
        for (int i = scope.Variables; i < scope.Variables + scope.Parameters; i++)
        {
            if (!ReferenceEquals(_names[i], name)) continue;
            _values[i] = value;
            return true;
        }
        return false;
    }

    public Scope OpenScope(ITemplateObject with)
    {
        Scope outer = _scope;
        _scope = new Scope(this, outer, _top, 0, with);
        return outer;
    }

    public void CloseScope(Scope outer) => _scope = outer;

    /// <summary>All names in reach, for the hint of an error.</summary>
    public IEnumerable<string> KnownNames()
    {
        IEnumerable<string> names = _names.Take(_top).OfType<string>();
        for (Scope? scope = _scope; scope is not null; scope = scope.Outer) names = names.Concat(scope.MemberNames);
        return names.Concat(Context.Page?.MemberNames ?? []).Concat(Context.Site?.MemberNames ?? []).Concat(Builtins.GroupNames).Append("include");
    }

    // What functions remember between calls of one rendering.

    private Dictionary<string, int>? _cycles;

    public int NextInCycle(string group, int count)
    {
        _cycles ??= new Dictionary<string, int>(StringComparer.Ordinal);
        int at = _cycles.GetValueOrDefault(group) % count;
        _cycles[group] = at + 1;
        return at;
    }
}
