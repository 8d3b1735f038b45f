using System.Text;
using NodaTime;
using StatusGen.Text.Templates.Compiling;

namespace StatusGen.Text.Templates.Rendering;

/// <summary>What an operator makes of two values. Which kind of arithmetic is used depends on both.</summary>
internal static class Calculation
{
    public static object? Apply(TokenKind op, object? left, object? right, TemplateLimits limits)
    {
        if (left is int a && right is int b) return NumberCalculation.Whole(op, a, b, limits);
        if (ValueKind.IsText(left) || ValueKind.IsText(right)) return OfTexts(op, left, right, limits);
        if (left is EmptyObject || right is EmptyObject) return OfEmpty(op, left, right);
        if (ValueKind.AsList(left) is not null || ValueKind.AsList(right) is not null) return ListCalculation.Apply(op, left, right, limits);
        if (left is null || right is null) return OfNull(op, left, right);
        if (ValueKind.IsNumber(left) || ValueKind.IsNumber(right)) return NumberCalculation.Apply(op, left, right, limits);
        if (left is bool leftFlag) return OfFlags(op, leftFlag, ValueKind.IsTrue(right), left, right);
        if (right is bool rightFlag) return OfFlags(op, ValueKind.IsTrue(left), rightFlag, left, right);
        if (Order(left, right) is { } order && Operator.IsComparison(op)) return Boxed.Of(Operator.Compares(op, order));
        if (op == TokenKind.Equal) return Boxed.Of(left.Equals(right));
        throw Unfit(op, left, right);
    }

    public static TemplateFunctionException Unfit(TokenKind op, object? left, object? right)
    {
        string hint = op == TokenKind.NotEqual ? "; write `!(a == b)`" : "";
        return new($"`{Operator.Sign(op)}` does not work between {ValueKind.Describe(left)} and {ValueKind.Describe(right)}{hint}");
    }

    /// <summary>Dates of one kind have an order.</summary>
    private static int? Order(object left, object right) => (left, right) switch
    {
        (Instant a, Instant b) => a.CompareTo(b),
        (LocalDate a, LocalDate b) => a.CompareTo(b),
        (LocalDateTime a, LocalDateTime b) => a.CompareTo(b),
        _ when DateValue.TryInstant(left, out Instant a) && DateValue.TryInstant(right, out Instant b) => a.CompareTo(b),
        _ => null,
    };

    private static object OfTexts(TokenKind op, object? left, object? right, TemplateLimits limits)
    {
        if (op == TokenKind.Plus) return Concatenate(left, right, limits);
        if (op == TokenKind.Times) return Repeat(left, right, limits);
        if (!Operator.IsComparison(op)) throw Unfit(op, left, right);
        string a = ValueText.Of(left);
        string b = ValueText.Of(right);
        return Boxed.Of(op switch
        {
            TokenKind.Equal => a == b,
            TokenKind.NotEqual => a != b,
            _ => Operator.Compares(op, string.CompareOrdinal(a, b)),
        });
    }

    /// <summary>HTML stays HTML: what is joined to it is escaped.</summary>
    public static object Concatenate(object? left, object? right, TemplateLimits limits)
    {
        bool html = left is SafeHtml || right is SafeHtml;
        string a = html ? AsHtml(left) : ValueText.Of(left);
        string b = html ? AsHtml(right) : ValueText.Of(right);
        CheckLength((long)a.Length + b.Length, limits);
        string joined = string.Concat(a, b);
        return html ? new SafeHtml(joined) : joined;
    }

    public static string AsHtml(object? value) => value is SafeHtml html ? html.Html : HtmlEscaping.Escape(ValueText.Of(value));

    private static object Repeat(object? left, object? right, TemplateLimits limits)
    {
        (object? text, object? times) = ValueKind.IsText(right) ? (right, left) : (left, right);
        if (!ValueNumber.TryInteger(times, out int count))
            throw new TemplateFunctionException($"`*` repeats a text; expected a whole number beside it, found {ValueKind.Describe(times)}");
        string once = ValueText.Of(text);
        CheckLength((long)once.Length * Math.Max(0, count), limits);
        string repeated = count <= 0 ? "" : new StringBuilder(once.Length * count).Insert(0, once, count).ToString();
        return text is SafeHtml ? new SafeHtml(repeated) : repeated;
    }

    public static void CheckLength(long length, TemplateLimits limits)
    {
        if (length > limits.StringLength) throw new TemplateFunctionException($"this text would be longer than {limits.StringLength} characters");
    }

    /// <summary>The result of a function, unless it is longer than a text may be.</summary>
    public static object? Checked(object? value, TemplateLimits limits)
    {
        if (value is string text) CheckLength(text.Length, limits);
        else if (value is SafeHtml html) CheckLength(html.Html.Length, limits);
        return value;
    }

    private static object? OfNull(TokenKind op, object? left, object? right)
    {
        if (!Operator.IsComparison(op)) return null;
        bool same = left is null && right is null;
        return Boxed.Of(op == TokenKind.Equal ? same : op == TokenKind.NotEqual && !same);
    }

    private static object OfFlags(TokenKind op, bool a, bool b, object left, object right) => op switch
    {
        TokenKind.Equal => Boxed.Of(a == b),
        TokenKind.NotEqual => Boxed.Of(a != b),
        _ => throw Unfit(op, left, right),
    };

    private static object? OfEmpty(TokenKind op, object? left, object? right)
    {
        if (left is EmptyObject && right is EmptyObject)
            return Operator.IsComparison(op) ? Boxed.Of(Operator.Compares(op, 0)) : EmptyObject.Instance;
        bool? empty = IsEmpty(left is EmptyObject ? right : left);
        return op switch
        {
            TokenKind.Equal or TokenKind.GreaterOrEqual or TokenKind.LessOrEqual => empty is null ? null : Boxed.Of(empty.Value),
            TokenKind.NotEqual => empty is null ? null : Boxed.Of(!empty.Value),
            TokenKind.Greater or TokenKind.Less => Boxed.False,
            _ => EmptyObject.Instance,
        };
    }

    /// <summary>Null, which has neither, gives null.</summary>
    public static bool? IsEmpty(object? value) => value switch
    {
        null => null,
        string text => text.Length == 0,
        SafeHtml html => html.Html.Length == 0,
        IReadOnlyList<object?> list => list.Count == 0,
        ITemplateObject item => !item.MemberNames.Any(),
        _ => false,
    };
}
