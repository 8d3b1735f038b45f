using StatusGen.Text.Templates.Syntax;

namespace StatusGen.Text.Templates.Compiling;

/// <summary>Text → tokens → tree. Wrong text gives a template with errors, never an exception.</summary>
internal static class TemplateCompiler
{
    public static Template Compile(string path, string text)
    {
        SourceText source = new(path, text);
        CompileErrors errors = new(source);
        List<Token> tokens = new Lexer(source, errors).Run();
        BodySyntax body = new Parser(source, tokens, errors).ParsePage();
        return new Template(source, body, errors.Any ? errors.ToArray() : []);
    }
}
