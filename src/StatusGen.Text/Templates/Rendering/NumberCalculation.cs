using System.Globalization;
using StatusGen.Text.Templates.Compiling;

namespace StatusGen.Text.Templates.Rendering;

internal static class NumberCalculation
{
    /// <summary>Decimal if one is decimal, else double if one is double, else whole numbers. The other value is converted.</summary>
    public static object Apply(TokenKind op, object left, object right, TemplateLimits limits)
    {
        if (left is decimal || right is decimal) return Exact(op, ToDecimal(op, left, right, left), ToDecimal(op, left, right, right));
        if (left is double or float || right is double or float)
        {
            if (!ValueNumber.TryDouble(left, out double a) || !ValueNumber.TryDouble(right, out double b)) throw Calculation.Unfit(op, left, right);
            return Real(op, a, b);
        }
        bool numbers = (ValueKind.IsNumber(left) || left is bool) && (ValueKind.IsNumber(right) || right is bool);
        if (!numbers) throw Calculation.Unfit(op, left, right);
        _ = ValueNumber.TryLong(left, out long x);
        _ = ValueNumber.TryLong(right, out long y);
        return Whole(op, x, y, limits);
    }

    private static decimal ToDecimal(TokenKind op, object left, object right, object value)
    {
        if (!ValueKind.IsNumber(value) && value is not bool) throw Calculation.Unfit(op, left, right);
        try
        {
            return Convert.ToDecimal(value, CultureInfo.InvariantCulture);
        }
        catch (OverflowException)
        {
            throw TooLarge();
        }
    }

    public static object Whole(TokenKind op, long a, long b, TemplateLimits limits)
    {
        if (Operator.IsComparison(op)) return Boxed.Of(Operator.Compares(op, a.CompareTo(b)));
        if (op is TokenKind.WholeDivide or TokenKind.Remainder && b == 0) throw ByZero();
        try
        {
            return op switch
            {
                TokenKind.Plus => Boxed.Of(checked(a + b)),
                TokenKind.Minus => Boxed.Of(checked(a - b)),
                TokenKind.Times => Boxed.Of(checked(a * b)),
                TokenKind.Divide => (double)a / b,
                TokenKind.WholeDivide => Boxed.Of(checked(a / b)),
                TokenKind.Remainder => Boxed.Of(b == -1 ? 0 : a % b),
                TokenKind.ShiftLeft => Boxed.Of(Shifted(a, b)),
                TokenKind.ShiftRight => Boxed.Of(Shifted(a, -b)),
                TokenKind.Range => ItemRange.Of(a, b, includeLast: true, limits.LoopSteps),
                TokenKind.RangeBefore => ItemRange.Of(a, b, includeLast: false, limits.LoopSteps),
                _ => throw Calculation.Unfit(op, a, b),
            };
        }
        catch (OverflowException)
        {
            throw TooLarge();
        }
    }

    private static long Shifted(long value, long by)
    {
        if (by <= 0) return value >> (int)Math.Min(63, -by);
        long shifted = by > 62 ? 0 : value << (int)by;
        return value == 0 || (by <= 62 && shifted >> (int)by == value) ? shifted : throw TooLarge();
    }

    private static object Real(TokenKind op, double a, double b) => op switch
    {
        TokenKind.Plus => a + b,
        TokenKind.Minus => a - b,
        TokenKind.Times => a * b,
        TokenKind.Divide => a / b,
        TokenKind.WholeDivide => Math.Round(a / b),
        TokenKind.Remainder => a % b,
        TokenKind.ShiftLeft => a * Math.Pow(2, b),
        TokenKind.ShiftRight => a / Math.Pow(2, b),
        TokenKind.Equal => Boxed.Of(a == b),
        TokenKind.NotEqual => Boxed.Of(a != b),
        TokenKind.Less => Boxed.Of(a < b),
        TokenKind.LessOrEqual => Boxed.Of(a <= b),
        TokenKind.Greater => Boxed.Of(a > b),
        TokenKind.GreaterOrEqual => Boxed.Of(a >= b),
        _ => throw Calculation.Unfit(op, a, b),
    };

    private static object Exact(TokenKind op, decimal a, decimal b)
    {
        if (Operator.IsComparison(op)) return Boxed.Of(Operator.Compares(op, a.CompareTo(b)));
        if (op is TokenKind.Divide or TokenKind.WholeDivide or TokenKind.Remainder && b == 0) throw ByZero();
        try
        {
            return op switch
            {
                TokenKind.Plus => a + b,
                TokenKind.Minus => a - b,
                TokenKind.Times => a * b,
                TokenKind.Divide => a / b,
                TokenKind.WholeDivide => Math.Round(a / b),
                TokenKind.Remainder => a % b,
                _ => throw Calculation.Unfit(op, a, b),
            };
        }
        catch (OverflowException)
        {
            throw TooLarge();
        }
    }

    private static TemplateFunctionException ByZero() => new("this divides by zero");

    private static TemplateFunctionException TooLarge() => new("the result is too large; Scriban's big integers are left out");
}
