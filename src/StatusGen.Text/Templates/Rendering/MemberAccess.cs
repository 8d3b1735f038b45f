namespace StatusGen.Text.Templates.Rendering;

internal static class MemberAccess
{
    /// <summary>Null for a member that is not there.</summary>
    public static object? Get(object target, string name)
    {
        switch (target)
        {
            case TemplateMap map:
                map.TryGetMember(name, out object? entry);
                return entry;
            case ITemplateObject item:
                item.TryGetMember(name, out object? member);
                return member;
            case string text:
                return name == "size" ? Boxed.Of(text.Length) : null;
            case SafeHtml html:
                return name == "size" ? Boxed.Of(html.Html.Length) : null;
            case IReadOnlyList<object?> list:
                return name == "size" ? Boxed.Of(list.Count) : (list as TemplateList)?.Members?[name];
            case bool or int or long or double or float or decimal:
                throw new TemplateFunctionException($"{ValueKind.Describe(target)} has no member `{name}`");
            default:
                return DateValue.Member(target, name);
        }
    }

    public static bool Has(object? target, string name) => target switch
    {
        ITemplateObject item => item.TryGetMember(name, out _),
        TemplateList list => name == "size" || list.Members?.TryGetMember(name, out _) == true,
        string or SafeHtml or IReadOnlyList<object?> => name == "size",
        _ => ValueKind.IsDate(target) && DateValue.MemberNames.Contains(name),
    };

    public static void Set(object target, string name, object? value)
    {
        switch (target)
        {
            case TemplateMap { OfTemplate: true } map:
                map[name] = value;
                break;
            case Scope scope:
                scope.Assign(name, value);
                break;
            case TemplateList { OfTemplate: true } when name == "size":
                throw new TemplateFunctionException("the size of a list cannot be set");
            case TemplateList { OfTemplate: true } list:
                (list.Members ??= new TemplateMap { OfTemplate = true })[name] = value;
                break;
            default:
                throw ReadOnly(target);
        }
    }

    /// <summary>Beyond the ends is null; negative numbers count from the end.</summary>
    public static object? GetAt(object target, object? index)
    {
        if (target is ITemplateObject || (index is string && target is IReadOnlyList<object?>)) return Get(target, ValueText.Of(index));
        if (!ValueNumber.TryInteger(index, out int at)) throw new TemplateFunctionException($"expected a whole number in `[…]`, found {ValueKind.Describe(index)}");
        switch (target)
        {
            case IReadOnlyList<object?> list:
                if (at < 0) at += list.Count;
                return at >= 0 && at < list.Count ? list[at] : null;
            case string or SafeHtml:
                string text = ValueText.Of(target);
                if (at < 0) at += text.Length;
                return at >= 0 && at < text.Length ? text[at].ToString() : null;
            default:
                throw new TemplateFunctionException($"{ValueKind.Describe(target)} has no items");
        }
    }

    public static void SetAt(object target, object? index, object? value, TemplateLimits limits)
    {
        if (target is ITemplateObject || index is string)
        {
            Set(target, string.Intern(ValueText.Of(index)), value);
            return;
        }
        if (target is not TemplateList { OfTemplate: true } list) throw ReadOnly(target);
        if (!ValueNumber.TryInteger(index, out int at)) throw new TemplateFunctionException($"expected a whole number in `[…]`, found {ValueKind.Describe(index)}");
        if (at < 0) at += list.Count;
        if (at < 0) return;
        ListCalculation.CheckCount(at + 1L, limits);
        list.SetAt(at, value);
    }

    private static TemplateFunctionException ReadOnly(object target) =>
        new($"{ValueKind.Describe(target)} cannot be changed here; a template changes only what it made itself");
}
