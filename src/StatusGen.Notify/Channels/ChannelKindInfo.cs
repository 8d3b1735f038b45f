using System.Collections.Immutable;
using StatusGen.Domain.Diagnostics;
using StatusGen.Domain.Settings;
using StatusGen.Notify.Secrets;

namespace StatusGen.Notify.Channels;

/// <summary>A kind of channel: what it needs, what it can, and how its settings become a channel.</summary>
/// <param name="Kind">The word after <c>kind:</c>.</param>
/// <param name="Summary">One sentence for the documentation.</param>
/// <param name="AddressKind">
/// Which entry of a contact's <c>reach</c> it uses, such as <c>email</c>, <c>sms</c>, <c>phone</c>: one message to each person. Null for a channel that posts once to one place.
/// </param>
/// <param name="Settings">Its own keys, without those that every channel has.</param>
/// <param name="Create">
/// Makes the channel from settings whose keys, forms and secrets were checked already; what else is wrong is reported to the reader. Null when it cannot be made.
/// </param>
public sealed record ChannelKindInfo(
    string Kind, string Summary, string? AddressKind, ChannelLimits Limits, ImmutableArray<ChannelSetting> Settings, Func<ChannelReader, IChannel?> Create)
{
    /// <summary>How one gets what the settings ask for, in Markdown: for the documentation.</summary>
    public string Notes { get; init; } = "";

    /// <summary>Where a message carries the delivery's key, so that one sent twice is seen as one; null when the service has no place for it.</summary>
    public string? KeyPlace { get; init; }

    public bool IsPerPerson => AddressKind is not null;

    /// <summary>Value: null when a setting is wrong, or a secret is not set.</summary>
    public Loaded<IChannel?> Read(string name, SettingBag settings, ISecretSource secrets)
    {
        var reader = new ChannelReader(name, this, settings, secrets);
        reader.CheckKeys();
        IChannel? channel = reader.IsComplete ? Create(reader) : null;
        return new Loaded<IChannel?>(reader.IsComplete ? channel : null, reader.Diagnostics);
    }
}
