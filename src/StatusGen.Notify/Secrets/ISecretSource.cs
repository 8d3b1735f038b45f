namespace StatusGen.Notify.Secrets;

/// <summary>Where the values behind <c>env:NAME</c> come from: the environment, read at the edge.</summary>
public interface ISecretSource
{
    /// <summary>Null when the variable is not set, or is empty.</summary>
    Secret? Find(string name);
}

/// <summary>Secrets that are known already: none while a plan is only looked at, made-up ones in tests.</summary>
public sealed class KnownSecrets(IReadOnlyDictionary<string, string> values) : ISecretSource
{
    public static readonly KnownSecrets None = new(new Dictionary<string, string>());

    public Secret? Find(string name) => values.TryGetValue(name, out string? value) && value.Length > 0 ? new Secret(value) : null;
}
