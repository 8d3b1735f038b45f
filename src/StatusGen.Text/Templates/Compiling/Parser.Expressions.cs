using StatusGen.Text.Templates.Rendering;
using StatusGen.Text.Templates.Syntax;

namespace StatusGen.Text.Templates.Compiling;

/// <summary>Pipes bind weakest, then <c>? :</c>, then operators by their precedence, then calls, then members and items.</summary>
internal sealed partial class Parser
{
    /// <summary>What stands before a <c>|</c>, waiting for the first function after it.</summary>
    private Expression? _piped;

    /// <summary>After <c>for x in</c>, a word is an option of the loop and no argument.</summary>
    private bool _inForHeader;

    /// <summary>Between <c>?</c> and <c>:</c>, <c>name:</c> is no named argument.</summary>
    private bool _inChoice;

    /// <param name="bareFunction">The caller checks itself whether a function stands there without its arguments.</param>
    private Expression ParseExpression(bool bareFunction = false)
    {
        int depth = _expressionDepth;
        int first = _at;
        Expression expression = ParseChoice();
        if (!bareFunction || Is(TokenKind.Pipe)) CheckBareFunction(expression, tokens[first]);
        while (!_failed && Is(TokenKind.Pipe))
        {
            if (!Deeper()) break;
            Token pipe = Take();
            SkipLineEnds();
            bool header = _inForHeader;
            _inForHeader = false;
            _piped = expression;
            expression = ParseChoice();
            if (!_failed && _piped is not null) Report(pipe, "expected a function after `|`");
            _piped = null;
            _inForHeader = header;
        }
        _expressionDepth = depth;
        return expression;
    }

    private bool Deeper()
    {
        if (++_expressionDepth <= ExpressionDepth) return true;
        Report(Current, $"this expression is nested more than {ExpressionDepth} deep");
        return false;
    }

    private Expression ParseChoice()
    {
        if (!Deeper()) return new MissingExpression(Current.At);
        int depth = _expressionDepth;
        Expression condition = ParseOperators(0, inCall: false);
        if (_failed || !Is(TokenKind.Question)) return condition;
        Token question = Take();
        (bool choice, bool header) = (_inChoice, _inForHeader);
        (_inChoice, _inForHeader) = (true, false);
        Expression then = ParseExpression();
        if (!_failed && !Is(TokenKind.Colon)) Expected($"`:` for the `?` in column {source.PlaceOf(question.At.Start).Column}");
        if (!_failed) Take();
        _inChoice = choice;
        Expression otherwise = _failed ? then : ParseExpression();
        _inForHeader = header;
        _expressionDepth = depth;
        return new ConditionalExpression(question.At, condition, then, otherwise);
    }

    /// <param name="precedence">Only operators that bind stronger are taken.</param>
    /// <param name="inCall">This is an argument; a value after it is the next argument.</param>
    private Expression ParseOperators(int precedence, bool inCall)
    {
        if (!Deeper()) return new MissingExpression(Current.At);
        int depth = _expressionDepth;
        int first = _at;
        Expression left = ParseOperand();
        left = ParseCallAfter(left, tokens[first], precedence, inCall);
        while (!_failed)
        {
            int own = Operator.Precedence(Current.Kind);
            if (own <= precedence || !Deeper()) break;
            CheckBareFunction(left, tokens[first]);
            Token sign = Take();
            if (!StartsExpression) return Expected($"a value to the right of `{source.Quote(sign.At)}`");
            Expression right = ParseOperators(own, inCall);
            left = sign.Kind switch
            {
                TokenKind.And => new AndExpression(sign.At, left, right),
                TokenKind.Or => new OrExpression(sign.At, left, right),
                TokenKind.Coalesce => new CoalesceExpression(sign.At, whenNull: true, left, right),
                TokenKind.NotCoalesce => new CoalesceExpression(sign.At, whenNull: false, left, right),
                _ => new BinaryExpression(sign.At, sign.Kind, left, right),
            };
        }
        _expressionDepth = depth;
        return left;
    }

    private bool StartsExpression => Current.Kind is TokenKind.Identifier or TokenKind.LocalName or TokenKind.Number or TokenKind.String
        or TokenKind.InterpolationStart or TokenKind.OpenParen or TokenKind.OpenBrace or TokenKind.OpenBracket
        or TokenKind.Not or TokenKind.Minus or TokenKind.Plus or TokenKind.At or TokenKind.Caret or TokenKind.PlusPlus or TokenKind.MinusMinus;

    private Expression ParseUnary()
    {
        if (!Deeper()) return new MissingExpression(Current.At);
        Token sign = Take();
        Expression operand = sign.Kind is TokenKind.At ? ParseOperand() : ParseOperators(200, inCall: _inArguments);
        _expressionDepth--;
        if (_failed) return operand;
        switch (sign.Kind)
        {
            case TokenKind.Not:
                return new NotExpression(sign.At, operand);
            case TokenKind.Minus or TokenKind.Plus:
                return operand is LiteralExpression { Value: int or long or double or decimal } number
                    ? new LiteralExpression(sign.At.To(number.At), sign.Kind == TokenKind.Plus ? number.Value : Negated(number.Value!))
                    : new SignExpression(sign.At, sign.Kind == TokenKind.Minus, operand);
            case TokenKind.Caret:
                return new SpreadExpression(sign.At, operand);
            case TokenKind.At:
                return FunctionValue(sign, operand);
            default:
                if (operand is PathExpression path) return new StepExpression(sign.At, path, sign.Kind == TokenKind.PlusPlus ? 1 : -1, valueBefore: false);
                Report(sign, $"`{source.Quote(sign.At)}` changes a variable, a member or an item; found something else");
                return operand;
        }
    }

    private static object Negated(object number) => number switch
    {
        int.MinValue => -(long)int.MinValue,
        int integer => -integer,
        long integer => Boxed.Of(-integer),
        decimal exact => -exact,
        _ => -(double)number,
    };
}
