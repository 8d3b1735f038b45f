namespace StatusGen.Text.Templates.Functions;

/// <summary>Finds the functions of the language by group and name. Nothing is made before it is asked for.</summary>
internal static class Builtins
{
    public static readonly string[] GroupNames = ["array", "date", "html", "math", "object", "regex", "string"];

    public static BuiltinFunction? Find(string group, string name) => group switch
    {
        "string" => StringFunctions.Find(name) ?? StringHashFunctions.Find(name),
        "array" => ArrayFunctions.Find(name) ?? ArrayOrderFunctions.Find(name),
        "math" => MathFunctions.Find(name),
        "html" => HtmlFunctions.Find(name),
        "object" => ObjectFunctions.Find(name),
        "date" => DateFunctions.Find(name),
        "regex" => RegexFunctions.Find(name),
        _ => null,
    };

    public static IReadOnlyList<string> Names(string group) => group switch
    {
        "string" => [.. StringFunctions.Names, .. StringHashFunctions.Names],
        "array" => [.. ArrayFunctions.Names, .. ArrayOrderFunctions.Names],
        "math" => MathFunctions.Names,
        "html" => HtmlFunctions.Names,
        "object" => ObjectFunctions.Names,
        "date" => DateFunctions.Names,
        "regex" => RegexFunctions.Names,
        _ => [],
    };

    public static bool IsGroup(string name) => Array.IndexOf(GroupNames, name) >= 0;

    /// <summary>Scriban has it and this engine has not: what to do instead. Null for all else.</summary>
    public static string? LeftOut(string group, string name) => (group, name) switch
    {
        ("date", "now") => "`date.now` is left out, because the same input must give the same page; use the time that the page is given",
        ("date", "format" or "default_format") => $"`date.{name}` is left out; give `date.to_string` a pattern",
        ("math", "random" or "uuid") => $"`math.{name}` is left out, because the same input must give the same page",
        ("object", "eval" or "eval_template") => $"`object.{name}` is left out; put the code into a template of its own and `include` it",
        ("object", "from_json" or "to_json") => $"`object.{name}` is left out; let the program that renders the page hand over the value",
        ("timespan", _) => "`timespan` is left out; let the program that renders the page hand over the length of time as text",
        _ => null,
    };

    /// <summary>The group as an object, for <c>object.keys string</c>. Null when there is none of this name.</summary>
    public static ITemplateObject? Group(string name) => IsGroup(name) ? new GroupObject(name) : null;

    private sealed class GroupObject(string group) : ITemplateObject
    {
        public IEnumerable<string> MemberNames => Names(group);

        public bool TryGetMember(string name, out object? value)
        {
            value = Find(group, name);
            return value is not null;
        }
    }
}
