using StatusGen.Domain.Diagnostics;

namespace StatusGen.Content.Messages;

/// <summary>A comment in the text that silences a rule: <c>statusgen-disable-next OC201 reason="…"</c>, or a stretch up to <c>statusgen-enable OC201</c>.</summary>
/// <param name="Match">Only findings whose words are these; null: all.</param>
/// <param name="From">What it covers, in characters of the source.</param>
/// <param name="To">Exclusive.</param>
internal sealed record Suppression(string Code, string? Match, string? Reason, int From, int To, SourceLocation At)
{
    public bool Covers(string code, int offset, ReadOnlySpan<char> words) =>
        code == Code && offset >= From && offset < To && (Match is null || words.Contains(Match, StringComparison.OrdinalIgnoreCase));
}
