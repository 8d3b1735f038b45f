namespace StatusGen.Text.Templates.Compiling;

/// <summary>The names that a page or function settles while it is compiled: <c>$locals</c>, parameters and loop variables.</summary>
internal sealed class BodyNames
{
    private readonly Dictionary<string, int> _locals = new(StringComparer.Ordinal);
    private readonly List<(string? Name, bool IsParameter, string? Loop)> _slots = [];
    private int _firstVisible;

    public int LocalCount => _locals.Count;

    public int LocalSlot(string name)
    {
        if (!_locals.TryGetValue(name, out int slot)) _locals.Add(name, slot = _locals.Count);
        return slot;
    }

    public void AddParameter(string name) => _slots.Add((name, true, null));

    /// <param name="keyword"><c>for</c> or <c>while</c>.</param>
    public void OpenLoop(string? variable, string keyword)
    {
        _slots.Add((variable, false, null));
        _slots.Add((null, false, keyword));
    }

    public void CloseLoop() => _slots.RemoveRange(_slots.Count - 2, 2);

    /// <summary>Inside a <c>with</c> the members of its object come before the names outside, so those are looked up while rendering.</summary>
    public int OpenWith()
    {
        int outer = _firstVisible;
        _firstVisible = _slots.Count;
        return outer;
    }

    public void CloseWith(int outer) => _firstVisible = outer;

    /// <returns>-1 for a name that is not settled here.</returns>
    public int SlotOf(string name, out bool isParameter)
    {
        for (int i = _slots.Count - 1; i >= _firstVisible; i--)
        {
            if (_slots[i].Name != name) continue;
            isParameter = _slots[i].IsParameter;
            return i;
        }
        isParameter = false;
        return -1;
    }

    /// <returns>-1 outside of such a loop.</returns>
    public int LoopStateSlot(string keyword) => _slots.FindLastIndex(slot => slot.Loop == keyword);

    public bool InLoop => _slots.Exists(slot => slot.Loop is not null);
}
