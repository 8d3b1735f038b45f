using System.Collections;

namespace StatusGen.Text.Templates.Rendering;

/// <summary>The numbers from one to another, both included, up or down.</summary>
internal sealed class ItemRange(long first, long last, int count) : IReadOnlyList<object?>
{
    private readonly int _step = first <= last ? 1 : -1;

    public int Count { get; } = count;

    public object? this[int index] => Boxed.Of(first + ((long)index * _step));

    public static IReadOnlyList<object?> Of(long first, long last, bool includeLast, int limit)
    {
        long distance = Math.Abs(unchecked(last - first));
        if (distance < 0 || distance >= limit) throw new TemplateFunctionException($"this range has more than {limit} numbers");
        long step = first <= last ? 1 : -1;
        return includeLast ? new ItemRange(first, last, (int)distance + 1)
            : distance == 0 ? new ItemRange(first, last, 0)
            : new ItemRange(first, last - step, (int)distance);
    }

    public IEnumerator<object?> GetEnumerator()
    {
        for (int i = 0; i < Count; i++) yield return this[i];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
