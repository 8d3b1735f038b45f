using System.Collections.Immutable;

namespace StatusGen.Notify.Exchange;

/// <summary>
/// What a service gave back for a message that it took: a message id, a thread, an issue number. The ledger keeps it, and the channel gets it with the next notice
/// of the same incident to the same recipient. Never a secret, never an address.
/// </summary>
public sealed record Receipt(ImmutableSortedDictionary<string, string> Values)
{
    public static readonly Receipt None = new(ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal));

    public static Receipt Of(params ReadOnlySpan<(string Name, string Value)> values)
    {
        var all = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach ((string name, string value) in values) all[name] = value;
        return new Receipt(all.ToImmutable());
    }

    public string? this[string name] => Values.GetValueOrDefault(name);

    public Receipt With(string name, string value) => new(Values.SetItem(name, value));
}
