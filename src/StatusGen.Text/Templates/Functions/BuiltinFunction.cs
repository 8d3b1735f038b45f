using StatusGen.Text.Templates.Rendering;

namespace StatusGen.Text.Templates.Functions;

internal delegate object? BuiltinBody(in BuiltinCall call);

/// <summary>A function of the language, such as <c>string.upcase</c>.</summary>
/// <param name="signature">The names of its parameters; <c>?</c> marks one that may be left out, <c>*</c> a last one that takes the rest.</param>
internal sealed class BuiltinFunction(string name, string signature, BuiltinBody body) : TemplateFunction
{
    private readonly string[] _parameters = signature.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    public string Name { get; } = name;

    public int Required => _parameters.Count(static parameter => parameter[^1] is not ('?' or '*'));

    public int ParameterCount => TakesRest ? _parameters.Length - 1 : _parameters.Length;

    public bool TakesRest => _parameters.Length > 0 && _parameters[^1][^1] == '*';

    public int IndexOf(string parameter) => Array.FindIndex(_parameters, known => known.TrimEnd('?') == parameter);

    /// <summary>Null when a call with so many values and these names is well.</summary>
    public string? WhatIsWrong(int values, IReadOnlyList<string> names)
    {
        foreach (string name in names)
        {
            int index = IndexOf(name);
            if (index < 0)
                return $"`{Name}` has no parameter `{name}`; {Usage()}";
            if (index < values) return $"`{name}` of `{Name}` is given twice";
        }
        if (values > ParameterCount && !TakesRest) return $"`{Name}` takes {Amount(ParameterCount)}, here it gets {values}; {Usage()}";
        for (int i = values; i < Required; i++)
        {
            if (!names.Contains(_parameters[i])) return $"`{Name}` needs a value for `{_parameters[i]}`; {Usage()}";
        }
        return null;
    }

    private static string Amount(int count) => count == 0 ? "no values" : count == 1 ? "1 value" : $"at most {count} values";

    private string Usage() => _parameters.Length == 0 ? $"write `{Name}` alone" : $"write `{Name} {string.Join(' ', _parameters)}`";

    /// <param name="site">What this call may keep from one rendering to the next, for instance a regular expression.</param>
    public object? Invoke(Renderer renderer, object?[] values, CallSite site) =>
        Calculation.Checked(body(new BuiltinCall(this, renderer, values, site)), renderer.Limits);

    public object? Invoke(Renderer renderer, TemplateArguments arguments)
    {
        if (WhatIsWrong(arguments.Count, arguments.Names) is { } wrong) throw new TemplateFunctionException(wrong);
        object?[] values = arguments.Values;
        if (arguments.Names.Count > 0)
        {
            int count = Math.Max(values.Length, arguments.Names.Max(IndexOf) + 1);
            Array.Resize(ref values, count);
            foreach (string name in arguments.Names) values[IndexOf(name)] = arguments.Named(name);
        }
        return Invoke(renderer, values, new CallSite());
    }

    public override object? Call(TemplateArguments arguments) =>
        throw new TemplateFunctionException($"`{Name}` can be called only by templates");
}

internal sealed class CallSite
{
    /// <summary>Whoever fills it stores an immutable object, so threads may race.</summary>
    public object? Kept { get; set; }
}
