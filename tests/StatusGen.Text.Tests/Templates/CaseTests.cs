using System.Collections.Immutable;
using StatusGen.Text.Templates;

namespace StatusGen.Text.Tests.Templates;

/// <summary>
/// Each <c>Cases/NNN-topic/case.txt</c> is a template, and <c>case.out.txt</c> what it renders to, or its errors.
/// The files of <c>Cases/includes</c> can be included.
/// </summary>
public class CaseTests
{
    private static readonly string Folder = Repository.Path("tests", "StatusGen.Text.Tests", "Templates", "Cases");

    public static TheoryData<string> Names()
    {
        IEnumerable<string> files = Directory.EnumerateFiles(Folder, "*.txt", SearchOption.AllDirectories)
            .Where(file => !file.EndsWith(".out.txt", StringComparison.Ordinal))
            .Select(file => Path.GetRelativePath(Folder, file).Replace('\\', '/'))
            .Where(file => !file.StartsWith("includes/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);
        return [.. files];
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_case_renders_as_its_out_file_says(string name)
    {
        string file = Path.Combine(Folder, name);
        Template template = Template.Compile(Path.GetFileName(file), File.ReadAllText(file));

        Utf8Output output = new();
        ImmutableArray<TemplateError> errors = template.TryRender(SampleSite.Context, output);
        string actual = errors.IsEmpty ? output.ToString() : string.Join('\n', errors) + "\n";

        Golden.MatchFile(Path.ChangeExtension(file, ".out.txt"), actual);
    }
}
