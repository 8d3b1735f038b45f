using System.Collections.Immutable;
using StatusGen.Content.Reading;
using StatusGen.Domain.Diagnostics;
using StatusGen.Text.Yaml;

namespace StatusGen.Content.Incidents;

/// <summary>Old addresses that lead to an incident's page: paths below the site's address.</summary>
internal sealed class AliasLoader(Problems problems)
{
    /// <summary>Always from <c>/</c>, with a slash at the end unless the last part has an ending such as <c>.html</c>.</summary>
    public ImmutableArray<IncidentAlias> FromKey(KeyReader keys)
    {
        if (keys.Entry("aliases") is null) return [];
        var aliases = ImmutableArray.CreateBuilder<IncidentAlias>();
        foreach (YamlScalar text in keys.Texts("aliases"))
        {
            string path = WithoutOuterSlashes(text.Text.Trim());
            if (IsAddress(path)) aliases.Add(new IncidentAlias(Normal(path), text.At));
            else
                problems.Error(DiagnosticCodes.BadAlias, text.At, $"\"{text.Text}\" is not an address on this site.",
                    "Write its path below the site's address, such as /2024/old-name/, without scheme, \"..\", query or fragment.");
        }
        return aliases.ToImmutable();
    }

    // One at either end: "//x" is another host.
    private static string WithoutOuterSlashes(string path)
    {
        if (path.StartsWith('/')) path = path[1..];
        return path.EndsWith('/') ? path[..^1] : path;
    }

    private static string Normal(string path)
    {
        string last = path[(path.LastIndexOf('/') + 1)..];
        return last.Contains('.') ? "/" + path : $"/{path}/";
    }

    private static bool IsAddress(string path) =>
        SitePath.IsSafe(path) && !path.Any(c => c <= ' ' || c == 127 || c is '?' or '#' or '%' or '<' or '>' or '"' or '*' or '|');
}
