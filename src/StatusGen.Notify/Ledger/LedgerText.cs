namespace StatusGen.Notify.Ledger;

/// <summary>The bytes of one ledger file as lines.</summary>
public static class LedgerText
{
    /// <summary>Where the last complete line ends. What follows was cut short by a crash: its event was never relied upon, and it may be cut off.</summary>
    public static int WholeLength(ReadOnlySpan<byte> bytes) => bytes.LastIndexOf((byte)'\n') + 1;

    /// <summary>Complete lines without their line ends; what is torn at the end is left out.</summary>
    public static LineEnumerator Lines(ReadOnlySpan<byte> bytes) => new(bytes[..WholeLength(bytes)]);

    public ref struct LineEnumerator(ReadOnlySpan<byte> rest)
    {
        private ReadOnlySpan<byte> _rest = rest;

        public ReadOnlySpan<byte> Current { get; private set; }

        public readonly LineEnumerator GetEnumerator() => this;

        public bool MoveNext()
        {
            int end = _rest.IndexOf((byte)'\n');
            if (end < 0) return false;
            Current = _rest[..end];
            _rest = _rest[(end + 1)..];
            return true;
        }
    }
}
