using System.Globalization;
using StatusGen.Text.Templates.Compiling;
using StatusGen.Text.Templates.Rendering;

namespace StatusGen.Text.Templates.Functions;

internal static class MathFunctions
{
    public static readonly string[] Names =
        ["abs", "ceil", "divided_by", "floor", "format", "is_number", "minus", "modulo", "plus", "round", "times"];

    public static BuiltinFunction? Find(string name) => name switch
    {
        "abs" => Make(name, "value", static (in BuiltinCall c) => Abs(c)),
        "ceil" => Make(name, "value", static (in BuiltinCall c) => Math.Ceiling(c.Double(0))),
        "floor" => Make(name, "value", static (in BuiltinCall c) => Math.Floor(c.Double(0))),
        "round" => Make(name, "value precision?", static (in BuiltinCall c) => Round(c)),
        "plus" => Make(name, "value with", static (in BuiltinCall c) => Calculation.Apply(TokenKind.Plus, c[0], c[1], c.Limits)),
        "minus" => Make(name, "value with", static (in BuiltinCall c) => Calculation.Apply(TokenKind.Minus, c[0], c[1], c.Limits)),
        "times" => Make(name, "value with", static (in BuiltinCall c) => Calculation.Apply(TokenKind.Times, c[0], c[1], c.Limits)),
        "modulo" => Make(name, "value with", static (in BuiltinCall c) => Calculation.Apply(TokenKind.Remainder, c[0], c[1], c.Limits)),
        "divided_by" => Make(name, "value divisor", static (in BuiltinCall c) => DividedBy(c)),
        "is_number" => Make(name, "value", static (in BuiltinCall c) => Boxed.Of(ValueKind.IsNumber(c[0]))),
        "format" => Make(name, "value format culture?", static (in BuiltinCall c) => Format(c)),
        _ => null,
    };

    private static BuiltinFunction Make(string name, string signature, BuiltinBody body) => new($"math.{name}", signature, body);

    private static object? Abs(in BuiltinCall call) => call[0] switch
    {
        null => null,
        int.MinValue => Boxed.Of(-(long)int.MinValue),
        int number => Boxed.Of(Math.Abs(number)),
        long and long.MinValue => throw call.Expected(0, "a number that is not so large"),
        long number => Math.Abs(number),
        double number => Math.Abs(number),
        float number => Math.Abs(number),
        decimal number => Math.Abs(number),
        _ => throw call.Expected(0, "a number"),
    };

    private static double Round(in BuiltinCall call)
    {
        int precision = call.Integer(1);
        if (precision is < 0 or > 15) throw call.Expected(1, "0 to 15");
        return Math.Round(call.Double(0), precision);
    }

    /// <summary>By a whole number: rounded down to a whole number.</summary>
    private static object? DividedBy(in BuiltinCall call)
    {
        object? result = Calculation.Apply(TokenKind.Divide, call.Double(0), call[1], call.Limits);
        if (call[1] is not int || result is not double number) return result;
        double floor = Math.Floor(number);
        return floor is >= int.MinValue and <= int.MaxValue
            ? Boxed.Of((int)floor)
            : throw new TemplateFunctionException("the result does not fit a whole number; is the divisor 0?");
    }

    private static string Format(in BuiltinCall call)
    {
        if (call[0] is null) return "";
        if (!ValueKind.IsNumber(call[0])) throw call.Expected(0, "a number");
        return Formatting.Format(call, (IFormattable)call[0]!);
    }
}

/// <summary>.NET format strings, always in the invariant culture.</summary>
internal static class Formatting
{
    /// <summary>Value 1 is the format, value 2 a culture.</summary>
    public static string Format(in BuiltinCall call, IFormattable value)
    {
        string? culture = call.TextOrNull(2);
        if (culture is not (null or "" or "en-US"))
            throw new TemplateFunctionException($"cultures other than en-US are left out, here `{culture}`; let the program that renders the page format the value");
        string format = call.Text(1);
        // A precision such as N999999999 would ask for as many digits.
        if (format.Length > 100 || format.Count(char.IsAsciiDigit) > 3) throw call.Expected(1, "a short .NET format such as N2 or 0.0");
        try
        {
            return value.ToString(format, CultureInfo.InvariantCulture);
        }
        catch (FormatException)
        {
            throw call.Expected(1, "a .NET format such as N2 or 0.0");
        }
    }
}
