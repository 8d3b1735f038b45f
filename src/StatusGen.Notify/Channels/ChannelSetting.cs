namespace StatusGen.Notify.Channels;

public enum SettingForm { Text, Secret, Number, Flag, Address, Duration, List, Map }

/// <summary>One key of a channel in statusgen.yml: read, documented and offered by editors from here.</summary>
/// <param name="Example">As one would write it in YAML.</param>
/// <param name="Choices">The allowed words; empty: any.</param>
public sealed record ChannelSetting(string Name, SettingForm Form, bool IsRequired, string Description, string Example, params string[] Choices);
