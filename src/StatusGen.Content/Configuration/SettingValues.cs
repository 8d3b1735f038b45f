using NodaTime;
using StatusGen.Content.Reading;
using StatusGen.Domain.Diagnostics;
using StatusGen.Text.Words;
using StatusGen.Text.Yaml;

namespace StatusGen.Content.Configuration;

/// <summary>Values of a certain form: what is wrong is reported, and the value then counts as absent.</summary>
internal sealed class SettingValues(KeyReader keys, Problems problems)
{
    public string? Address(string key)
    {
        if (keys.Scalar(key) is not { } value) return null;
        string text = value.Text.Trim();
        if (SiteUrl.IsPage(text)) return text;
        string problem = text.Contains("://") ? $"\"{text}\" is not an address of the web." : $"The address \"{text}\" has no scheme.";
        problems.Error(DiagnosticCodes.BadUrl, value.At, problem, "Write it as https://example.com/page.");
        return null;
    }

    public string? Email(string key)
    {
        if (keys.Scalar(key) is not { } value) return null;
        string text = value.Text.Trim();
        int at = text.IndexOf('@');
        if (at > 0 && at == text.LastIndexOf('@') && at < text.Length - 1 && !text.AsSpan().ContainsAny(" \t<>\"")) return text;
        problems.Error(DiagnosticCodes.BadEmail, value.At, $"\"{text}\" is not an e-mail address.", "Write it as help@example.com.");
        return null;
    }

    /// <param name="folder">Where the path begins, for the message.</param>
    public string? Path(string key, string folder)
    {
        if (keys.Scalar(key) is not { } value) return null;
        string text = value.Text.Trim();
        if (SitePath.IsSafe(text)) return text;
        problems.Error(DiagnosticCodes.UnsafePath, value.At, $"The path \"{text}\" leaves the folder {folder}.", $"Write it relative to {folder}, with forward slashes and without \"..\".");
        return null;
    }

    public Duration Duration(string key, Duration otherwise) =>
        keys.Scalar(key) is { } value ? Duration(value) ?? otherwise : otherwise;

    public Duration? Duration(YamlScalar value)
    {
        if (DurationText.Read(value.Text) is { } duration) return duration;
        problems.Error(DiagnosticCodes.BadDuration, value.At, $"\"{value.Text}\" is not a duration.", DurationText.Forms);
        return null;
    }
}
