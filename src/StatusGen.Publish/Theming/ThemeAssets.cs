using System.Collections.Immutable;
using System.Text;
using StatusGen.Domain.Diagnostics;
using StatusGen.Domain.Pages;
using StatusGen.Text.Sources;

namespace StatusGen.Publish.Theming;

/// <summary>The theme's style sheet, script, icons and whatever else lies in <c>assets/</c>, each under a name that changes with its content.</summary>
public sealed class ThemeAssets
{
    private const string Folder = "theme/assets";
    private const string StyleName = "style.css";

    private readonly Dictionary<string, string> _addresses = new(StringComparer.Ordinal);
    private readonly List<OutputFile> _files = [];

    public IReadOnlyList<OutputFile> Files => _files;

    /// <summary>Names as templates write them, in order.</summary>
    public IEnumerable<string> Names => _addresses.Keys.Order(StringComparer.Ordinal);

    /// <summary>The output path of an asset; null when there is none of this name.</summary>
    public string? PathOf(string name) => _addresses.GetValueOrDefault(name);

    /// <summary>The logo's name for <see cref="PathOf"/>; null when the site has none.</summary>
    public string? Logo { get; private set; }

    public static Loaded<ThemeAssets> Load(ISourceTree builtIn, ISourceTree site, SiteSettings settings)
    {
        var assets = new ThemeAssets();
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        var names = new SortedSet<string>(StringComparer.Ordinal);
        foreach (string path in builtIn.List(Folder)) names.Add(path[(Folder.Length + 1)..]);
        foreach (string path in site.List(Folder)) names.Add(path[(Folder.Length + 1)..]);
        foreach (string name in names)
        {
            if (name == StyleName) continue;
            ReadOnlyMemory<byte> bytes = ReadLayer(builtIn, site, $"{Folder}/{name}").Bytes;
            assets.Add(name, name.EndsWith(".js", StringComparison.Ordinal) ? Encoding.UTF8.GetBytes(ScriptText.Shorten(Encoding.UTF8.GetString(bytes.Span))) : bytes);
        }
        if (settings.Logo is { } logo) assets.AddLogo(logo, Wanted(site, logo, "logo", settings, diagnostics));
        assets.AddStyle(builtIn, site, settings, diagnostics);
        return new Loaded<ThemeAssets>(assets, diagnostics.ToImmutable());
    }

    internal static SourceFile ReadLayer(ISourceTree builtIn, ISourceTree site, string path)
    {
        SourceFile own = site.Read(path);
        return own.Problem == ReadProblem.Missing ? builtIn.Read(path) : own;
    }

    private void Add(string name, ReadOnlyMemory<byte> bytes)
    {
        string mark = Fingerprint.Of(bytes.Span);
        int dot = name.LastIndexOf('.');
        string path = dot <= name.LastIndexOf('/') ? $"assets/{name}.{mark}" : $"assets/{name[..dot]}.{mark}{name[dot..]}";
        _addresses[name] = path;
        _files.Add(new OutputFile(path, bytes));
    }

    private void AddLogo(string logo, ReadOnlyMemory<byte>? bytes)
    {
        if (bytes is not { } found) return;
        Logo = logo.StartsWith("assets/", StringComparison.Ordinal) ? logo["assets/".Length..] : logo;
        if (!_addresses.ContainsKey(Logo)) Add(Logo, found);
    }

    private static ReadOnlyMemory<byte>? Wanted(ISourceTree site, string path, string key, SiteSettings settings, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        SourceFile file = site.Read("theme/" + path);
        if (file.Problem is null) return file.Bytes;
        diagnostics.Add(Diagnostic.Error(
            DiagnosticCodes.AssetMissing, settings.Location, $"The {key} \"theme/{path}\" cannot be read.", "Put the file there, or correct its path: it is relative to theme/."));
        return null;
    }

    /// <summary>One file, one request: the theme's style sheet, the accent's shades, the site's own rules.</summary>
    private void AddStyle(ISourceTree builtIn, ISourceTree site, SiteSettings settings, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var css = new StringBuilder(Encoding.UTF8.GetString(ReadLayer(builtIn, site, $"{Folder}/{StyleName}").Bytes.Span));
        if (settings.Theme.Accent is { } accent && AccentColour.Parse(accent) is { } colour) css.Append('\n').Append(colour.Css);
        if (settings.Theme.CustomCss is { } custom && Wanted(site, custom, "custom-css", settings, diagnostics) is { } own)
            css.Append('\n').Append(Encoding.UTF8.GetString(own.Span));
        string text = StyleSheet.WithAddresses(StyleSheet.Shorten(css.ToString()), address => PathOf(address) is { } path ? path["assets/".Length..] : null);
        Add(StyleName, Encoding.UTF8.GetBytes(text));
    }
}
