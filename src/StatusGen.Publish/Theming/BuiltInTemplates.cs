using System.Collections.Concurrent;
using StatusGen.Text.Sources;
using StatusGen.Text.Templates;

namespace StatusGen.Publish.Theming;

/// <summary>The templates of the built-in theme, each compiled once for all themes that use it, when it is first needed or ahead of that.</summary>
/// <param name="files">Paths begin with <c>theme/</c>.</param>
public sealed class BuiltInTemplates(ISourceTree files)
{
    private readonly ConcurrentDictionary<string, Lazy<Template?>> _templates = new(StringComparer.Ordinal);

    public ISourceTree Files => files;

    /// <summary>Null when there is none of this path. Callers on several threads wait for each other instead of compiling it twice.</summary>
    public Template? Find(string path) => _templates.GetOrAdd(path, static (path, files) => new Lazy<Template?>(() => Compile(path, files)), files).Value;

    /// <summary>Compiles everything: for a thread that has nothing to do while the content is read.</summary>
    public void Prepare()
    {
        foreach (string path in files.List("theme/layouts")) Find(path);
        foreach (string path in files.List("theme/partials")) Find(path);
    }

    private static Template? Compile(string path, ISourceTree files)
    {
        SourceFile file = files.Read(path);
        return file.Problem == ReadProblem.Missing ? null : Template.Compile(path, TextDecoder.Decode(file).Value?.Text ?? "");
    }
}
