using StatusGen.Notify.Secrets;

namespace StatusGen.Cli.Notifying;

/// <summary>The values behind <c>env:NAME</c>.</summary>
internal sealed class EnvironmentSecrets(Func<string, string?> variable) : ISecretSource
{
    public Secret? Find(string name) => variable(name) is { Length: > 0 } value ? new Secret(value) : null;
}

/// <summary>Every secret counts as set: for checks of the settings, which are made where no secrets are.</summary>
internal sealed class AssumedSecrets : ISecretSource
{
    private static readonly Secret Assumed = new("https://assumed.invalid/");

    public Secret? Find(string name) => Assumed;
}
