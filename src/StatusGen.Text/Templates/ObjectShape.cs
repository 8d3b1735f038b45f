namespace StatusGen.Text.Templates;

/// <summary>The member names of a kind of view. Known once, so that a template finds a member by its index the second time.</summary>
public abstract class ObjectShape
{
    private readonly string[] _names;
    private readonly Dictionary<string, int> _index;

    private protected ObjectShape(string[] names)
    {
        _names = names;
        _index = new Dictionary<string, int>(names.Length, StringComparer.Ordinal);
        for (int i = 0; i < names.Length; i++) _index.Add(names[i], i);
    }

    public IReadOnlyList<string> MemberNames => _names;

    internal int IndexOf(string name) => _index.GetValueOrDefault(name, -1);
}

/// <summary>Shows a plain record to templates, without reflection.</summary>
/// <example><code>
/// static readonly ObjectShape&lt;IncidentView&gt; Shape = new(
///     ("title", v =&gt; v.Title),
///     ("updates", v =&gt; UpdateView.Shape.WrapAll(v.Updates)));
/// </code></example>
public sealed class ObjectShape<T>(params (string Name, Func<T, object?> Read)[] members)
    : ObjectShape(Array.ConvertAll(members, static member => member.Name))
    where T : notnull
{
    private readonly Func<T, object?>[] _readers = Array.ConvertAll(members, static member => member.Read);

    public ShapedObject Wrap(T value) => new Wrapped(this, value);

    /// <summary>Null stays null.</summary>
    public ShapedObject? WrapOrNull(T? value) => value is null ? null : new Wrapped(this, value);

    /// <summary>The items are wrapped as they are read.</summary>
    public IReadOnlyList<object?> WrapAll(IReadOnlyList<T> values) => new WrappedList(this, values);

    private sealed class Wrapped(ObjectShape<T> shape, T value) : ShapedObject(shape)
    {
        private readonly T _value = value;

        internal override object? Read(int index) => shape._readers[index](_value);

        public override bool Equals(object? obj) =>
            obj is Wrapped other && other.Shape == Shape && EqualityComparer<T>.Default.Equals(_value, other._value);

        public override int GetHashCode() => _value.GetHashCode();
    }

    private sealed class WrappedList(ObjectShape<T> shape, IReadOnlyList<T> values) : IReadOnlyList<object?>
    {
        public int Count => values.Count;

        public object? this[int index] => new Wrapped(shape, values[index]);

        public IEnumerator<object?> GetEnumerator()
        {
            for (int i = 0; i < values.Count; i++) yield return new Wrapped(shape, values[i]);
        }

        System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
    }
}

/// <summary>A view together with its shape. Two are equal when their views are.</summary>
public abstract class ShapedObject : ITemplateObject
{
    private protected ShapedObject(ObjectShape shape) => Shape = shape;

    public ObjectShape Shape { get; }

    public IEnumerable<string> MemberNames => Shape.MemberNames;

    internal abstract object? Read(int index);

    public bool TryGetMember(string name, out object? value)
    {
        int index = Shape.IndexOf(name);
        value = index < 0 ? null : Read(index);
        return index >= 0;
    }
}
