using System.Buffers.Text;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using StatusGen.Text.Templates.Compiling;
using StatusGen.Text.Templates.Functions;
using StatusGen.Text.Templates.Syntax;

namespace StatusGen.Text.Templates.Rendering;

/// <summary>One rendering of one page: its output, its variables, and where it is.</summary>
internal sealed partial class Renderer
{
    /// <summary>Enough of an include chain to find the way; an endless one repeats itself.</summary>
    private const int ShownIncludes = 10;

    private readonly int _outputEnd;
    private int _steps;
    private int _depth;

    public Renderer(TemplateContext context, Utf8Output output, Template template)
    {
        Context = context;
        Output = output;
        Template = template;
        _outputEnd = (int)Math.Min(int.MaxValue, (long)output.Length + context.Limits.OutputLength);
        _scope = new Scope(this, null, 0, 0, null);
    }

    public TemplateContext Context { get; }

    public TemplateLimits Limits => Context.Limits;

    public Utf8Output Output { get; }

    /// <summary>The template whose code runs.</summary>
    public Template Template { get; private set; }

    /// <summary>What is being done, for errors found in functions and calculations, which know no places.</summary>
    public TextRange At { get; set; }

    /// <summary>The value of the last <c>ret</c>.</summary>
    public object? Returned { get; set; }

    public void Run()
    {
        try
        {
            RunBody(Template.Body);
        }
        catch (TemplateFunctionException exception)
        {
            throw new TemplateException([Template.Source.Error(At, exception.Message, Includes())]);
        }
    }

    /// <summary>A <c>ret</c> with a value ends a page or an include with that value.</summary>
    private void RunBody(BodySyntax body)
    {
        _locals = body.LocalCount == 0 ? [] : new object?[body.LocalCount];
        if (body.Block.Execute(this) != Flow.Return) return;
        object? value = Returned;
        Returned = null;
        Write(value);
    }

    public TemplateFunctionException Fail(TextRange at, string message)
    {
        At = at;
        return new TemplateFunctionException(message);
    }

    /// <summary>One more turn of a loop.</summary>
    public void Step(TextRange at)
    {
        if (++_steps > Limits.LoopSteps) throw Fail(at, $"the loops of this page took more than {Limits.LoopSteps} steps");
        CheckOutput(at);
    }

    private void CheckOutput(TextRange at)
    {
        if (Output.Length > _outputEnd) throw Fail(at, $"the page is longer than {Limits.OutputLength} bytes");
    }

    private void Enter(TextRange at)
    {
        if (++_depth > Limits.CallDepth || !RuntimeHelpers.TryEnsureSufficientExecutionStack())
            throw Fail(at, $"includes and functions call each other more than {Limits.CallDepth} deep");
        CheckOutput(at);
    }

    public void Write(object? value)
    {
        switch (value)
        {
            case null:
                break;
            case string text:
                Output.WriteEscaped(text);
                break;
            case SafeHtml html:
                Output.WriteText(html.Html);
                break;
            case int number:
                Utf8Formatter.TryFormat(number, Output.Reserve(16), out int written);
                Output.Advance(written);
                break;
            default:
                Output.WriteEscaped(ValueText.Of(value));
                break;
        }
    }

    // Includes.

    private sealed record IncludePlace(Template Template, TextRange At, IncludePlace? Outer);

    private IncludePlace? _includedFrom;

    public void Include(Template template, TemplateList arguments, TextRange at)
    {
        Enter(at);
        (Template Template, object?[] Locals, int Frame, TemplateList? Arguments) outer = (Template, _locals, _frame, _arguments);
        _includedFrom = new IncludePlace(Template, at, _includedFrom);
        (Template, _frame, _arguments) = (template, _top, arguments);
        RunBody(template.Body);
        (Template, _locals, _frame, _arguments) = outer;
        _includedFrom = _includedFrom.Outer;
        _depth--;
    }

    private ImmutableArray<TemplatePlace> Includes()
    {
        ImmutableArray<TemplatePlace>.Builder places = ImmutableArray.CreateBuilder<TemplatePlace>();
        for (IncludePlace? place = _includedFrom; place is not null && places.Count < ShownIncludes; place = place.Outer)
        {
            (int line, int column) = place.Template.Source.PlaceOf(place.At.Start);
            places.Add(new TemplatePlace(place.Template.Path, line, column));
        }
        return places.ToImmutable();
    }

    // Functions.

    public object? Call(TemplateFunction function, TemplateArguments arguments, TextRange at)
    {
        At = at;
        switch (function)
        {
            case UserFunction user:
                return CallUser(user, arguments, at);
            case BuiltinFunction builtin:
                return builtin.Invoke(this, arguments);
            default:
                Enter(at);
                object? value = function.Call(arguments);
                _depth--;
                return Calculation.Checked(value, Limits);
        }
    }

    private object? CallUser(UserFunction function, TemplateArguments arguments, TextRange at)
    {
        Enter(at);
        (Template Template, object?[] Locals, int Frame, TemplateList? Arguments, Scope Scope, int Top) outer =
            (Template, _locals, _frame, _arguments, _scope, _top);
        TemplateList list = function.Syntax.Bind(arguments);
        Template = function.Template;
        _frame = _top;
        _arguments = list;
        _locals = function.Syntax.Body.LocalCount == 0 ? [] : new object?[function.Syntax.Body.LocalCount];
        if (function.Syntax.Parameters is { } parameters)
        {
            _scope = new Scope(this, _scope, _top, parameters.Length, null);
            for (int i = 0; i < parameters.Length; i++) Push(parameters[i].Name, list[i]);
        }
        object? result = null;
        if (function.Syntax.Body.Block.Execute(this) == Flow.Return)
        {
            result = Returned;
            Returned = null;
        }
        PopTo(outer.Top);
        (Template, _locals, _frame, _arguments, _scope, _) = outer;
        _depth--;
        return result;
    }

    /// <summary>Naming a function calls it, as in Scriban.</summary>
    public object? CallIfFunction(object? value, TextRange at) =>
        value is TemplateFunction function ? Call(function, new TemplateArguments([]), at) : value;
}
