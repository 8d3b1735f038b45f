using StatusGen.Domain.Settings;
using StatusGen.Text.Yaml;

namespace StatusGen.Content.Reading;

/// <summary>YAML to settings that keep their places.</summary>
internal static class SettingBags
{
    public static SettingBag From(YamlNode node) => node switch
    {
        YamlMapping mapping => new SettingBag([.. mapping.Entries.Select(ToSetting)], mapping.At),
        YamlScalar { IsNull: true } => SettingBag.Empty with { Location = node.At },
        _ => new SettingBag([ToSetting("", node)], node.At),
    };

    private static Setting ToSetting(YamlEntry entry) => ToSetting(entry.Key, entry.Value) with { NameAt = entry.KeyAt };

    private static Setting ToSetting(string name, YamlNode value) => value switch
    {
        YamlMapping mapping => new Setting(name, null, null, From(mapping), value.At, value.At),
        YamlSequence list => new Setting(name, null, [.. list.Items.Select(item => ToSetting("", item))], null, value.At, value.At),
        YamlScalar { IsNull: false } scalar => new Setting(name, scalar.Text, null, null, value.At, value.At),
        _ => new Setting(name, null, null, null, value.At, value.At),
    };
}
