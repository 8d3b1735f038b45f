namespace StatusGen.Publish.Hosting;

/// <summary>What a page may load: nothing but files of its own site, and no script or style inside the page.</summary>
public static class ContentSecurityPolicy
{
    /// <summary>For the header and for the <c>meta</c> element alike.</summary>
    public const string Page =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self'";

    /// <summary>Works only as a header. The page <c>/embed/</c> goes without it, because other sites show it in a frame.</summary>
    public const string NoFrames = "frame-ancestors 'none'";
}
