using StatusGen.Publish.Utf8;

namespace StatusGen.Publish.Feeds;

/// <summary>Feed readers show entries far from the site: addresses there need their host.</summary>
internal static class AbsoluteLinks
{
    /// <summary>Quotation marks in text are escaped, so an equals sign with one stands only before an attribute's value.</summary>
    private const string ValueStart = "=\"";

    /// <param name="html">Attributes in double quotes.</param>
    /// <param name="origin">Put before addresses that begin with one slash.</param>
    /// <param name="page">Absolute address of the page that fragments belong to.</param>
    public static void Add(Utf8Buffer target, ReadOnlySpan<char> html, string origin, string page)
    {
        while (html.IndexOf(ValueStart) is >= 0 and int at)
        {
            int value = at + ValueStart.Length;
            target.Add(html[..value]);
            ReadOnlySpan<char> name = html[..at];
            html = html[value..];
            if (!name.EndsWith(" href") && !name.EndsWith(" src")) continue;
            if (html.StartsWith("#")) target.Add(page);
            else if (html.StartsWith("/") && !html.StartsWith("//")) target.Add(origin);
        }
        target.Add(html);
    }
}
