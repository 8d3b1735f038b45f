using System.Collections;

namespace StatusGen.Text.Templates;

/// <summary>A list that templates make, change and read. Hosts may hand over any <c>IReadOnlyList</c> of reference types as it is.</summary>
public sealed class TemplateList : IReadOnlyList<object?>
{
    private readonly List<object?> _items;

    public TemplateList() => _items = [];

    internal TemplateList(int capacity)
    {
        _items = new List<object?>(capacity);
        OfTemplate = true;
    }

    public TemplateList(IEnumerable<object?> items) => _items = [.. items];

    /// <summary>For lists of numbers and other value types.</summary>
    public static TemplateList Of<T>(IEnumerable<T> items)
    {
        TemplateList list = new();
        foreach (T item in items) list.Add(item);
        return list;
    }

    /// <summary>Made by a template, so a template may change it.</summary>
    internal bool OfTemplate { get; }

    /// <summary>Members besides the items: <c>list.x = 1</c>, and the named arguments in <c>$</c>.</summary>
    internal TemplateMap? Members { get; set; }

    public int Count => _items.Count;

    public object? this[int index] => _items[index];

    public void Add(object? item) => _items.Add(item);

    /// <summary>Sets an item; a place beyond the end is reached by adding nulls.</summary>
    internal void SetAt(int index, object? item)
    {
        while (_items.Count <= index) _items.Add(null);
        _items[index] = item;
    }

    internal void Insert(int index, object? item) => _items.Insert(index, item);

    internal void RemoveAt(int index) => _items.RemoveAt(index);

    public List<object?>.Enumerator GetEnumerator() => _items.GetEnumerator();

    IEnumerator<object?> IEnumerable<object?>.GetEnumerator() => _items.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => _items.GetEnumerator();
}
