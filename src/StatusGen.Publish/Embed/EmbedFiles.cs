using System.Globalization;
using System.Text;
using StatusGen.Publish.Languages;
using StatusGen.Publish.Model;
using StatusGen.Publish.Theming;

namespace StatusGen.Publish.Embed;

/// <summary>The banner that other sites add with one script tag, and the style of the page that they show in a frame. Files of the theme.</summary>
public static class EmbedFiles
{
    /// <summary>In the script, a literal that begins so stands for a text of the interface: <c>"t:embed.details"</c>.</summary>
    private const string TextMark = "\"t:";

    /// <summary>In the script, the way from its folder to the one that holds the API.</summary>
    private const string RootMark = "\"path:root\"";

    /// <param name="language">Of the model.</param>
    /// <param name="themeFile">The bytes of a file by its path below the theme's folder, the site's own before the built-in one.</param>
    public static void Write(SiteModel model, Language language, IOutput output, Func<string, ReadOnlyMemory<byte>> themeFile)
    {
        string script = ScriptText.Shorten(Encoding.UTF8.GetString(themeFile("embed/embed.js").Span));
        string root = model.Addresses.Base == model.Addresses.Root ? "\".\"" : "\"..\"";
        output.Add(new OutputFile("embed.js", Encoding.UTF8.GetBytes(WithTexts(script.Replace(RootMark, root, StringComparison.Ordinal), language))));
        output.Add(new OutputFile("embed/embed.css", themeFile("embed/embed.css")));
    }

    private static string WithTexts(string script, Language language)
    {
        var text = new StringBuilder(script.Length);
        int done = 0;
        for (int at = script.IndexOf(TextMark, StringComparison.Ordinal); at >= 0; at = script.IndexOf(TextMark, done, StringComparison.Ordinal))
        {
            int end = script.IndexOf('"', at + 1);
            if (end < 0) break;
            string key = script[(at + TextMark.Length)..end];
            text.Append(script, done, at - done).Append('"');
            AppendEscaped(text, language.Raw(key));
            text.Append('"');
            done = end + 1;
        }
        return text.Append(script, done, script.Length - done).ToString();
    }

    /// <summary>ASCII alone, and nothing that means something to HTML: the script runs on pages of any encoding, and some put it into theirs.</summary>
    private static void AppendEscaped(StringBuilder text, string value)
    {
        foreach (char c in value)
            if (c is >= ' ' and <= '~' and not ('"' or '\\' or '<' or '>' or '&' or '\'' or '+' or '`')) text.Append(c);
            else text.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:X4}");
    }
}
