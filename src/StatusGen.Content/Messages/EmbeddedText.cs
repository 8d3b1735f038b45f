using System.Text;

namespace StatusGen.Content.Messages;

/// <summary>The text files that are built into this assembly.</summary>
internal static class EmbeddedText
{
    private const string Root = "StatusGen.Content.";

    /// <summary>In ordinal order.</summary>
    public static IReadOnlyList<string> Names(string folder)
    {
        string prefix = Root + folder;
        return [.. typeof(EmbeddedText).Assembly.GetManifestResourceNames().Where(name => name.StartsWith(prefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal)];
    }

    public static string Read(string name)
    {
        using Stream stream = typeof(EmbeddedText).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
