using StatusGen.Text.Templates.Functions;
using StatusGen.Text.Templates.Syntax;

namespace StatusGen.Text.Templates.Compiling;

internal sealed partial class Parser
{
    /// <summary>Inside the arguments of a call, where <c>!a b</c> are two arguments.</summary>
    private bool _inArguments;

    /// <summary>After a value, further values make it a call: <c>f a b name: c</c>. So does a pipe before it.</summary>
    private Expression ParseCallAfter(Expression target, Token first, int precedence, bool inCall)
    {
        if (_failed) return target;
        bool called = !inCall && StartsExpression && !(_inForHeader && Is(TokenKind.Identifier))
            && Rendering.Operator.Precedence(Current.Kind) == 0;
        if (!called)
        {
            if (_piped is null || target is not (PathExpression or AnonymousFunctionExpression)) return target;
            return MakeCall(target, first, TakePiped(), []);
        }
        List<Expression> values = TakePiped();
        List<(Token Name, Expression Value)> named = [];
        bool arguments = _inArguments;
        _inArguments = true;
        while (!_failed && StartsExpression && Deeper())
        {
            if (StartsNamedArgument)
            {
                Token name = Take();
                Take();
                named.Add((name, ParseOperand()));
                continue;
            }
            if (named.Count > 0)
            {
                Report(Current, "after a named argument only named arguments can follow; put a computed value into parentheses");
                break;
            }
            int start = _at;
            Expression value = ParseOperators(precedence, inCall: true);
            CheckBareFunction(value, tokens[start]);
            values.Add(value);
            if (value is AnonymousFunctionExpression) break;
        }
        _inArguments = arguments;
        return MakeCall(target, first, values, named);
    }

    private bool StartsNamedArgument => Is(TokenKind.Identifier) && Next.Kind == TokenKind.Colon && !_inChoice;

    private List<Expression> TakePiped()
    {
        List<Expression> values = _piped is null ? [] : [_piped];
        _piped = null;
        return values;
    }

    /// <summary><c>f(a, b, name: c)</c></summary>
    private Expression ParseExplicitCall(Expression target, Token first)
    {
        List<Expression> values = TakePiped();
        List<(Token, Expression)> named = [];
        Token open = Open();
        while (!_failed && !Is(TokenKind.CloseParen))
        {
            if (Is(TokenKind.Identifier) && Next.Kind == TokenKind.Colon)
            {
                Token name = Take();
                Take();
                named.Add((name, Inside(() => ParseExpression())));
            }
            else if (named.Count > 0)
            {
                Report(Current, "after a named argument only named arguments can follow");
            }
            else
            {
                values.Add(Inside(() => ParseExpression()));
            }
            if (!Is(TokenKind.Comma)) break;
            Take();
        }
        Close(TokenKind.CloseParen, ")", open);
        return MakeCall(target, first, values, named);
    }

    private Expression MakeCall(Expression target, Token first, List<Expression> values, List<(Token Name, Expression Value)> named)
    {
        TextRange at = first.At.To(tokens[_at - 1].At);
        if (_failed) return target;
        for (int i = 1; i < named.Count; i++)
        {
            if (named.FindIndex(other => Equals(other.Name.Value, named[i].Name.Value)) < i) Report(named[i].Name, $"`{named[i].Name.Value}` is given twice");
        }
        ArgumentList arguments = new([.. values], [.. named.Select(static n => (string)n.Name.Value!)], [.. named.Select(static n => n.Value)]);
        switch (target)
        {
            case NameExpression { Name: "include" }:
                if (values.Count == 0) Report(first, "`include` needs the path of a template: `include 'path'`");
                return new IncludeExpression(at, arguments);
            case NameExpression { Name: "include_join" }:
                Report(first, "`include_join` is left out; `include` the templates in a `for`");
                return target;
            case PathExpression path when BuiltinOf(path) is { } function && !arguments.Spreads:
                return Bound(function, first, at, arguments);
            case PathExpression path:
                return new CallExpression(at, path, arguments, source.Quote(path.At));
            case AnonymousFunctionExpression or CallExpression or ValueCallExpression or FunctionValueExpression:
                return new ValueCallExpression(at, target, arguments);
            default:
                Report(values.Count > 0 ? values[0].At : Current.At, "expected the end of the statement, an operator or a `|`; what stands before this is no function");
                return target;
        }
    }

    private Expression Bound(BuiltinFunction function, Token first, TextRange at, ArgumentList arguments)
    {
        if (function.WhatIsWrong(arguments.Values.Length, arguments.Names) is { } wrong)
        {
            Report(first.At.To(at), wrong);
            return new MissingExpression(at);
        }
        int count = arguments.Values.Length;
        foreach (string name in arguments.Names) count = Math.Max(count, function.IndexOf(name) + 1);
        Expression?[] values = new Expression?[count];
        arguments.Values.CopyTo(values, 0);
        for (int i = 0; i < arguments.Names.Length; i++) values[function.IndexOf(arguments.Names[i])] = arguments.NamedValues[i];
        return new BuiltinCallExpression(at, function, values);
    }

    private BuiltinFunction? BuiltinOf(Expression expression) =>
        expression is MemberExpression member && IsGroup(member.Target, out string group) ? Builtins.Find(group, member.Name) : null;

    /// <summary>A function of the language that stands there without the values it needs.</summary>
    private void CheckBareFunction(Expression expression, Token first)
    {
        if (_failed || _piped is not null || expression is not PathExpression path) return;
        if (path is NameExpression { Name: "include" }) Report(first, "`include` needs the path of a template: `include 'path'`");
        if (BuiltinOf(path)?.WhatIsWrong(0, []) is { } wrong) Report(path.At, wrong);
    }

    private Expression FunctionValue(Token sign, Expression operand)
    {
        if (BuiltinOf(operand) is { } function) return new LiteralExpression(sign.At.To(operand.At), function);
        if (operand is PathExpression path) return new FunctionValueExpression(sign.At.To(path.At), path);
        Report(sign, "`@` stands before the name of a function");
        return operand;
    }
}
