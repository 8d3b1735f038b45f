using StatusGen.Text.Templates.Syntax;

namespace StatusGen.Text.Templates.Compiling;

/// <summary>
/// Builds the tree. An error is noted, the rest of its statement is skipped, and reading goes on,
/// so that one run tells all that is wrong.
/// </summary>
internal sealed partial class Parser(SourceText source, List<Token> tokens, CompileErrors errors)
{
    /// <summary>Blocks in blocks. With the next limit it keeps the call stack small, here and while rendering.</summary>
    private const int BlockDepth = 100;

    /// <summary>Parentheses in each other and operators in a row.</summary>
    private const int ExpressionDepth = 250;

    private readonly HashSet<string> _assigned = new(StringComparer.Ordinal);
    private BodyNames _names = new();
    private int _at;
    private int _blockDepth;
    private int _expressionDepth;

    /// <summary>Above zero inside brackets, where line ends do not end a statement.</summary>
    private int _openBrackets;

    /// <summary>The statement has an error; nothing more is reported until it ends.</summary>
    private bool _failed;

    private Token Current => tokens[_at];

    private Token Next => tokens[Math.Min(_at + 1, tokens.Count - 1)];

    public BodySyntax ParsePage()
    {
        List<Statement> statements = [];
        while (true)
        {
            statements.AddRange(ParseStatements(Terminators.None));
            if (Current.Kind == TokenKind.EndOfFile) break;
            Report(Current, $"`{Current.Value}` closes nothing; there is no open block here");
            SkipStatement();
        }
        return new BodySyntax(new BlockStatement([.. statements]), _names.LocalCount);
    }

    private bool Is(TokenKind kind) => Current.Kind == kind;

    private bool IsWord(string word) => Current.Kind == TokenKind.Identifier && (string)Current.Value! == word;

    private Token Take()
    {
        Token token = Current;
        if (token.Kind != TokenKind.EndOfFile) _at++;
        if (_openBrackets > 0) SkipLineEnds();
        return token;
    }

    private void SkipLineEnds()
    {
        while (Is(TokenKind.LineEnd)) _at++;
    }

    /// <summary>Takes an opening bracket; line ends mean nothing until <see cref="Close"/>.</summary>
    private Token Open()
    {
        _openBrackets++;
        return Take();
    }

    private TextRange Close(TokenKind closing, string sign, Token opening)
    {
        _openBrackets--;
        if (Is(closing)) return Take().At;
        Expected($"`{sign}` for the `{source.Quote(opening.At)}` in column {source.PlaceOf(opening.At.Start).Column}");
        return Current.At;
    }

    private bool IsEndOfStatement =>
        Current.Kind is TokenKind.LineEnd or TokenKind.Semicolon or TokenKind.CodeEnd or TokenKind.EndOfFile or TokenKind.Text;

    private void EndStatement()
    {
        if (!_failed && !IsEndOfStatement) Expected("the end of the statement" + HintAtLeftover());
        SkipStatement();
    }

    private void SkipStatement()
    {
        while (!IsEndOfStatement) _at++;
        if (Current.Kind is TokenKind.LineEnd or TokenKind.Semicolon or TokenKind.CodeEnd) _at++;
        _failed = false;
        _openBrackets = 0;
    }

    private string HintAtLeftover() => Current.Kind switch
    {
        TokenKind.Assign => " (an assignment must be a statement of its own; to compare write `==`)",
        _ when Rendering.Operator.Precedence(Current.Kind) > 0 => " (put the value before it into parentheses)",
        _ => "",
    };

    private MissingExpression Expected(string what)
    {
        Report(Current, $"expected {what}, found {Describe(Current)}");
        return new MissingExpression(Current.At);
    }

    private void Report(Token token, string message) => Report(token.At, message);

    private void Report(TextRange at, string message)
    {
        if (!_failed) errors.Add(at, message);
        _failed = true;
    }

    private string Describe(Token token) => token.Kind switch
    {
        TokenKind.EndOfFile => "the end of the template",
        TokenKind.LineEnd => "the end of the line",
        TokenKind.CodeEnd => "the end of the code block",
        TokenKind.Text => "text outside of the code",
        _ => $"`{source.Quote(token.At)}`",
    };

    /// <summary>Stops at once: what is nested too deep is not written by hand, and the rest would only repeat the error.</summary>
    private void GiveUp(TextRange at, string message)
    {
        Report(at, message);
        _at = tokens.Count - 1;
    }
}
