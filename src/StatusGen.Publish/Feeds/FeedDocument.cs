using NodaTime;

namespace StatusGen.Publish.Feeds;

/// <summary>What stands around the entries of one feed document. Addresses are absolute.</summary>
/// <param name="Page">The page for people.</param>
/// <param name="Self">This document.</param>
/// <param name="Current">The feed that people subscribe to; the same as <paramref name="Self"/> unless this is an archive.</param>
/// <param name="Older">The archive before this document (RFC 5005 prev-archive); null at the oldest.</param>
/// <param name="OlderIsAtom">That archive is in Atom, whatever this document is in.</param>
/// <param name="Newer">The archive after this archive (RFC 5005 next-archive).</param>
/// <param name="Updated">The time of its newest entry.</param>
internal sealed record FeedDocument(
    string Title, string? Description, string SiteName, string Language, string Page, string Self, string Current, string? Older, bool OlderIsAtom, string? Newer, Instant Updated)
{
    public bool IsArchive => Self != Current;
}
