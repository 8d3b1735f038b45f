using System.Collections.Immutable;
using System.Globalization;
using NodaTime;
using StatusGen.Notify.Channels.Http;
using StatusGen.Notify.Exchange;
using StatusGen.Notify.Notices;
using StatusGen.Notify.Secrets;
using StatusGen.Notify.Texts;
using StatusGen.Notify.Texts.Flavours;

namespace StatusGen.Notify.Channels.GitHub;

/// <summary>Where GitHub's channels write: a repository, over the REST or the GraphQL interface.</summary>
internal sealed record GitHubRepository(string Api, string Owner, string Name, Secret Token)
{
    public const int MostTitle = 256;
    public const int MostBody = 65_536;

    private const string PublicApi = "https://api.github.com";
    private const string Version = "2022-11-28";

    public static readonly LimitSource Source = new("GitHub REST API docs, \"Issues\"; the lengths as its validation tells them", "2026-11-22");
    public static readonly LimitSource MarkupSource = new("GitHub Flavored Markdown specification");

    public static readonly RateLimit Rate = new(1, Duration.FromSeconds(1), new LimitSource("GitHub REST API docs, \"Best practices\": a second between writes"));

    public static readonly ImmutableArray<ChannelSetting> Settings =
    [
        new("repository", SettingForm.Text, true, "owner and name of the repository", "example/status"),
        new("token", SettingForm.Secret, true, "a token that may write there", "env:GITHUB_TOKEN"),
        new("api", SettingForm.Address, false, $"the address of the API; {PublicApi} unless said otherwise", "https://github.example.com/api/v3"),
    ];

    public HttpOutgoing Rest(string method, string path, Action<System.Text.Json.Utf8JsonWriter> write) => Request(method, $"/repos/{Owner}/{Name}{path}", write);

    public HttpOutgoing GraphQl(Action<System.Text.Json.Utf8JsonWriter> write) => Request("POST", "/graphql", write);

    /// <summary>The message in GitHub's Markdown; the delivery's key stands in a comment that nobody sees.</summary>
    public static string Body(NoticeMessage message, Notice notice)
    {
        string key = $"\n\n<!-- statusgen {notice.Key.Id} -->";
        return MarkedMessage.Fit(message, MarkdownFlavour.GitHub, MostBody - key.Length, LengthUnit.Utf16Units) + key;
    }

    public static Outcome? Failure(Outgoing outgoing, Reply reply)
    {
        // "Rate limits for the REST API": 403 means a limit when none is left, or when GitHub says how long to wait.
        if (reply is HttpReply { Status: 403 } http && (http.Header("x-ratelimit-remaining") == "0" || http.Header("Retry-After") is not null))
            return new RetryLater(FailureReason.RateLimit, "GitHub answered 403: too many requests.", HttpReplies.RetryAfter(http) ?? Reset(http));
        return HttpReplies.Failure("GitHub", outgoing, reply, after: reply is HttpReply limited ? Reset(limited) : null);
    }

    /// <summary>Null when a setting is wrong, which is reported.</summary>
    public static GitHubRepository? Of(ChannelReader reader)
    {
        string[] parts = reader.Required("repository").Split('/');
        if (parts.Length == 2 && parts.All(IsName))
            return reader.Secret("token") is { } token ? new GitHubRepository(reader.Address("api") is { } api ? SettingForms.BaseOf(api) : PublicApi, parts[0], parts[1], token) : null;
        reader.Wrong("repository", $"\"repository\" of the channel \"{reader.Name}\" is not of the form owner/name.", "Write repository: example/status.");
        return null;
    }

    private HttpOutgoing Request(string method, string path, Action<System.Text.Json.Utf8JsonWriter> write) =>
        Requests.Json(method, Api + path, Requests.Object(write), [Token], Requests.Bearer(Token), new HttpHeader("Accept", "application/vnd.github+json"), new HttpHeader("X-GitHub-Api-Version", Version));

    private static Duration? Reset(HttpReply reply) =>
        long.TryParse(reply.Header("x-ratelimit-reset"), NumberStyles.None, CultureInfo.InvariantCulture, out long reset) && reset < 253_402_300_799
            ? HttpReplies.Until(Instant.FromUnixTimeSeconds(reset), reply)
            : null;

    private static bool IsName(string text) => text.Length is > 0 and <= 100 && text is not ("." or "..") && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.');
}
