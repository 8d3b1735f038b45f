using System.Text.Json;

namespace StatusGen.Clients.Tests.Sites;

/// <summary>A site that the program built, and a host that serves it at the address that it was built for.</summary>
public sealed record BuiltSite(string Name, string Folder, StaticServer Server)
{
    public string Address => Server.Address;

    public string At(string path) => Path.Combine(Folder, path);

    public string Text(string path) => File.ReadAllText(At(path));

    public JsonElement Json(string path) => JsonDocument.Parse(Text(path)).RootElement;

    /// <summary>Paths below the site's folder, sorted.</summary>
    public string[] Paths(string pattern, string below = "") =>
        [.. Directory.GetFiles(At(below), pattern, SearchOption.AllDirectories).Select(f => Path.GetRelativePath(Folder, f)).Order(StringComparer.Ordinal)];

    /// <summary>The file that answers an address of this site; null for addresses of others.</summary>
    public string? FileOf(Uri address)
    {
        string whole = address.GetLeftPart(UriPartial.Path);
        if (!whole.StartsWith(Address, StringComparison.Ordinal)) return null;
        string path = Uri.UnescapeDataString(whole[Address.Length..]);
        return path is "" || path.EndsWith('/') ? path + "index.html" : path;
    }

    public override string ToString() => Name;
}
