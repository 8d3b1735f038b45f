using System.Diagnostics;

namespace StatusGen.Notify.Secrets;

/// <summary>A value that nobody may read in an error, a log, a plan or the ledger. Only who says <see cref="Reveal"/> gets it.</summary>
[DebuggerDisplay("***")]
public sealed class Secret(string value) : IEquatable<Secret>
{
    public const string Mask = "***";

    /// <summary>Shorter secrets are not looked for in texts: they would be found in ordinary words.</summary>
    private const int ShortestFound = 4;

    public bool IsEmpty => value.Length == 0;

    /// <summary>The value itself: for the request that needs it, and for nothing else.</summary>
    public string Reveal() => value;

    /// <summary>The text with the secret, also in its form for addresses, masked.</summary>
    public string MaskIn(string text)
    {
        if (value.Length < ShortestFound) return text;
        string masked = text.Replace(value, Mask, StringComparison.Ordinal);
        string escaped = Uri.EscapeDataString(value);
        return escaped == value ? masked : masked.Replace(escaped, Mask, StringComparison.OrdinalIgnoreCase);
    }

    public override string ToString() => Mask;

    public bool Equals(Secret? other) => other is not null && other.Reveal() == value;
    public override bool Equals(object? obj) => Equals(obj as Secret);
    public override int GetHashCode() => value.GetHashCode(StringComparison.Ordinal);
}
