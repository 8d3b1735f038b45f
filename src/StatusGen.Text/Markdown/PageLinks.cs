using System.Collections.Immutable;
using StatusGen.Domain.Diagnostics;
using StatusGen.Domain.Incidents;
using StatusGen.Text.Sources;

namespace StatusGen.Text.Markdown;

/// <summary>
/// Turns the links and images of one incident's file into addresses that are right on every page, and collects what is wrong with them.
/// </summary>
/// <param name="basePath">Path of the site's address; begins and ends with a slash.</param>
/// <param name="filePath">The file that holds the text, relative to the site's folder.</param>
/// <param name="id">Its incident.</param>
/// <param name="sources">Where images and linked files must exist.</param>
public sealed class PageLinks(string basePath, string filePath, IncidentId id, ISourceTree sources)
{
    /// <summary>Links and images may not leave this folder.</summary>
    public const string Root = "incidents";

    private static readonly string[] ImageEndings = [".png", ".jpg", ".jpeg", ".gif", ".webp", ".avif", ".svg"];

    private List<IncidentImage>? images;
    private List<Diagnostic>? diagnostics;

    public ImmutableArray<IncidentImage> Images => images is null ? [] : [.. images];
    public ImmutableArray<Diagnostic> Diagnostics => diagnostics is null ? [] : [.. diagnostics];

    private string PageAddress => $"{basePath}{Root}/{id.Value}/";

    /// <summary>The address to print, or null when the target is refused.</summary>
    internal string? Link(string target, in MarkdownPlace at)
    {
        string clean = LinkScheme.Clean(target);
        ReadOnlySpan<char> scheme = LinkScheme.Of(clean);
        if (!scheme.IsEmpty)
        {
            if (!LinkScheme.IsAllowed(scheme)) return Refuse(DiagnosticCodes.ForbiddenLink, at, $"Links may not use the scheme \"{Short(scheme)}\".", LinkScheme.Allowed);
            if (LinkScheme.IsWeb(scheme) && !LinkScheme.HasHost(clean.AsSpan(scheme.Length + 1)))
                return Refuse(DiagnosticCodes.ForbiddenLink, at, $"The link \"{Short(clean)}\" names no host.", "Write it as https://example.com/page.");
            return clean;
        }
        if (IsSchemeless(clean)) return Refuse(DiagnosticCodes.ForbiddenLink, at, $"The link \"{Short(clean)}\" has no scheme.", "Begin it with https://, or with one slash for a page of this site.");
        if (clean.StartsWith('/')) return clean.StartsWith(basePath, StringComparison.Ordinal) ? clean : basePath + clean[1..];
        return ToFile(clean, at, out string address) ? address : Resolve(clean);
    }

    /// <summary>The address of an image, or null when there is none to show.</summary>
    internal string? Image(string target, in MarkdownPlace at)
    {
        string clean = LinkScheme.Clean(target);
        if (!LinkScheme.Of(clean).IsEmpty || IsSchemeless(clean) || clean.StartsWith('/'))
            return Refuse(DiagnosticCodes.ImageNotBeside, at, $"The image \"{Short(clean)}\" is not a file beside this one.", "Save it beside the incident's file and name it by its file name: pages load nothing from elsewhere.");
        int end = clean.AsSpan().IndexOfAny('?', '#');
        string decoded = Uri.UnescapeDataString(end < 0 ? clean : clean[..end]);
        if (PathBelowRoot(decoded) is not { } path)
            return Refuse(DiagnosticCodes.ImageNotBeside, at, $"The image \"{Short(clean)}\" lies outside of {Root}/.", "Save it beside the incident's file.");
        if (!ImageEndings.Any(ending => path.EndsWith(ending, StringComparison.OrdinalIgnoreCase)))
            return Refuse(DiagnosticCodes.ImageNotBeside, at, $"\"{Short(clean)}\" is not an image.", $"Images end in {string.Join(", ", ImageEndings)}.");
        if (!sources.Exists(path)) return Refuse(DiagnosticCodes.ImageMissing, at, $"The image \"{path}\" does not exist.", "Save it beside the incident's file, and mind upper and lower case.");
        string name = NameInOutput(path);
        var image = new IncidentImage(path, name);
        if (!(images ??= []).Contains(image)) images.Add(image);
        return PageAddress + string.Join('/', name.Split('/').Select(Uri.EscapeDataString));
    }

    internal void Warn(string code, in MarkdownPlace at, string message, string hint) => (diagnostics ??= []).Add(Diagnostic.Warning(code, at.Location, message, hint));

    internal void Fail(string code, in MarkdownPlace at, string message, string hint) => (diagnostics ??= []).Add(Diagnostic.Error(code, at.Location, message, hint));

    // "//host" takes the page's scheme; browsers read a backslash as a slash.
    private static bool IsSchemeless(string target) => target.StartsWith("//", StringComparison.Ordinal) || target.Contains('\\');

    /// <summary>A link to another incident's Markdown file becomes a link to its page, as on GitHub.</summary>
    private bool ToFile(string target, in MarkdownPlace at, out string address)
    {
        address = "";
        int end = target.AsSpan().IndexOfAny('?', '#');
        ReadOnlySpan<char> path = end < 0 ? target : target.AsSpan(0, end);
        if (!path.EndsWith(".md", StringComparison.OrdinalIgnoreCase)) return false;
        string? file = PathBelowRoot(Uri.UnescapeDataString(path.ToString()));
        if (file is null || !sources.Exists(file))
        {
            Fail(DiagnosticCodes.LinkTargetMissing, at, $"The linked file \"{Short(path)}\" does not exist.", $"Link to a file below {Root}/, relative to this one.");
            return true;
        }
        string stem = file[(file.LastIndexOf('/') + 1)..^3];
        address = $"{basePath}{Root}/{stem}/{(end < 0 ? "" : target[end..])}";
        return true;
    }

    /// <summary>Joins a relative address to the incident's page, as browsers do; it cannot climb above the site.</summary>
    private string Resolve(string target)
    {
        int end = target.AsSpan().IndexOfAny('?', '#');
        string path = end < 0 ? target : target[..end];
        string rest = end < 0 ? "" : target[end..];
        var segments = new List<string> { Root, id.Value };
        foreach (string segment in path.Split('/'))
        {
            if (segment is "." or "") continue;
            if (segment != "..") segments.Add(segment);
            else if (segments.Count > 0) segments.RemoveAt(segments.Count - 1);
        }
        bool isFolder = path.Length == 0 || path.EndsWith('/') || path.EndsWith("/..", StringComparison.Ordinal) || path is "." or "..";
        string joined = string.Join('/', segments);
        return basePath + joined + (isFolder && joined.Length > 0 ? "/" : "") + rest;
    }

    /// <summary>The file that a relative path means, seen from this file; null when it leaves the folder of incidents.</summary>
    private string? PathBelowRoot(string relative)
    {
        if (relative.AsSpan().ContainsAny('\\', '\0', ':')) return null;
        var segments = new List<string>(filePath.Split('/')[..^1]);
        foreach (string segment in relative.Split('/'))
        {
            if (segment is "." or "") continue;
            if (segment != "..") segments.Add(segment);
            else if (segments.Count == 1) return null;
            else segments.RemoveAt(segments.Count - 1);
        }
        return segments.Count > 1 && segments[0] == Root ? string.Join('/', segments) : null;
    }

    /// <summary>Below the page's own folder: the same path as beside the file. Each step up becomes a folder, so that no two files share a name.</summary>
    private string NameInOutput(string path)
    {
        string[] own = filePath.Split('/')[..^1];
        string[] target = path.Split('/');
        int common = 0;
        while (common < own.Length && common < target.Length - 1 && own[common] == target[common]) common++;
        return string.Join('/', Enumerable.Repeat("_up", own.Length - common).Concat(target[common..]));
    }

    private string? Refuse(string code, in MarkdownPlace at, string message, string hint)
    {
        Fail(code, at, message, hint);
        return null;
    }

    private static string Short(ReadOnlySpan<char> text) => text.Length <= 80 ? text.ToString() : string.Concat(text[..80], "…");
}
