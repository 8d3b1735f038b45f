using StatusGen.Text.Templates.Syntax;

namespace StatusGen.Text.Templates.Compiling;

internal sealed partial class Parser
{
    private FunctionStatement ParseFunction()
    {
        Token opener = Take();
        PathExpression? target = ParseVariableName("a name for the function");
        if (target is NameExpression known) _assigned.Add(known.Name);
        string name = source.Quote(tokens[_at - 1].At);
        Parameter[]? parameters = Is(TokenKind.OpenParen) ? ParseParameters() : null;
        EndStatement();
        BodySyntax body = ParseFunctionBody(opener, parameters);
        TakeEnd();
        return new FunctionStatement(target ?? new NameExpression(opener.At, ""), new FunctionSyntax(name, parameters, body));
    }

    /// <summary>A plain name or a <c>$local</c>; null, with an error, for anything else.</summary>
    private PathExpression? ParseVariableName(string what)
    {
        if (Is(TokenKind.Identifier))
        {
            Token name = Take();
            return new NameExpression(name.At, (string)name.Value!);
        }
        if (Is(TokenKind.LocalName) && ParseLocal() is LocalExpression local) return local;
        Expected(what);
        return null;
    }

    private BodySyntax ParseFunctionBody(Token opener, Parameter[]? parameters)
    {
        (BodyNames names, int brackets) = (_names, _openBrackets);
        (_names, _openBrackets) = (new BodyNames(), 0);
        foreach (Parameter parameter in parameters ?? []) _names.AddParameter(parameter.Name);
        BlockStatement block = Inside(() => ParseBlock(opener, Terminators.End));
        BodySyntax body = new(block, _names.LocalCount);
        (_names, _openBrackets) = (names, brackets);
        return body;
    }

    private Parameter[] ParseParameters()
    {
        Token open = Open();
        List<Parameter> parameters = [];
        while (!_failed && !Is(TokenKind.CloseParen))
        {
            if (!Is(TokenKind.Identifier))
            {
                Expected("the name of a parameter");
                break;
            }
            Token name = Take();
            Parameter parameter = ParseParameter((string)name.Value!);
            if (parameters.Exists(other => other.Name == parameter.Name)) Report(name, $"there are two parameters `{parameter.Name}`");
            if (parameters.Count > 0 && parameters[^1].TakesRest) Report(name, "nothing can follow a parameter that takes all the rest");
            if (parameters.Count > 0 && parameters[^1].IsOptional && !parameter.IsOptional && !parameter.TakesRest)
                Report(name, $"`{parameter.Name}` must come before the parameters that have a value of their own, or have one too");
            parameters.Add(parameter);
            if (!Is(TokenKind.Comma)) break;
            Take();
        }
        Close(TokenKind.CloseParen, ")", open);
        return [.. parameters];
    }

    private Parameter ParseParameter(string name)
    {
        if (Is(TokenKind.DotDotDot))
        {
            Take();
            return new Parameter(name, IsOptional: false, null, TakesRest: true);
        }
        if (!Is(TokenKind.Assign)) return new Parameter(name, IsOptional: false, null, TakesRest: false);
        Take();
        Expression value = ParseOperand();
        if (!_failed && value is not LiteralExpression) Report(value.At, "the value of a parameter must be a plain number, text, true, false or null");
        return new Parameter(name, IsOptional: true, (value as LiteralExpression)?.Value, TakesRest: false);
    }

    private AnonymousFunctionExpression ParseAnonymousFunction()
    {
        Token opener = Take();
        Parameter[]? parameters = Is(TokenKind.OpenParen) ? ParseParameters() : null;
        Expression? piped = _piped;
        _piped = null;
        EndStatement();
        BodySyntax body = ParseFunctionBody(opener, parameters);
        _piped = piped;
        if (IsWord("end")) Take();
        else Expected("`end` for the `do`");
        return new AnonymousFunctionExpression(opener.At, new FunctionSyntax("do", parameters, body));
    }

    /// <summary><c>name(x, y) = expression</c></summary>
    private bool IsInlineFunction()
    {
        if (!Is(TokenKind.Identifier) || Next.Kind != TokenKind.OpenParen || Next.SpaceBefore) return false;
        int at = _at + 2;
        while (tokens[at].Kind is TokenKind.Identifier or TokenKind.Comma) at++;
        return tokens[at].Kind == TokenKind.CloseParen && at + 1 < tokens.Count && tokens[at + 1].Kind == TokenKind.Assign;
    }

    private FunctionStatement ParseInlineFunction()
    {
        Token name = Take();
        _assigned.Add((string)name.Value!);
        Parameter[] parameters = ParseParameters();
        Take();
        BodyNames names = _names;
        _names = new BodyNames();
        foreach (Parameter parameter in parameters) _names.AddParameter(parameter.Name);
        Expression value = ParseExpression();
        BodySyntax body = new(new BlockStatement([new ReturnStatement(value)]), _names.LocalCount);
        _names = names;
        EndStatement();
        return new FunctionStatement(new NameExpression(name.At, (string)name.Value!), new FunctionSyntax((string)name.Value!, parameters, body));
    }
}
