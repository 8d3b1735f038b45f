using StatusGen.Content.Reading;
using StatusGen.Domain.Diagnostics;
using StatusGen.Domain.Pages;

namespace StatusGen.Content.Configuration;

/// <summary>The keys under <c>theme:</c>.</summary>
internal static class ThemeSection
{
    private static readonly string[] Keys = ["accent", "custom-css"];

    public static ThemeSettings Read(KeyReader root, Problems problems)
    {
        if (root.Keys("theme") is not { } keys) return ThemeSettings.Default;
        keys.RefuseUnknown(Keys);
        return new ThemeSettings(ReadColour(keys, problems), new SettingValues(keys, problems).Path("custom-css", "theme/"));
    }

    /// <summary>Always <c>#rrggbb</c> in lower case; people may write <c>#rgb</c>.</summary>
    private static string? ReadColour(KeyReader keys, Problems problems)
    {
        if (keys.Scalar("accent") is not { } value)
        {
            // Without quotes, YAML takes what follows "#" for a comment.
            if (keys.HasKey("accent")) problems.Error(DiagnosticCodes.BadColour, keys.At, "The colour \"accent\" is empty.", "Write it in quotes: \"#0b57d0\".");
            return null;
        }
        string text = value.Text.Trim().ToLowerInvariant();
        if (text.Length is 4 or 7 && text[0] == '#' && text[1..].All(char.IsAsciiHexDigitLower))
            return text.Length == 7 ? text : $"#{text[1]}{text[1]}{text[2]}{text[2]}{text[3]}{text[3]}";
        problems.Error(DiagnosticCodes.BadColour, value.At, $"\"{value.Text}\" is not a colour.", "Write it as \"#0b57d0\", in quotes.");
        return null;
    }
}
