using StatusGen.Text.Templates.Compiling;

namespace StatusGen.Text.Templates.Rendering;

internal static class Operator
{
    /// <summary>How strongly a sign binds; 0 for what is no operator between two values.</summary>
    public static int Precedence(TokenKind kind) => kind switch
    {
        TokenKind.Coalesce or TokenKind.NotCoalesce => 20,
        TokenKind.Or => 30,
        TokenKind.And => 40,
        TokenKind.Equal or TokenKind.NotEqual => 70,
        TokenKind.Less or TokenKind.LessOrEqual or TokenKind.Greater or TokenKind.GreaterOrEqual => 80,
        TokenKind.Plus or TokenKind.Minus => 100,
        TokenKind.Times or TokenKind.Divide or TokenKind.WholeDivide or TokenKind.Remainder
            or TokenKind.ShiftLeft or TokenKind.ShiftRight => 110,
        TokenKind.Range or TokenKind.RangeBefore => 130,
        _ => 0,
    };

    public static string Sign(TokenKind kind) => kind switch
    {
        TokenKind.Coalesce => "??",
        TokenKind.NotCoalesce => "?!",
        TokenKind.Or => "||",
        TokenKind.And => "&&",
        TokenKind.Equal => "==",
        TokenKind.NotEqual => "!=",
        TokenKind.Less => "<",
        TokenKind.LessOrEqual => "<=",
        TokenKind.Greater => ">",
        TokenKind.GreaterOrEqual => ">=",
        TokenKind.Plus => "+",
        TokenKind.Minus => "-",
        TokenKind.Times => "*",
        TokenKind.Divide => "/",
        TokenKind.WholeDivide => "//",
        TokenKind.Remainder => "%",
        TokenKind.ShiftLeft => "<<",
        TokenKind.ShiftRight => ">>",
        TokenKind.Range => "..",
        TokenKind.RangeBefore => "..<",
        _ => kind.ToString(),
    };

    public static bool IsComparison(TokenKind kind) => Precedence(kind) is 70 or 80;

    /// <param name="order">Below, at or above zero, as of <see cref="IComparable"/>.</param>
    public static bool Compares(TokenKind kind, int order) => kind switch
    {
        TokenKind.Equal => order == 0,
        TokenKind.NotEqual => order != 0,
        TokenKind.Less => order < 0,
        TokenKind.LessOrEqual => order <= 0,
        TokenKind.Greater => order > 0,
        _ => order >= 0,
    };
}
