namespace StatusGen.Text.Markdown;

/// <summary>What a link's target begins with, read as browsers read it: they ignore tabs and line ends anywhere, and control characters before it.</summary>
internal static class LinkScheme
{
    public const string Allowed = "Use http, https, mailto, tel or a relative address.";

    /// <summary>The target as a browser sees it.</summary>
    public static string Clean(string target)
    {
        ReadOnlySpan<char> trimmed = target.AsSpan();
        while (trimmed.Length > 0 && trimmed[0] <= ' ') trimmed = trimmed[1..];
        while (trimmed.Length > 0 && trimmed[^1] <= ' ') trimmed = trimmed[..^1];
        if (trimmed.IndexOfAny('\t', '\n', '\r') < 0) return trimmed.Length == target.Length ? target : trimmed.ToString();
        return string.Concat(trimmed.ToString().Where(c => c is not ('\t' or '\n' or '\r')));
    }

    /// <summary>The scheme before the colon; empty for a relative address.</summary>
    public static ReadOnlySpan<char> Of(ReadOnlySpan<char> target)
    {
        int end = target.IndexOfAny(":/?#");
        return end > 0 && target[end] == ':' ? target[..end] : "";
    }

    public static bool IsAllowed(ReadOnlySpan<char> scheme) => IsWeb(scheme) || Is(scheme, "mailto") || Is(scheme, "tel");

    public static bool IsWeb(ReadOnlySpan<char> scheme) => Is(scheme, "http") || Is(scheme, "https");

    /// <summary>After the scheme: two slashes and a host.</summary>
    public static bool HasHost(ReadOnlySpan<char> afterColon) => afterColon.Length > 2 && afterColon.StartsWith("//") && afterColon[2] is not ('/' or '\\' or '?' or '#' or ':');

    private static bool Is(ReadOnlySpan<char> scheme, string name) => scheme.Equals(name, StringComparison.OrdinalIgnoreCase);
}
