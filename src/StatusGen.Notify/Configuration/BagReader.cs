using System.Collections.Immutable;
using NodaTime;
using StatusGen.Domain.Diagnostics;
using StatusGen.Domain.Settings;
using StatusGen.Text.Words;

namespace StatusGen.Notify.Configuration;

/// <summary>Reads one section of settings; everything wrong is a diagnostic at its place, and the value then counts as absent.</summary>
internal sealed class BagReader(string section, SettingBag bag, ImmutableArray<Diagnostic>.Builder diagnostics)
{
    public SettingBag Bag => bag;

    public void RefuseUnknown(params string[] known)
    {
        foreach (Setting item in bag.Items)
            if (!known.Contains(item.Name))
                diagnostics.Add(Diagnostic.Error(DiagnosticCodes.UnknownNoticeSetting, item.NameAt, $"{section} has no setting \"{item.Name}\".", NearestWord.Hint(item.Name, known)));
    }

    public string? Text(string key) => bag.Find(key)?.Text?.Trim() is { Length: > 0 } text ? text : null;

    public ImmutableArray<Setting> Texts(string key) => bag.Find(key) switch
    {
        { List: { } list } => list,
        { Text: not null } single => [single],
        _ => [],
    };

    public ImmutableArray<string> Words(string key) => [.. Texts(key).Where(t => t.Text is not null).Select(t => t.Text!.Trim())];

    public Duration? Duration(string key)
    {
        if (Text(key) is not { } text) return null;
        if (DurationText.Read(text) is { } duration) return duration;
        Wrong(key, $"\"{text}\" is not a duration.", DurationText.Forms);
        return null;
    }

    public int? Number(string key, int least, int most)
    {
        if (Text(key) is not { } text) return null;
        if (int.TryParse(text, out int number) && number >= least && number <= most) return number;
        Wrong(key, $"\"{text}\" is not a number from {least} to {most}.", $"Write it as {key}: {least}.");
        return null;
    }

    public bool Flag(string key)
    {
        if (Text(key) is not { } text) return false;
        if (text is not ("true" or "false")) Wrong(key, $"\"{text}\" is neither true nor false.", "Use true or false.");
        return text == "true";
    }

    /// <summary>A number in a time, such as <c>2/h</c>.</summary>
    public RatePerTime? Rate(string key)
    {
        if (Text(key) is not { } text) return null;
        if (RatePerTime.Read(text) is { } rate) return rate;
        Wrong(key, $"\"{text}\" is not a number in a time.", RatePerTime.Forms);
        return null;
    }

    public void Wrong(string key, string message, string hint) =>
        diagnostics.Add(Diagnostic.Error(DiagnosticCodes.BadNoticeSetting, bag.Find(key)?.ValueAt ?? bag.Location, message, hint));

    public void Add(Diagnostic diagnostic) => diagnostics.Add(diagnostic);
}
