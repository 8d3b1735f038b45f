using System.Text;

namespace StatusGen.Content.Reading;

/// <summary>Words for addresses and ids.</summary>
internal static class Slug
{
    /// <summary>Letters and digits of ASCII and <paramref name="alsoKept"/> stay; each run of others becomes one hyphen.</summary>
    public static string Of(string text, bool keepCase, string alsoKept)
    {
        var slug = new StringBuilder(text.Length);
        foreach (char c in text)
        {
            if (char.IsAsciiLetterOrDigit(c) || alsoKept.Contains(c)) slug.Append(keepCase ? c : char.ToLowerInvariant(c));
            else if (slug.Length > 0 && slug[^1] != '-') slug.Append('-');
        }
        return slug.ToString().Trim('-');
    }
}
