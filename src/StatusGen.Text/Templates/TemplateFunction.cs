using StatusGen.Text.Templates.Rendering;

namespace StatusGen.Text.Templates;

/// <summary>A function that templates can call: <c>f a b name: c</c>, <c>a | f b</c>, <c>f(a, b)</c>.</summary>
public abstract class TemplateFunction
{
    /// <exception cref="TemplateFunctionException">The arguments are wrong; the sentence is shown at the place of the call.</exception>
    public abstract object? Call(TemplateArguments arguments);

    public static TemplateFunction From(Func<TemplateArguments, object?> body) => new HostFunction(body);

    private sealed class HostFunction(Func<TemplateArguments, object?> body) : TemplateFunction
    {
        public override object? Call(TemplateArguments arguments) => body(arguments);
    }
}

/// <summary>What a call handed over: values by position, the piped one first, and values by name.</summary>
public readonly struct TemplateArguments(object?[] values, string[] names, object?[] namedValues)
{
    private readonly string[] _names = names;
    private readonly object?[] _namedValues = namedValues;

    public TemplateArguments(params object?[] values) : this(values, [], []) { }

    internal object?[] Values { get; } = values;

    public int Count => Values.Length;

    /// <summary>Null when there are fewer arguments.</summary>
    public object? this[int index] => index < Values.Length ? Values[index] : null;

    public IReadOnlyList<string> Names => _names;

    internal ReadOnlySpan<string> InternedNames => _names;

    /// <summary>Null when it was not given.</summary>
    public object? Named(string name) => TryGetNamed(name, out object? value) ? value : null;

    public bool TryGetNamed(string name, out object? value)
    {
        int at = Array.IndexOf(_names, name);
        value = at < 0 ? null : _namedValues[at];
        return at >= 0;
    }

    /// <summary>The argument as a template would print it, unescaped; null gives an empty text.</summary>
    public string Text(int index) => ValueText.Of(this[index]);

    /// <exception cref="TemplateFunctionException">It is missing or not a whole number.</exception>
    public int Integer(int index) => ValueNumber.TryInteger(this[index], out int number)
        ? number
        : throw new TemplateFunctionException($"argument {index + 1} is {ValueKind.Describe(this[index])}; expected a whole number");
}

/// <summary>Thrown by a function for arguments it cannot use. The engine adds the place of the call.</summary>
public sealed class TemplateFunctionException(string message) : Exception(message);
