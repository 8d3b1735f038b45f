using System.Text.RegularExpressions;

namespace StatusGen.Rules.Tests;

/// <summary>The repository's own C#, read as text.</summary>
internal static partial class SourceCode
{
    public static readonly string[] Projects =
        [.. Directory.GetFiles(Repository.Path("src"), "*.csproj", SearchOption.AllDirectories).Where(IsWritten).Order(StringComparer.Ordinal)];

    public static readonly SourceText[] Files =
        [.. Directory.GetFiles(Repository.Path("src"), "*.cs", SearchOption.AllDirectories).Where(IsWritten).Order(StringComparer.Ordinal).Select(f => new SourceText(f))];

    private static bool IsWritten(string path) => !Path.GetRelativePath(Repository.Root, path).Split(Path.DirectorySeparatorChar).Any(p => p is "bin" or "obj");

    [GeneratedRegex(@"^namespace ([\w.]+)", RegexOptions.Multiline)]
    public static partial Regex Namespace { get; }

    [GeneratedRegex(@"^\s*(?:(?:public|internal|private|protected|file|static|sealed|abstract|partial|readonly|ref|unsafe)\s+)*(?:class|record\s+struct|record\s+class|record|struct|interface|enum)\s+([A-Z]\w*)", RegexOptions.Multiline)]
    public static partial Regex TypeDeclaration { get; }

    [GeneratedRegex(@"\bcatch\s*(?:\([^)]*\))?\s*(?:when\s*\([^{]*\))?\s*\{(?:\s|//[^\n]*\n|/\*.*?\*/)*\}", RegexOptions.Singleline)]
    public static partial Regex EmptyCatch { get; }

    [GeneratedRegex(@"(?:Manager|Helper|Util|Utils|Utility|Utilities|Processor)(?![a-z])")]
    public static partial Regex EmptyWord { get; }
}

internal sealed class SourceText(string file)
{
    /// <summary>Relative to the repository, with forward slashes.</summary>
    public string Path { get; } = System.IO.Path.GetRelativePath(Repository.Root, file).Replace('\\', '/');
    public string Text { get; } = File.ReadAllText(file);

    /// <summary><c>StatusGen.Domain</c></summary>
    public string Project => Path.Split('/')[1];

    /// <summary>The folders below the project's; empty for a file that stands beside the project file.</summary>
    public string[] Folders => Path.Split('/')[2..^1];

    public string? Namespace => SourceCode.Namespace.Match(Text) is { Success: true } match ? match.Groups[1].Value : null;

    public IEnumerable<string> Types => SourceCode.TypeDeclaration.Matches(Text).Select(m => m.Groups[1].Value);
}
