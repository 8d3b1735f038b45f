using System.Collections;

namespace StatusGen.Text.Templates;

/// <summary>An object whose members can be set, by the host or by a template. It keeps the order in which they were first set.</summary>
/// <remarks>Once it is shared between threads it must no longer be changed. Templates change only the objects they made themselves.</remarks>
public sealed class TemplateMap : ITemplateObject, IEnumerable<KeyValuePair<string, object?>>
{
    // Small maps are searched by reference: names in templates and keys are interned.
    private const int SmallCount = 16;
    private string[] _names = [];
    private object?[] _values = [];
    private Dictionary<string, int>? _index;

    public TemplateMap() { }

    internal TemplateMap(int capacity)
    {
        _names = new string[capacity];
        _values = new object?[capacity];
    }

    public int Count { get; private set; }

    /// <summary>Made by a template, so a template may change it.</summary>
    internal bool OfTemplate { get; init; }

    public IEnumerable<string> MemberNames => _names.Take(Count);

    public object? this[string name]
    {
        get => TryGetMember(name, out object? value) ? value : null;
        set => Set(name, value);
    }

    public void Add(string name, object? value) => Set(name, value);

    public bool TryGetMember(string name, out object? value)
    {
        int at = IndexOf(name);
        value = at < 0 ? null : _values[at];
        return at >= 0;
    }

    /// <param name="name">An interned name, as the compiler makes them.</param>
    internal bool TryGetInterned(string name, out object? value)
    {
        if (_index is not null) return TryGetMember(name, out value);
        string[] names = _names;
        for (int i = 0; i < Count && i < names.Length; i++)
        {
            if (!ReferenceEquals(names[i], name)) continue;
            value = _values[i];
            return true;
        }
        value = null;
        return false;
    }

    public bool Remove(string name)
    {
        int at = IndexOf(name);
        if (at < 0) return false;
        Array.Copy(_names, at + 1, _names, at, Count - at - 1);
        Array.Copy(_values, at + 1, _values, at, Count - at - 1);
        _values[--Count] = null;
        if (_index is not null) Reindex();
        return true;
    }

    /// <param name="name">An interned name, as the compiler makes them.</param>
    internal void SetInterned(string name, object? value) => Set(name, value, isInterned: true);

    private void Set(string name, object? value, bool isInterned = false)
    {
        int at = IndexOf(name);
        if (at >= 0)
        {
            _values[at] = value;
            return;
        }
        if (Count == _names.Length)
        {
            int capacity = Math.Max(4, Count * 2);
            Array.Resize(ref _names, capacity);
            Array.Resize(ref _values, capacity);
        }
        _names[Count] = isInterned ? name : string.Intern(name);
        _values[Count] = value;
        Count++;
        if (_index is not null) _index[name] = Count - 1;
        else if (Count > SmallCount) Reindex();
    }

    private int IndexOf(string name)
    {
        if (_index is not null) return _index.TryGetValue(name, out int at) ? at : -1;
        for (int i = 0; i < Count; i++)
        {
            if (ReferenceEquals(_names[i], name)) return i;
        }
        for (int i = 0; i < Count; i++)
        {
            if (_names[i] == name) return i;
        }
        return -1;
    }

    private void Reindex()
    {
        _index = new Dictionary<string, int>(Count * 2, StringComparer.Ordinal);
        for (int i = 0; i < Count; i++) _index[_names[i]] = i;
    }

    public IEnumerator<KeyValuePair<string, object?>> GetEnumerator()
    {
        for (int i = 0; i < Count; i++) yield return new(_names[i], _values[i]);
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
