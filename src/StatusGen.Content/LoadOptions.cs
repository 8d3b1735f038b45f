using NodaTime;
using StatusGen.Content.Messages;

namespace StatusGen.Content;

/// <param name="Drafts">Also shows incidents that say <c>draft: true</c>.</param>
/// <param name="BaseUrl">Replaces <c>site.url</c>: for previews under another address.</param>
/// <param name="MaxParallelism">How many threads may load; null: one for each core.</param>
/// <param name="Now">Updates after this moment are questioned.</param>
/// <param name="Messages">Which messages are judged by the rules of good communication; null: none, and only what must never be published is looked for.</param>
public sealed record LoadOptions(Instant Now, bool Drafts = false, string? BaseUrl = null, int? MaxParallelism = null, MessageScope? Messages = null);
