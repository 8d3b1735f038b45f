namespace StatusGen.Content.Configuration;

/// <summary>The address under which a site is published: http or https, a host, maybe a path.</summary>
public static class SiteUrl
{
    public const string Form = "Write it as https://status.example.com/.";

    /// <summary>With a slash at the end, or what is wrong.</summary>
    public static (Uri? Url, string? Problem) Read(string text)
    {
        text = text.Trim();
        if (!text.Contains("://")) return (null, $"The address \"{text}\" has no scheme.");
        if (!Uri.TryCreate(text, UriKind.Absolute, out Uri? url) || url.Scheme is not ("http" or "https") || url.Host.Length == 0)
            return (null, $"\"{text}\" is not an address of the web.");
        if (url.Query.Length > 0 || url.Fragment.Length > 0 || url.UserInfo.Length > 0)
            return (null, $"The address \"{text}\" must end with its path.");
        return (url.AbsolutePath.EndsWith('/') ? url : new Uri(url.AbsoluteUri + "/"), null);
    }

    /// <summary>True for a complete http or https address, of whatever page.</summary>
    internal static bool IsPage(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out Uri? url) && url.Scheme is "http" or "https" && text.Contains("://") && url.Host.Length > 0;
}
