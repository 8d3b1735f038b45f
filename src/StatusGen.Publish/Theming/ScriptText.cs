using System.Text;

namespace StatusGen.Publish.Theming;

/// <summary>Makes scripts smaller without understanding them.</summary>
public static class ScriptText
{
    /// <summary>Drops indentation, empty lines and lines that are a comment. A script with template literals stays as it is: there a line may be text.</summary>
    public static string Shorten(string script)
    {
        if (script.Contains('`')) return script;
        var text = new StringBuilder(script.Length);
        bool inComment = false;
        foreach (ReadOnlySpan<char> whole in script.AsSpan().EnumerateLines())
        {
            ReadOnlySpan<char> line = whole.Trim();
            inComment |= line.StartsWith("/*");
            if (inComment)
            {
                int end = line.IndexOf("*/");
                if (end < 0) continue;
                inComment = false;
                line = line[(end + 2)..].TrimStart();
            }
            if (line.IsEmpty || line.StartsWith("//")) continue;
            text.Append(line).Append('\n');
        }
        return text.ToString();
    }
}
