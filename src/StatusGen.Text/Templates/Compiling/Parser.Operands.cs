using StatusGen.Text.Templates.Functions;
using StatusGen.Text.Templates.Rendering;
using StatusGen.Text.Templates.Syntax;

namespace StatusGen.Text.Templates.Compiling;

internal sealed partial class Parser
{
    private Expression ParseOperand()
    {
        Token first = Current;
        if (_piped is not null && first.Kind is TokenKind.Number or TokenKind.String or TokenKind.OpenBrace or TokenKind.OpenBracket or TokenKind.InterpolationStart)
            return Expected("a function after `|`");
        Expression operand = first.Kind switch
        {
            TokenKind.Number or TokenKind.String => new LiteralExpression(first.At, Take().Value),
            TokenKind.Identifier => ParseWord(),
            TokenKind.LocalName => ParseLocal(),
            TokenKind.InterpolationStart => ParseInterpolation(),
            TokenKind.OpenParen => ParseParentheses(),
            TokenKind.OpenBracket => ParseList(),
            TokenKind.OpenBrace => ParseObject(),
            TokenKind.Not or TokenKind.Minus or TokenKind.Plus or TokenKind.At or TokenKind.Caret
                or TokenKind.PlusPlus or TokenKind.MinusMinus => ParseUnary(),
            _ => Expected("a value"),
        };
        return _failed ? operand : ParseAfterOperand(operand, first);
    }

    /// <summary>Members, items, and calls with parentheses.</summary>
    private Expression ParseAfterOperand(Expression operand, Token first)
    {
        while (!_failed)
        {
            TextRange soFar = first.At.To(tokens[_at - 1].At);
            if (Is(TokenKind.Dot) || Is(TokenKind.QuestionDot)) operand = ParseMember(operand, soFar);
            else if (Is(TokenKind.OpenBracket) && !Current.SpaceBefore) operand = ParseItem(operand, soFar);
            else if (Is(TokenKind.OpenParen) && !Current.SpaceBefore && operand is PathExpression) operand = ParseExplicitCall(operand, first);
            else if (Is(TokenKind.PlusPlus) || Is(TokenKind.MinusMinus)) return ParseStepAfter(operand);
            else break;
            if (!Deeper()) break;
        }
        return operand;
    }

    private Expression ParseStepAfter(Expression operand)
    {
        Token sign = Take();
        if (operand is PathExpression path) return new StepExpression(sign.At, path, sign.Kind == TokenKind.PlusPlus ? 1 : -1, valueBefore: true);
        Report(sign, $"`{source.Quote(sign.At)}` changes a variable, a member or an item; found something else");
        return operand;
    }

    private Expression ParseWord()
    {
        string word = (string)Current.Value!;
        if (word is "for" or "while" && Next.Kind == TokenKind.Dot) return ParseLoopMember();
        if (word == "do") return ParseAnonymousFunction();
        TextRange at = Take().At;
        return word switch
        {
            "true" => new LiteralExpression(at, Boxed.True),
            "false" => new LiteralExpression(at, Boxed.False),
            "null" => new LiteralExpression(at, null),
            "empty" => new LiteralExpression(at, EmptyObject.Instance),
            "this" => new ThisExpression(at),
            _ => Variable(word, at),
        };
    }

    private PathExpression Variable(string name, TextRange at)
    {
        int slot = _names.SlotOf(name, out bool isParameter);
        return slot < 0 ? new NameExpression(at, name) : new SlotExpression(at, name, slot, isParameter);
    }

    private Expression ParseLoopMember()
    {
        Token loop = Take();
        string keyword = (string)loop.Value!;
        Take();
        if (!Is(TokenKind.Identifier)) return Expected($"a word after `{keyword}.`");
        Token member = Take();
        string[] known = keyword == "for" ? LoopMemberExpression.ForMembers : LoopMemberExpression.WhileMembers;
        int slot = _names.LoopStateSlot(keyword);
        if (!known.Contains(member.Value)) Report(member, $"`{keyword}` has no `{member.Value}`; it has {string.Join(", ", known)}");
        else if (slot < 0) Report(loop, $"`{keyword}.{member.Value}` stands outside of a `{keyword}`");
        return new LoopMemberExpression(loop.At.To(member.At), slot, (string)member.Value!);
    }

    private Expression ParseLocal()
    {
        Token token = Take();
        string name = (string)token.Value!;
        if (name.Length == 0) return new ArgumentsExpression(token.At);
        if (name == "$")
        {
            Report(token, "`$$` belongs to `wrap`, which is left out; use `capture` and give the result to a function");
            return new MissingExpression(token.At);
        }
        if (!char.IsAsciiDigit(name[0])) return new LocalExpression(token.At, _names.LocalSlot(name));
        if (int.TryParse(name, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out int index))
            return new ItemExpression(token.At, new ArgumentsExpression(token.At), new LiteralExpression(token.At, Boxed.Of(index)), "$");
        Report(token, $"`${name}` is no name; expected a number or a name after `$`");
        return new MissingExpression(token.At);
    }

    private Expression ParseMember(Expression target, TextRange targetAt)
    {
        Token dot = Take();
        if (!Is(TokenKind.Identifier)) return Expected($"a name after `{source.Quote(dot.At)}`");
        Token member = Take();
        string name = (string)member.Value!;
        if (name is "empty" or "blank" && Is(TokenKind.Question) && !Current.SpaceBefore)
        {
            Take();
            return new IsEmptyExpression(targetAt.To(member.At), target);
        }
        // Once a link of the chain may be missing, so may those after it.
        bool optional = dot.Kind == TokenKind.QuestionDot || target is MemberExpression { Optional: true };
        if (IsGroup(target, out string group)) CheckBuiltin(group, name, member);
        return new MemberExpression(targetAt.To(member.At), target, name, optional, source.Quote(targetAt));
    }

    private ItemExpression ParseItem(Expression target, TextRange targetAt)
    {
        Expression? piped = _piped;
        _piped = null;
        Token open = Open();
        Expression index = Inside(() => ParseExpression());
        TextRange close = Close(TokenKind.CloseBracket, "]", open);
        _piped = piped;
        return new ItemExpression(targetAt.To(close), target, index, source.Quote(targetAt));
    }

    /// <summary>Brackets shut out what the header of a loop, a choice or a call says about names.</summary>
    private T Inside<T>(Func<T> parse)
    {
        (bool header, bool choice, bool arguments) = (_inForHeader, _inChoice, _inArguments);
        (_inForHeader, _inChoice, _inArguments) = (false, false, false);
        T result = parse();
        (_inForHeader, _inChoice, _inArguments) = (header, choice, arguments);
        return result;
    }

    private Expression ParseParentheses()
    {
        Token open = Open();
        Expression inner = Inside(() => ParseExpression());
        Close(TokenKind.CloseParen, ")", open);
        return inner;
    }

    private ListExpression ParseList()
    {
        Token open = Open();
        List<Expression> items = [];
        while (!_failed && !Is(TokenKind.CloseBracket))
        {
            items.Add(Inside(() => ParseExpression()));
            if (!Is(TokenKind.Comma)) break;
            Take();
        }
        TextRange close = Close(TokenKind.CloseBracket, "]", open);
        return new ListExpression(open.At.To(close), [.. items]);
    }

    private ObjectExpression ParseObject()
    {
        Token open = Open();
        List<(string, Expression)> members = [];
        while (!_failed && !Is(TokenKind.CloseBrace))
        {
            if (!Is(TokenKind.Identifier) && !Is(TokenKind.String))
            {
                Expected("the name of a member, or `}`");
                break;
            }
            string name = string.Intern((string)Take().Value!);
            if (!Is(TokenKind.Colon))
            {
                Expected($"`:` after the member name `{name}`");
                break;
            }
            Take();
            members.Add((name, Inside(() => ParseExpression())));
            if (!Is(TokenKind.Comma)) break;
            Take();
        }
        TextRange close = Close(TokenKind.CloseBrace, "}", open);
        return new ObjectExpression(open.At.To(close), [.. members]);
    }

    private InterpolationExpression ParseInterpolation()
    {
        Token start = Take();
        List<Expression> parts = [];
        while (!_failed && !Is(TokenKind.InterpolationEnd) && !Is(TokenKind.EndOfFile))
        {
            if (Is(TokenKind.String))
            {
                Token text = Take();
                if ((string)text.Value! is { Length: > 0 } value) parts.Add(new LiteralExpression(text.At, value));
                continue;
            }
            Take();
            parts.Add(Inside(() => ParseExpression()));
            if (!_failed && !Is(TokenKind.InterpolationClose)) Expected("`}`");
            else Take();
        }
        if (!_failed) Take();
        return new InterpolationExpression(start.At, [.. parts]);
    }

    private bool IsGroup(Expression expression, out string group)
    {
        group = expression is NameExpression name && !_assigned.Contains(name.Name) ? name.Name : "";
        return Builtins.IsGroup(group) || group == "timespan";
    }

    private void CheckBuiltin(string group, string name, Token at)
    {
        if (Builtins.LeftOut(group, name) is { } leftOut) Report(at, leftOut);
        else if (Builtins.Find(group, name) is null && (group != "date" || !DateValue.MemberNames.Contains(name)))
            Report(at, $"there is no function `{group}.{name}`{NearestWord.Hint(name, Builtins.Names(group))}");
    }
}
