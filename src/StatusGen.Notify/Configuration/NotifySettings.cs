using System.Collections.Immutable;
using NodaTime;
using StatusGen.Notify.Retrying;

namespace StatusGen.Notify.Configuration;

/// <summary>All that statusgen.yml says about telling people.</summary>
/// <param name="MaxAge">What is older when it is first planned is recorded as skipped, and never sent.</param>
/// <param name="Usual">Most messages to one person; critical incidents have their own limit.</param>
/// <param name="LedgerFolder">Relative to the site's folder.</param>
/// <param name="LedgerKeyVariable">The environment variable with the key of the hashes in the ledger.</param>
/// <param name="Contacts">Where the contacts are, the first that can be read counts.</param>
public sealed record NotifySettings(
    ImmutableArray<ConfiguredChannel> Channels,
    ImmutableArray<Audience> Audiences,
    RatePerTime Usual,
    RatePerTime Critical,
    Duration MaxAge,
    RetryRules Retry,
    int Connections,
    string LedgerFolder,
    string? LedgerKeyVariable,
    ImmutableArray<ContactsPlace> Contacts)
{
    public static readonly Duration DefaultMaxAge = Duration.FromHours(6);

    /// <summary>Contract, section 3: two an hour, four while it is critical.</summary>
    public static readonly RatePerTime DefaultUsual = new(2, Duration.FromHours(1)), DefaultCritical = new(4, Duration.FromHours(1));

    public ConfiguredChannel? Channel(string name)
    {
        foreach (ConfiguredChannel channel in Channels)
            if (channel.Name == name) return channel;
        return null;
    }

    public Audience? Audience(string name)
    {
        foreach (Audience audience in Audiences)
            if (audience.Name == name) return audience;
        return null;
    }
}

public enum ContactsPlaceKind { File, Variable, Sealed }

/// <param name="Value">A path outside of the site's folder, the name of an environment variable, or the path of a sealed file.</param>
/// <param name="PassphraseVariable">For a sealed file: the environment variable with its passphrase.</param>
public sealed record ContactsPlace(ContactsPlaceKind Kind, string Value, string PassphraseVariable)
{
    public const string DefaultPassphrase = "STATUSGEN_CONTACTS_PASSPHRASE";
}
