using System.Globalization;
using StatusGen.Text.Templates.Rendering;

namespace StatusGen.Text.Templates.Compiling;

internal sealed partial class Lexer
{
    private void ReadSign(char c)
    {
        (TokenKind kind, int length) = Sign(c, Peek(1), Peek(2));
        int start = _at;
        _at += length;
        if (kind == TokenKind.OpenBrace) _openBraces++;
        if (kind == TokenKind.CloseBrace && _openBraces > 0) _openBraces--;
        if (kind == TokenKind.Unknown) Error(start, 1, $"{(char.IsControl(c) ? $"a control character (U+{(int)c:X4})" : $"`{c}`")} means nothing here");
        Add(kind, start);
    }

    private static (TokenKind Kind, int Length) Sign(char c, char next, char third) => c switch
    {
        '\n' => (TokenKind.LineEnd, 1),
        ';' => (TokenKind.Semicolon, 1),
        '(' => (TokenKind.OpenParen, 1),
        ')' => (TokenKind.CloseParen, 1),
        '[' => (TokenKind.OpenBracket, 1),
        ']' => (TokenKind.CloseBracket, 1),
        '{' => (TokenKind.OpenBrace, 1),
        '}' => (TokenKind.CloseBrace, 1),
        ',' => (TokenKind.Comma, 1),
        ':' => (TokenKind.Colon, 1),
        '@' => (TokenKind.At, 1),
        '^' => (TokenKind.Caret, 1),
        '.' when next == '.' && third == '.' => (TokenKind.DotDotDot, 3),
        '.' when next == '.' && third == '<' => (TokenKind.RangeBefore, 3),
        '.' when next == '.' => (TokenKind.Range, 2),
        '.' => (TokenKind.Dot, 1),
        '?' when next == '?' && third == '=' => (TokenKind.CoalesceAssign, 3),
        '?' when next == '?' => (TokenKind.Coalesce, 2),
        '?' when next == '!' => (TokenKind.NotCoalesce, 2),
        '?' when next == '.' => (TokenKind.QuestionDot, 2),
        '?' => (TokenKind.Question, 1),
        '|' when next == '|' => (TokenKind.Or, 2),
        '|' when next == '>' => (TokenKind.Pipe, 2),
        '|' => (TokenKind.Pipe, 1),
        '&' when next == '&' => (TokenKind.And, 2),
        '=' when next == '=' => (TokenKind.Equal, 2),
        '=' => (TokenKind.Assign, 1),
        '!' when next == '=' => (TokenKind.NotEqual, 2),
        '!' => (TokenKind.Not, 1),
        '<' when next == '=' => (TokenKind.LessOrEqual, 2),
        '<' when next == '<' => (TokenKind.ShiftLeft, 2),
        '<' => (TokenKind.Less, 1),
        '>' when next == '=' => (TokenKind.GreaterOrEqual, 2),
        '>' when next == '>' => (TokenKind.ShiftRight, 2),
        '>' => (TokenKind.Greater, 1),
        '+' when next == '=' => (TokenKind.PlusAssign, 2),
        '+' when next == '+' => (TokenKind.PlusPlus, 2),
        '+' => (TokenKind.Plus, 1),
        '-' when next == '=' => (TokenKind.MinusAssign, 2),
        '-' when next == '-' => (TokenKind.MinusMinus, 2),
        '-' => (TokenKind.Minus, 1),
        '*' when next == '=' => (TokenKind.TimesAssign, 2),
        '*' => (TokenKind.Times, 1),
        '/' when next == '/' && third == '=' => (TokenKind.WholeDivideAssign, 3),
        '/' when next == '/' => (TokenKind.WholeDivide, 2),
        '/' when next == '=' => (TokenKind.DivideAssign, 2),
        '/' => (TokenKind.Divide, 1),
        '%' when next == '=' => (TokenKind.RemainderAssign, 2),
        '%' => (TokenKind.Remainder, 1),
        _ => (TokenKind.Unknown, 1),
    };

    private void ReadNumber()
    {
        int start = _at;
        if (Peek() == '0' && Peek(1) is 'x' or 'b')
        {
            ReadRadixNumber(start);
            return;
        }
        bool whole = true;
        SkipDigits();
        // `1..5` is a range and `1.round` a member.
        if (Peek() == '.' && (char.IsAsciiDigit(Peek(1)) || (IsNumberSuffix(Peek(1)) && !IsNamePart(Peek(2)))))
        {
            whole = false;
            _at++;
            SkipDigits();
        }
        if (Peek() is 'e' or 'E' && (char.IsAsciiDigit(Peek(1)) || (Peek(1) is '+' or '-' && char.IsAsciiDigit(Peek(2)))))
        {
            _at += 2;
            SkipDigits();
        }
        string digits = _text[start.._at].Replace("_", "", StringComparison.Ordinal);
        char suffix = IsNumberSuffix(Peek()) && !IsNamePart(Peek(1)) ? char.ToLowerInvariant(_text[_at++]) : '\0';
        AddNumber(start, digits, whole, suffix);
    }

    private void AddNumber(int start, string digits, bool whole, char suffix)
    {
        if (suffix == 'm' && decimal.TryParse(digits, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal exact))
            Add(TokenKind.Number, start, exact);
        else if (suffix == '\0' && whole && long.TryParse(digits, NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out long integer))
            Add(TokenKind.Number, start, Boxed.Of(integer));
        else if ((suffix != '\0' || !whole) && double.TryParse(digits, NumberStyles.Float, CultureInfo.InvariantCulture, out double real))
            Add(TokenKind.Number, start, real);
        else
            AddBadNumber(start);
    }

    private void ReadRadixNumber(int start)
    {
        NumberStyles style = Peek(1) == 'x' ? NumberStyles.AllowHexSpecifier : NumberStyles.AllowBinarySpecifier;
        _at += 2;
        int first = _at;
        while (char.IsAsciiHexDigit(Peek()) || Peek() == '_') _at++;
        string digits = _text[first.._at].Replace("_", "", StringComparison.Ordinal);
        if (Peek() is 'u' or 'U') _at++;
        if (long.TryParse(digits, style, CultureInfo.InvariantCulture, out long integer) && integer >= 0)
            Add(TokenKind.Number, start, Boxed.Of(integer));
        else
            AddBadNumber(start);
    }

    private void AddBadNumber(int start)
    {
        Error(start, _at - start, $"`{_text[start.._at]}` is not a number that fits; whole numbers go up to {long.MaxValue}");
        Add(TokenKind.Number, start, 0);
    }

    private void SkipDigits()
    {
        while (char.IsAsciiDigit(Peek()) || Peek() == '_') _at++;
    }

    private static bool IsNumberSuffix(char c) => c is 'f' or 'F' or 'd' or 'D' or 'm' or 'M';
}
