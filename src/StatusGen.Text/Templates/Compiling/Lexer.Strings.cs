using System.Globalization;
using System.Text;

namespace StatusGen.Text.Templates.Compiling;

internal sealed partial class Lexer
{
    private const int InterpolationDepth = 8;
    private int _interpolations;

    private void ReadString(char quote)
    {
        int start = _at++;
        StringBuilder? unescaped = null;
        int copied = _at;
        while (true)
        {
            int found = _text.AsSpan(_at).IndexOfAny(quote, '\\');
            if (found < 0)
            {
                ReportUnclosed(start, $"`{quote}`");
                return;
            }
            _at += found;
            if (_text[_at] == quote) break;
            unescaped = (unescaped ?? new StringBuilder()).Append(_text, copied, _at - copied);
            ReadEscape(unescaped);
            copied = _at;
        }
        string value = unescaped is null ? _text[copied.._at] : unescaped.Append(_text, copied, _at - copied).ToString();
        _at++;
        Add(TokenKind.String, start, value);
    }

    /// <summary>A backtick stands for itself when it is written twice.</summary>
    private void ReadVerbatim()
    {
        int start = _at++;
        while (true)
        {
            int close = _text.IndexOf('`', _at);
            if (close < 0)
            {
                ReportUnclosed(start, "a backtick");
                return;
            }
            _at = close + 1;
            if (Peek() != '`') break;
            _at++;
        }
        Add(TokenKind.String, start, _text[(start + 1)..(_at - 1)].Replace("``", "`", StringComparison.Ordinal));
    }

    private void ReportUnclosed(int start, string expected)
    {
        Error(start, 1, $"this text is never closed; expected {expected}");
        _unclosedText = true;
        _at = _text.Length;
    }

    private void ReadEscape(StringBuilder into)
    {
        int start = _at++;
        char c = Peek();
        _at = Math.Min(_at + 1, _text.Length);
        switch (c)
        {
            case '\n':
                break;
            case '\r':
                if (Peek() == '\n') _at++;
                break;
            case 'u':
                ReadCharacterCode(start, 4, into);
                break;
            case 'x':
                ReadCharacterCode(start, 2, into);
                break;
            default:
                char? meaning = EscapeMeaning(c);
                if (meaning is { } sign) into.Append(sign);
                else Error(start, 2, $"`\\{c}` is no escape; expected one of \\0 \\' \\\" \\\\ \\b \\f \\n \\r \\t \\v \\uXXXX \\xXX, or a text in backticks, which has none");
                break;
        }
    }

    private static char? EscapeMeaning(char c) => c switch
    {
        '0' => '\0',
        'b' => '\b',
        'f' => '\f',
        'n' => '\n',
        'r' => '\r',
        't' => '\t',
        'v' => '\v',
        '\'' or '"' or '\\' or '{' or '}' => c,
        _ => null,
    };

    private void ReadCharacterCode(int start, int digits, StringBuilder into)
    {
        if (_at + digits <= _text.Length
            && ushort.TryParse(_text.AsSpan(_at, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out ushort code))
        {
            into.Append((char)code);
            _at += digits;
            return;
        }
        Error(start, 2, $"expected {digits} hexadecimal digits after `{_text.AsSpan(start, 2)}`");
    }

    /// <summary><c>$"… {expression} …"</c>; the parts become strings and the tokens of the expressions.</summary>
    private void ReadInterpolated()
    {
        int start = _at;
        char quote = Peek(1);
        _at += 2;
        if (++_interpolations > InterpolationDepth)
        {
            Error(start, 2, $"texts with expressions are nested more than {InterpolationDepth} deep");
            _at = _text.Length;
            return;
        }
        Add(TokenKind.InterpolationStart, start);
        int outerBraces = _openBraces;
        StringBuilder part = new();
        int partStart = _at;
        while (_at < _text.Length && Peek() != quote)
        {
            if (Peek() == '\\')
            {
                ReadEscape(part);
            }
            else if (Peek() == '{')
            {
                Add(TokenKind.String, partStart, part.ToString());
                part.Clear();
                ReadInterpolatedExpression();
                partStart = _at;
            }
            else
            {
                part.Append(_text[_at++]);
            }
        }
        Add(TokenKind.String, partStart, part.ToString());
        _openBraces = outerBraces;
        _interpolations--;
        if (_at >= _text.Length) ReportUnclosed(start, $"`{quote}`");
        int end = _at;
        _at = Math.Min(end + 1, _text.Length);
        Add(TokenKind.InterpolationEnd, end);
    }

    private void ReadInterpolatedExpression()
    {
        int open = _at++;
        Add(TokenKind.InterpolationOpen, open);
        _openBraces = 0;
        while (true)
        {
            while (_at < _text.Length && Peek() != '\n' && char.IsWhiteSpace(Peek())) _at++;
            if (_at >= _text.Length || Peek() == '\n')
            {
                Error(open, 1, "this expression is not closed on its line; expected `}`");
                return;
            }
            if (Peek() == '}' && _openBraces == 0)
            {
                int close = _at++;
                Add(TokenKind.InterpolationClose, close);
                return;
            }
            ReadCodeToken();
        }
    }
}
