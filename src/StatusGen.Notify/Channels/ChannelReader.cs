using System.Collections.Immutable;
using System.Globalization;
using NodaTime;
using StatusGen.Domain.Diagnostics;
using StatusGen.Domain.Settings;
using StatusGen.Notify.Secrets;
using StatusGen.Text.Words;

namespace StatusGen.Notify.Channels;

/// <summary>The settings of one channel, checked against what its kind declares. Everything wrong is a diagnostic at its place.</summary>
public sealed class ChannelReader(string name, ChannelKindInfo kind, SettingBag settings, ISecretSource secrets)
{
    /// <summary>Keys that every channel has; the planner and the delivery read them.</summary>
    public static readonly string[] CommonKeys = ["kind", "for", "depends-on", "rate"];

    private const string SecretPrefix = "env:";

    private readonly ImmutableArray<Diagnostic>.Builder _diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();

    public string Name => name;
    public ChannelKindInfo Kind => kind;
    public ImmutableArray<Diagnostic> Diagnostics => [.. _diagnostics.Order(Diagnostic.ByPlace)];

    /// <summary>False when something is missing or wrong, a secret that is not set included.</summary>
    public bool IsComplete { get; private set; } = true;

    /// <summary>Null when the key is absent.</summary>
    public string? Text(string key) => settings.Find(key)?.Text is { } text && text.Trim().Length > 0 ? text.Trim() : null;

    /// <summary>The text of a required key: it is there, or <see cref="IsComplete"/> is false.</summary>
    public string Required(string key) => Text(key) ?? "";

    /// <summary>The value behind <c>env:NAME</c>; null when the key is absent or the variable is not set.</summary>
    public Secret? Secret(string key) => NameOfSecret(key) is { } variable ? secrets.Find(variable) : null;

    public int? Number(string key) => int.TryParse(Text(key), NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : null;

    public bool? Flag(string key) => Text(key) switch { "true" => true, "false" => false, _ => null };

    public Duration? Duration(string key) => Text(key) is { } text ? DurationText.Read(text) : null;

    public Uri? Address(string key) => Uri.TryCreate(Text(key), UriKind.Absolute, out Uri? address) && address.Scheme is "https" or "http" ? address : null;

    /// <summary>Texts of a list; a single one may stand without brackets. Empty when absent.</summary>
    public ImmutableArray<string> List(string key) => settings.Find(key) switch
    {
        { List: { } list } => [.. list.Where(i => i.Text is not null).Select(i => i.Text!.Trim())],
        { Text: { } text } => [text.Trim()],
        _ => [],
    };

    /// <summary>Names and texts of a mapping. Empty when absent.</summary>
    public ImmutableArray<(string Name, string Value)> Map(string key) =>
        settings.Find(key)?.Bag is { } bag ? [.. bag.Items.Where(i => i.Text is not null).Select(i => (i.Name, i.Text!))] : [];

    public SourceLocation PlaceOf(string key) => settings.Find(key)?.ValueAt ?? settings.Location;

    /// <summary>Reports a value that its form allows, but the channel cannot use.</summary>
    public void Wrong(string key, string message, string hint) => Fail(DiagnosticCodes.BadChannelSetting, PlaceOf(key), message, hint);

    internal void CheckKeys()
    {
        string[] known = [.. CommonKeys, .. kind.Settings.Select(s => s.Name)];
        foreach (Setting item in settings.Items)
            if (!known.Contains(item.Name))
                Fail(DiagnosticCodes.UnknownChannelSetting, item.NameAt, $"The channel \"{name}\" has no setting \"{item.Name}\".", NearestWord.Hint(item.Name, known));
        foreach (ChannelSetting setting in kind.Settings)
        {
            if (settings.Find(setting.Name) is { } found && (found.Text is not null || found.List is not null || found.Bag is not null)) CheckForm(setting, found);
            else if (setting.IsRequired)
                Fail(DiagnosticCodes.ChannelSettingMissing, settings.Location, $"The channel \"{name}\" needs \"{setting.Name}\": {setting.Description}", $"Add {setting.Name}: {setting.Example}");
        }
    }

    private void CheckForm(ChannelSetting setting, Setting found)
    {
        bool fits = setting.Form switch
        {
            SettingForm.Text => Text(setting.Name) is { } text && (setting.Choices.Length == 0 || setting.Choices.Contains(text)),
            SettingForm.Secret => CheckSecret(setting, found),
            SettingForm.Number => Number(setting.Name) is not null,
            SettingForm.Flag => Flag(setting.Name) is not null,
            SettingForm.Address => Address(setting.Name) is not null,
            SettingForm.Duration => Duration(setting.Name) is not null,
            SettingForm.List => found.Bag is null,
            _ => found.Bag is not null,
        };
        if (!fits)
            Fail(DiagnosticCodes.BadChannelSetting, found.ValueAt, $"\"{setting.Name}\" of the channel \"{name}\" cannot be used.",
                setting.Choices.Length > 0 ? NearestWord.Hint(found.Text ?? "", setting.Choices) : $"Write it as {setting.Name}: {setting.Example}.");
    }

    /// <summary>True always: what is wrong with a secret is reported here, without showing it.</summary>
    private bool CheckSecret(ChannelSetting setting, Setting found)
    {
        if (NameOfSecret(setting.Name) is not { } variable)
            Fail(DiagnosticCodes.SecretWrittenOut, found.ValueAt, $"\"{setting.Name}\" of the channel \"{name}\" is written out, where everybody can read it.",
                $"Put it into an environment variable and write {setting.Name}: {setting.Example}; then change it at the service, because it is no secret any more.");
        else if (secrets.Find(variable) is null)
        {
            IsComplete = false;
            _diagnostics.Add(Diagnostic.Warning(DiagnosticCodes.SecretNotSet, found.ValueAt, $"The environment variable {variable}, which the channel \"{name}\" needs, is not set.",
                "Set it where the notices are sent: in CI, as a secret of the repository."));
        }
        return true;
    }

    private string? NameOfSecret(string key)
    {
        if (Text(key) is not { } text || !text.StartsWith(SecretPrefix, StringComparison.Ordinal)) return null;
        string variable = text[SecretPrefix.Length..];
        return variable.Length > 0 && !char.IsAsciiDigit(variable[0]) && variable.All(c => char.IsAsciiLetterOrDigit(c) || c == '_') ? variable : null;
    }

    private void Fail(string code, SourceLocation at, string message, string hint)
    {
        IsComplete = false;
        _diagnostics.Add(Diagnostic.Error(code, at, message, hint));
    }
}
