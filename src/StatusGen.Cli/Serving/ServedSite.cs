using System.Collections.Concurrent;
using System.Text;
using StatusGen.Publish;

namespace StatusGen.Cli.Serving;

/// <summary>A built site in memory, answering as a plain static host would.</summary>
/// <param name="basePath">Begins and ends with a slash.</param>
/// <param name="version">Told to the pages, so that they know when they are old.</param>
internal sealed class ServedSite(string basePath, string version) : IOutput
{
    private readonly ConcurrentDictionary<string, byte[]> _files = new(StringComparer.Ordinal);

    public int Count => _files.Count;

    public void Add(OutputFile file) => _files[file.Path] = file.Bytes.ToArray();

    public HttpResponse Answer(string path)
    {
        if (path == "/" && basePath != "/") return HttpResponse.Redirect(basePath);
        if (path.StartsWith(basePath, StringComparison.Ordinal))
        {
            string name = path[basePath.Length..];
            if (name.Length == 0 || name.EndsWith('/')) name += "index.html";
            if (_files.TryGetValue(name, out byte[]? bytes)) return Page(200, name, bytes);
            if (_files.ContainsKey(name + "/index.html")) return HttpResponse.Redirect(Escape(path) + "/");
        }
        else if (path + "/" == basePath)
        {
            return HttpResponse.Redirect(basePath);
        }
        return _files.TryGetValue("404.html", out byte[]? missing) ? Page(404, "404.html", missing) : HttpResponse.Text(404, "There is no such page.");
    }

    private HttpResponse Page(int status, string name, byte[] bytes)
    {
        string type = MediaTypes.Of(name);
        return new HttpResponse(status, type, type.StartsWith("text/html", StringComparison.Ordinal) ? LiveReload.Inject(bytes, version) : bytes);
    }

    private static string Escape(string path) => string.Join('/', path.Split('/').Select(Uri.EscapeDataString));

    /// <summary>What is shown as long as no build has succeeded.</summary>
    public static HttpResponse Waiting(string version)
    {
        const string Html = """
            <!doctype html>
            <html lang="en">
            <head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Not built yet</title></head>
            <body><main><h1>The site cannot be built yet</h1><p>As soon as the problems are mended, it appears here.</p></main></body>
            </html>

            """;
        return new HttpResponse(503, "text/html; charset=utf-8", LiveReload.Inject(Encoding.UTF8.GetBytes(Html), version));
    }
}
