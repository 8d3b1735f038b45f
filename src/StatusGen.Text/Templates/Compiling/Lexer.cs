
namespace StatusGen.Text.Templates.Compiling;

/// <summary>Cuts a template into text and the tokens of its code blocks, and applies the white-space controls.</summary>
internal sealed partial class Lexer(SourceText source, CompileErrors errors)
{
    private readonly string _text = source.Text;
    private readonly List<Token> _tokens = new(source.Text.Length / 12 + 8);
    private int _at;
    private int _openBraces;
    private bool _unclosedText;

    public List<Token> Run()
    {
        while (_at < _text.Length)
        {
            ReadText();
            if (_at < _text.Length) ReadBlock();
        }
        Add(TokenKind.EndOfFile, _text.Length);
        return _tokens;
    }

    private char Peek(int ahead = 0) => _at + ahead < _text.Length ? _text[_at + ahead] : '\0';

    private void Add(TokenKind kind, int start, object? value = null) =>
        _tokens.Add(new Token(kind, new TextRange(start, _at - start), value, start > 0 && char.IsWhiteSpace(_text[start - 1])));

    private void Error(int start, int length, string message) => errors.Add(new TextRange(start, length), message);

    /// <summary>Text up to the next <c>{{</c> or <c>{%{</c>, less what that block's <c>-</c> or <c>~</c> takes away.</summary>
    private void ReadText()
    {
        int start = _at;
        int open = start;
        while (true)
        {
            open = _text.IndexOf('{', open);
            if (open < 0 || IsBlockStart(open)) break;
            open++;
        }
        _at = open < 0 ? _text.Length : open;
        int end = _at;
        if (open >= 0)
        {
            int control = open + 1;
            while (_text[control] == '%') control++;
            end = TrimEnd(start, end, control + 1 < _text.Length ? _text[control + 1] : '\0');
        }
        AddText(start, end);
    }

    private void AddText(int start, int end)
    {
        if (end > start) _tokens.Add(new Token(TokenKind.Text, new TextRange(start, end - start), null, false));
    }

    private bool IsBlockStart(int open)
    {
        int at = open + 1;
        while (at < _text.Length && _text[at] == '%') at++;
        return at < _text.Length && _text[at] == '{';
    }

    private int TrimEnd(int start, int end, char control)
    {
        if (control is not ('-' or '~')) return end;
        while (end > start && char.IsWhiteSpace(_text[end - 1]) && (control == '-' || _text[end - 1] != '\n')) end--;
        return end;
    }

    private void TrimStart(char control)
    {
        if (control is not ('-' or '~')) return;
        while (_at < _text.Length && char.IsWhiteSpace(_text[_at]))
        {
            bool lineEnd = _text[_at++] == '\n';
            if (control == '~' && lineEnd) return;
        }
    }

    private void ReadBlock()
    {
        int start = _at;
        _at++;
        int percents = 0;
        while (Peek() == '%')
        {
            percents++;
            _at++;
        }
        _at++;
        if (Peek() is '-' or '~') _at++;
        if (percents > 0) ReadEscaped(start, percents);
        else ReadCode(start);
    }

    private void ReadEscaped(int open, int percents)
    {
        int start = _at;
        string close = string.Concat("}", new string('%', percents), "}");
        int end = _text.IndexOf(close, start, StringComparison.Ordinal);
        if (end < 0)
        {
            Error(open, start - open, $"this block of plain text is never closed; expected `{close}`");
            _at = _text.Length;
            return;
        }
        char control = end > start ? _text[end - 1] : '\0';
        _at = end + close.Length;
        AddText(start, control is '-' or '~' ? TrimEnd(start, end - 1, control) : end);
        TrimStart(control);
    }

    private void ReadCode(int open)
    {
        _openBraces = 0;
        while (true)
        {
            while (_at < _text.Length && _text[_at] != '\n' && char.IsWhiteSpace(_text[_at])) _at++;
            if (_at >= _text.Length)
            {
                // A text that is never closed has swallowed the end of the block, and is reported.
                if (!_unclosedText) Error(open, 2, "this code block is never closed; expected `}}`");
                return;
            }
            if (_openBraces == 0 && IsCodeEnd(out int length))
            {
                char control = length == 3 ? _text[_at] : '\0';
                int start = _at;
                _at += length;
                Add(TokenKind.CodeEnd, start);
                TrimStart(control);
                return;
            }
            ReadCodeToken();
        }
    }

    private bool IsCodeEnd(out int length)
    {
        int closed = Peek() is '-' or '~' ? 1 : 0;
        length = closed + 2;
        return Peek(closed) == '}' && Peek(closed + 1) == '}';
    }

    private void ReadCodeToken()
    {
        char c = _text[_at];
        if (c == '_' || char.IsLetter(c)) ReadName();
        else if (char.IsAsciiDigit(c)) ReadNumber();
        else if (c is '"' or '\'') ReadString(c);
        else if (c == '`') ReadVerbatim();
        else if (c == '$' && Peek(1) is '"' or '\'') ReadInterpolated();
        else if (c == '$') ReadLocalName();
        else if (c == '#') SkipComment();
        else ReadSign(c);
    }

    private void ReadName()
    {
        int start = _at;
        while (_at < _text.Length && IsNamePart(_text[_at])) _at++;
        Add(TokenKind.Identifier, start, string.Intern(_text[start.._at]));
    }

    private static bool IsNamePart(char c) => c == '_' || char.IsLetterOrDigit(c);

    private void ReadLocalName()
    {
        int start = _at++;
        if (Peek() == '$') _at++;
        else while (_at < _text.Length && IsNamePart(_text[_at])) _at++;
        Add(TokenKind.LocalName, start, string.Intern(_text[(start + 1).._at]));
    }

    /// <summary>A comment ends with its line, <c>##</c> with the next <c>##</c>, and both with the code block.</summary>
    private void SkipComment()
    {
        bool manyLines = Peek(1) == '#';
        _at += manyLines ? 2 : 1;
        while (_at < _text.Length && !IsCodeEnd(out _))
        {
            if (manyLines && Peek() == '#' && Peek(1) == '#')
            {
                _at += 2;
                return;
            }
            if (!manyLines && Peek() == '\n') return;
            _at++;
        }
    }

}
