using StatusGen.Domain.Incidents;
using StatusGen.Publish.Languages;

namespace StatusGen.Publish.Feeds;

/// <summary>How entries are headed in a language: <c>Identified: Card payments fail</c>. Cut around the incident's title once for each state.</summary>
internal sealed class FeedTitles(Language language)
{
    private const string State = "{state}", Title = "{title}";

    private readonly (string Before, string After)?[] _around = new (string, string)?[(int)UpdateStatus.Closed + 1];

    public (string Before, string After) Around(UpdateStatus status) => _around[(int)status] ??= Cut(status);

    private (string, string) Cut(UpdateStatus status)
    {
        string whole = language.Raw("titles.incident").Replace(State, language.Raw("update." + status.Key()), StringComparison.Ordinal);
        int at = whole.IndexOf(Title, StringComparison.Ordinal);
        return at < 0 ? (whole, "") : (whole[..at], whole[(at + Title.Length)..]);
    }
}
