using System.Globalization;

namespace StatusGen.Text.Templates.Rendering;

internal static class ValueNumber
{
    /// <summary>Null counts as 0, true as 1, a text as the number it spells; parts of a whole are rounded, halves to the even number.</summary>
    public static bool TryInteger(object? value, out int number)
    {
        bool ok = TryLong(value, out long wide) && wide is >= int.MinValue and <= int.MaxValue;
        number = ok ? (int)wide : 0;
        return ok;
    }

    public static bool TryLong(object? value, out long number)
    {
        switch (value)
        {
            case null:
                number = 0;
                return true;
            case int integer:
                number = integer;
                return true;
            case long integer:
                number = integer;
                return true;
            case bool flag:
                number = flag ? 1 : 0;
                return true;
            case double or float or decimal:
                double real = Math.Round(Convert.ToDouble(value, CultureInfo.InvariantCulture), MidpointRounding.ToEven);
                bool fits = real is >= long.MinValue and < long.MaxValue;
                number = fits ? (long)real : 0;
                return fits;
            case string or SafeHtml:
                return long.TryParse(ValueText.Of(value), NumberStyles.Integer, CultureInfo.InvariantCulture, out number);
            default:
                number = 0;
                return false;
        }
    }

    public static bool TryDouble(object? value, out double number)
    {
        switch (value)
        {
            case null:
                number = 0;
                return true;
            case int integer:
                number = integer;
                return true;
            case double real:
                number = real;
                return true;
            case long or float or decimal or bool:
                number = Convert.ToDouble(value, CultureInfo.InvariantCulture);
                return true;
            default:
                number = 0;
                return false;
        }
    }
}
