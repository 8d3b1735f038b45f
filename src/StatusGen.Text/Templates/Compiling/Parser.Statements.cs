using System.Text;
using StatusGen.Text.Templates.Syntax;

namespace StatusGen.Text.Templates.Compiling;

[Flags]
internal enum Terminators
{
    None = 0,
    End = 1,
    Else = 2,
    When = 4,
}

internal sealed partial class Parser
{
    /// <summary>Reads up to <c>end</c>, <c>else</c> or <c>when</c>, which it leaves to whoever opened the block.</summary>
    private List<Statement> ParseStatements(Terminators allowed)
    {
        List<Statement> statements = [];
        while (!Is(TokenKind.EndOfFile))
        {
            Terminators found = TerminatorAtCurrent();
            if (found != Terminators.None)
            {
                if ((found & allowed) != 0 || found == Terminators.End) break;
                Report(Current, found == Terminators.When
                    ? "`when` must stand inside a `case`"
                    : "`else` must stand inside an `if`, `case` or `for`, and only once");
                SkipStatement();
            }
            else if (ParseStatement() is { } statement)
            {
                statements.Add(statement);
            }
        }
        return statements;
    }

    private Terminators TerminatorAtCurrent()
    {
        if (!Is(TokenKind.Identifier)) return Terminators.None;
        return (string)Current.Value! switch
        {
            "end" or "endif" or "endfor" or "endcase" or "endwhile" or "endcapture" or "endwith" or "endfunc" => Terminators.End,
            "else" => Terminators.Else,
            "when" => Terminators.When,
            _ => Terminators.None,
        };
    }

    /// <summary>Null for what leaves nothing to do.</summary>
    private Statement? ParseStatement()
    {
        switch (Current.Kind)
        {
            case TokenKind.Text:
                TextRange text = Current.At;
                _at++;
                return new TextStatement(Encoding.UTF8.GetBytes(source.Text.Substring(text.Start, text.Length)));
            case TokenKind.LineEnd or TokenKind.Semicolon or TokenKind.CodeEnd:
                _at++;
                return null;
            case TokenKind.Identifier when Next.Kind is not (TokenKind.Dot or TokenKind.Assign or TokenKind.QuestionDot):
                return ParseKeyword((string)Current.Value!);
            default:
                return ParseExpressionStatement();
        }
    }

    private Statement? ParseKeyword(string word)
    {
        switch (word)
        {
            case "if":
                return ParseIf();
            case "case":
                return ParseCase();
            case "for":
                return ParseFor();
            case "while":
                return ParseWhile();
            case "capture":
                return ParseCapture();
            case "with":
                return ParseWith();
            case "func":
                return ParseFunction();
            case "ret":
                return ParseReturn();
            case "break":
                return ParseJump(Flow.Break);
            case "continue":
                return ParseJump(Flow.Continue);
            case "import" or "readonly":
                Report(Current, LeftOutStatement(word));
                SkipStatement();
                return null;
            case "wrap" or "tablerow":
                return SkipLeftOutBlock();
            case "elsif" or "elif" or "elseif":
                Report(Current, $"`{word}` is no word of the language; write `else if`");
                SkipStatement();
                return null;
            default:
                return ParseExpressionStatement();
        }
    }

    private BlockStatement SkipLeftOutBlock()
    {
        Token opener = Current;
        Report(opener, LeftOutStatement((string)opener.Value!));
        SkipStatement();
        BlockStatement body = ParseBlock(opener, Terminators.End);
        TakeEnd();
        return body;
    }

    private static string LeftOutStatement(string word) => word switch
    {
        "import" => "`import` is left out; use `with`, or name the object: `object.member`",
        "readonly" => "`readonly` is left out; templates cannot change what the page is given anyway",
        "wrap" => "`wrap` is left out; use `capture` and give the result to a function",
        _ => "`tablerow` is left out; use `for`",
    };

    private JumpStatement ParseJump(Flow flow)
    {
        Token word = Take();
        if (!_names.InLoop) Report(word, $"`{word.Value}` stands outside of a loop");
        EndStatement();
        return new JumpStatement(flow);
    }

    private ReturnStatement ParseReturn()
    {
        Take();
        Expression? value = IsEndOfStatement ? null : ParseExpression();
        EndStatement();
        return new ReturnStatement(value);
    }

    private Statement? ParseExpressionStatement()
    {
        if (IsInlineFunction()) return ParseInlineFunction();
        int start = _at;
        Expression expression = ParseExpression(bareFunction: true);
        if (!_failed && AssignedOperator(Current.Kind) is { } op) return ParseAssignment(expression, op);
        if (!_failed) CheckBareFunction(expression, tokens[start]);
        EndStatement();
        return expression is IncludeExpression include ? new IncludeStatement(include) : new OutputStatement(expression);
    }

    /// <summary><see cref="TokenKind.Assign"/> for a plain <c>=</c>; null for what assigns nothing.</summary>
    private static TokenKind? AssignedOperator(TokenKind kind) => kind switch
    {
        TokenKind.Assign => TokenKind.Assign,
        TokenKind.PlusAssign => TokenKind.Plus,
        TokenKind.MinusAssign => TokenKind.Minus,
        TokenKind.TimesAssign => TokenKind.Times,
        TokenKind.DivideAssign => TokenKind.Divide,
        TokenKind.WholeDivideAssign => TokenKind.WholeDivide,
        TokenKind.RemainderAssign => TokenKind.Remainder,
        TokenKind.CoalesceAssign => TokenKind.Coalesce,
        _ => null,
    };

    private Statement? ParseAssignment(Expression target, TokenKind op)
    {
        Token sign = Take();
        if (target is not PathExpression path)
        {
            Report(sign, "only a variable, a member or an item can be assigned; to compare write `==`");
            EndStatement();
            return null;
        }
        if (path is NameExpression name) _assigned.Add(name.Name);
        Expression value = ParseExpression();
        EndStatement();
        return op == TokenKind.Assign ? new AssignStatement(path, value) : new CompoundAssignStatement(sign.At, path, op, value);
    }
}
