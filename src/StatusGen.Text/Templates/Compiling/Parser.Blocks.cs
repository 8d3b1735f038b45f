using StatusGen.Text.Templates.Syntax;

namespace StatusGen.Text.Templates.Compiling;

internal sealed partial class Parser
{
    /// <summary>The inside of a block, without the word that ends it.</summary>
    private BlockStatement ParseBlock(Token opener, Terminators allowed) => new([.. ParseBlockStatements(opener, allowed)]);

    private void TakeEnd()
    {
        if (Is(TokenKind.EndOfFile)) return;
        if (!IsWord("end")) Report(Current, $"`{Current.Value}` is no word of the language; a block is closed with `end`");
        Take();
        EndStatement();
    }

    private IfStatement ParseIf()
    {
        Token opener = Take();
        List<(Expression, BlockStatement)> branches = [];
        BlockStatement? otherwise = null;
        Expression condition = ParseCondition();
        branches.Add((condition, ParseBlock(opener, Terminators.End | Terminators.Else)));
        while (IsWord("else"))
        {
            Take();
            if (IsWord("if"))
            {
                Take();
                condition = ParseCondition();
                branches.Add((condition, ParseBlock(opener, Terminators.End | Terminators.Else)));
                continue;
            }
            EndStatement();
            otherwise = ParseBlock(opener, Terminators.End);
        }
        TakeEnd();
        return new IfStatement([.. branches], otherwise);
    }

    private Expression ParseCondition()
    {
        Expression condition = ParseExpression();
        EndStatement();
        return condition;
    }

    private CaseStatement ParseCase()
    {
        Token opener = Take();
        Expression subject = ParseCondition();
        foreach (Statement statement in ParseBlockStatements(opener, Terminators.End | Terminators.Else | Terminators.When))
        {
            if (statement is not TextStatement) Report(opener, "between `case` and its first `when` nothing can stand");
        }
        _failed = false;
        List<(Expression[], BlockStatement)> branches = [];
        BlockStatement? otherwise = null;
        while (IsWord("when") || IsWord("else"))
        {
            if (IsWord("else"))
            {
                Take();
                EndStatement();
                otherwise = ParseBlock(opener, Terminators.End);
                continue;
            }
            Take();
            Expression[] values = ParseWhenValues();
            branches.Add((values, ParseBlock(opener, Terminators.End | Terminators.Else | Terminators.When)));
        }
        TakeEnd();
        return new CaseStatement(subject, [.. branches], otherwise);
    }

    private List<Statement> ParseBlockStatements(Token opener, Terminators allowed)
    {
        if (++_blockDepth > BlockDepth) GiveUp(opener.At, $"blocks are nested more than {BlockDepth} deep");
        List<Statement> statements = ParseStatements(allowed);
        _blockDepth--;
        if (Is(TokenKind.EndOfFile))
            Report(Current, $"expected `end` for the `{opener.Value}` opened at line {source.PlaceOf(opener.At.Start).Line}, found the end of the template");
        return statements;
    }

    /// <summary>Separated by <c>,</c> or <c>||</c>.</summary>
    private Expression[] ParseWhenValues()
    {
        List<Expression> values = [];
        do
        {
            values.Add(ParseOperators(Rendering.Operator.Precedence(TokenKind.Or), inCall: false));
        }
        while (!_failed && (Is(TokenKind.Comma) || Is(TokenKind.Or)) && Take().Kind != TokenKind.EndOfFile);
        EndStatement();
        return [.. values];
    }

    private ForStatement? ParseFor()
    {
        Token opener = Take();
        PathExpression? variable = ParseVariableName("a name for the items");
        if (!_failed && !IsWord("in")) Expected("`in`");
        else if (!_failed) Take();
        _inForHeader = true;
        Expression items = ParseExpression();
        LoopOptions options = ParseLoopOptions();
        _inForHeader = false;
        EndStatement();

        string? name = (variable as NameExpression)?.Name ?? (variable as SlotExpression)?.Name;
        _names.OpenLoop(name, "for");
        BlockStatement body = ParseBlock(opener, Terminators.End | Terminators.Else);
        _names.CloseLoop();
        BlockStatement? otherwise = null;
        if (IsWord("else"))
        {
            Take();
            EndStatement();
            otherwise = ParseBlock(opener, Terminators.End);
        }
        TakeEnd();
        int slot = (variable as LocalExpression)?.Slot ?? 0;
        return new ForStatement(opener.At, name, slot, items, options, body, otherwise);
    }

    private LoopOptions ParseLoopOptions()
    {
        LoopOptions options = LoopOptions.None;
        while (!_failed && Is(TokenKind.Identifier))
        {
            Token option = Take();
            bool valued = Is(TokenKind.Colon) && Take().Kind == TokenKind.Colon;
            switch (option.Value)
            {
                case "reversed" when !valued:
                    options = options with { Reversed = true };
                    break;
                case "limit" when valued:
                    options = options with { Limit = ParseOperand() };
                    break;
                case "offset" when valued:
                    options = options with { Offset = ParseOperand() };
                    break;
                default:
                    Report(option, $"`for` knows `limit: n`, `offset: n` and `reversed`; found `{option.Value}`. A list that is computed must stand in parentheses");
                    break;
            }
        }
        return options;
    }

    private WhileStatement ParseWhile()
    {
        Token opener = Take();
        _names.OpenLoop(null, "while");
        Expression condition = ParseCondition();
        BlockStatement body = ParseBlock(opener, Terminators.End);
        _names.CloseLoop();
        TakeEnd();
        return new WhileStatement(opener.At, condition, body);
    }

    private CaptureStatement ParseCapture()
    {
        Token opener = Take();
        Expression target = ParseOperand();
        if (!_failed && target is not PathExpression) Report(opener, "`capture` expected the name of a variable");
        if (target is NameExpression name) _assigned.Add(name.Name);
        EndStatement();
        BlockStatement body = ParseBlock(opener, Terminators.End);
        TakeEnd();
        return new CaptureStatement(target as PathExpression ?? new NameExpression(opener.At, ""), body);
    }

    private WithStatement ParseWith()
    {
        Token opener = Take();
        Expression subject = ParseCondition();
        int outer = _names.OpenWith();
        BlockStatement body = ParseBlock(opener, Terminators.End);
        _names.CloseWith(outer);
        TakeEnd();
        return new WithStatement(subject, body);
    }
}
