using StatusGen.Content.Configuration;
using StatusGen.Content.Reading;
using StatusGen.Domain.Diagnostics;
using StatusGen.Domain.Incidents;

namespace StatusGen.Content.Incidents;

/// <summary>What the name of a file below <c>incidents/</c> says about it.</summary>
internal static class IncidentFileName
{
    public const string Folder = "incidents";
    public const string Ending = ".md";

    // Endings that other tools take for Markdown: such a file was meant to be shown.
    private static readonly string[] LookalikeEndings = [".markdown", ".mdown", ".mkd", ".mdx", ".txt", ".adoc"];

    /// <summary>The stem, which is the id and the address. Dots are kept for translations: <c>ID.de.md</c>.</summary>
    public static IncidentId? Read(string path, Problems problems)
    {
        ReadOnlySpan<char> stem = StemOf(path);
        if (IsAddress(stem)) return new IncidentId(stem.ToString());
        string suggestion = Slug.Of(stem.ToString(), keepCase: true, "-_");
        problems.Error(DiagnosticCodes.UnsafeFileName, SourceLocation.StartOf(path), $"The file name \"{stem}\" cannot be an address.",
            $"Use letters, digits, hyphens and underscores{(suggestion.Length == 0 ? "." : $": {suggestion}{Ending}.")}");
        return null;
    }

    public static bool IsIncident(string path) => path.EndsWith(Ending, StringComparison.Ordinal);

    /// <summary>Files that help people or tools and were never meant to be shown: hidden ones and a README.</summary>
    public static bool IsIgnored(string path) =>
        path.Contains("/.") || NameOf(path).Equals("README.md", StringComparison.OrdinalIgnoreCase);

    /// <summary>A file that somebody may have meant as an incident.</summary>
    public static bool IsLookalike(string path)
    {
        ReadOnlySpan<char> name = NameOf(path);
        int dot = name.LastIndexOf('.');
        if (dot < 0) return true;
        ReadOnlySpan<char> ending = name[dot..];
        if (ending.Equals(Ending, StringComparison.OrdinalIgnoreCase)) return true;
        foreach (string known in LookalikeEndings)
            if (ending.Equals(known, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }

    /// <summary>The language of <c>ID.de.md</c> when <c>ID.md</c> stands beside it; else null.</summary>
    public static string? LanguageOfTranslation(string path, Predicate<string> exists)
    {
        ReadOnlySpan<char> stem = StemOf(path);
        int dot = stem.LastIndexOf('.');
        if (dot <= 0 || !LanguageTag.IsWellFormed(stem[(dot + 1)..])) return null;
        string original = string.Concat(path.AsSpan(0, path.Length - NameOf(path).Length), stem[..dot], Ending);
        return exists(original) ? stem[(dot + 1)..].ToString() : null;
    }

    private static ReadOnlySpan<char> NameOf(string path) => path.AsSpan(path.LastIndexOf('/') + 1);

    private static ReadOnlySpan<char> StemOf(string path)
    {
        ReadOnlySpan<char> name = NameOf(path);
        return name.EndsWith(Ending) ? name[..^Ending.Length] : name;
    }

    private static bool IsAddress(ReadOnlySpan<char> stem)
    {
        if (stem.IsEmpty || !char.IsAsciiLetterOrDigit(stem[0])) return false;
        foreach (char c in stem)
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('-' or '_')) return false;
        return true;
    }
}
