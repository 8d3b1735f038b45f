using System.Text.Json;
using StatusGen.Notify.Channels.Http;
using StatusGen.Notify.Exchange;
using StatusGen.Notify.Notices;
using StatusGen.Notify.Texts;

namespace StatusGen.Notify.Channels.GitHub;

/// <summary>
/// One discussion for one incident, over GraphQL: the ids of repository and category are looked up, then the discussion is made; later notices are comments.
/// </summary>
internal sealed class GitHubDiscussionsChannel(string name, GitHubRepository repository, string category) : IChannel
{
    private const string Look = "query($owner:String!,$name:String!,$slug:String!){repository(owner:$owner,name:$name){id discussionCategory(slug:$slug){id}}}";
    private const string Create = "mutation($input:CreateDiscussionInput!){createDiscussion(input:$input){discussion{id number}}}";
    private const string Comment = "mutation($input:AddDiscussionCommentInput!){addDiscussionComment(input:$input){comment{id}}}";

    public static readonly ChannelKindInfo Info = new(
        "github-discussions",
        "Opens a discussion for each incident and comments on it.",
        AddressKind: null,
        new ChannelLimits(
            [new LengthLimit("title", GitHubRepository.MostTitle, LengthUnit.Utf16Units, GitHubRepository.Source), new LengthLimit("body", GitHubRepository.MostBody, LengthUnit.Utf16Units, GitHubRepository.Source)],
            Markup.CommonMark, GitHubRepository.Rate, GitHubRepository.MarkupSource),
        [.. GitHubRepository.Settings, new("category", SettingForm.Text, true, "the category's name as its address has it", "announcements")],
        Read)
    {
        Notes = "In a workflow of the same repository, `GITHUB_TOKEN` with the permission `discussions: write` is enough. A category of the form *Announcement* keeps others from opening discussions there.",
        KeyPlace = "clientMutationId",
    };

    public string Name => name;
    public ChannelKindInfo Kind => Info;

    public Outgoing Compose(Notice notice, Recipient recipient, Receipt? earlier) => earlier?["discussion"] is { } discussion
        ? Mutation(Comment, notice, json => json.WriteString("discussionId", discussion))
        : repository.GraphQl(json =>
        {
            json.WriteString("query", Look);
            json.WriteStartObject("variables");
            json.WriteString("owner", repository.Owner);
            json.WriteString("name", repository.Name);
            json.WriteString("slug", category);
            json.WriteEndObject();
        }) with { Told = Mutation(Create, notice, json => WriteTitle(json, notice)).Body };

    public Outcome Interpret(Outgoing outgoing, Reply reply, Notice notice, Recipient recipient, Receipt? earlier)
    {
        if (GitHubRepository.Failure(outgoing, reply) is { } failure) return failure;
        // GraphQL answers 200 for failures too.
        if (JsonReply.Text(reply, "errors", "0", "message") is not null) return OfError(outgoing, JsonReply.Text(reply, "errors", "0", "type"));
        if (earlier?["discussion"] is not null)
            return JsonReply.Text(reply, "data", "addDiscussionComment", "comment", "id") is not null ? new Delivered(earlier) : HttpReplies.NotItsOwn("GitHub");
        if (JsonReply.Id(outgoing, reply, "data", "createDiscussion", "discussion", "id") is { } made) return new Delivered(Receipt.Of(("discussion", made)));
        if (JsonReply.Id(outgoing, reply, "data", "repository", "id") is not { } id) return HttpReplies.NotItsOwn("GitHub");
        return JsonReply.Id(outgoing, reply, "data", "repository", "discussionCategory", "id") is { } categoryId
            ? new Continue(Mutation(Create, notice, json =>
            {
                json.WriteString("repositoryId", id);
                json.WriteString("categoryId", categoryId);
                WriteTitle(json, notice);
            }))
            : new Refused(FailureReason.Address, $"The repository has no category \"{category}\" for discussions.");
    }

    private HttpOutgoing Mutation(string query, Notice notice, Action<Utf8JsonWriter> write) => repository.GraphQl(json =>
    {
        json.WriteString("query", query);
        json.WriteStartObject("variables");
        json.WriteStartObject("input");
        write(json);
        json.WriteString("body", GitHubRepository.Body(new NoticeMessage(notice), notice));
        json.WriteString("clientMutationId", notice.Key.Id);
        json.WriteEndObject();
        json.WriteEndObject();
    });

    private static void WriteTitle(Utf8JsonWriter json, Notice notice) =>
        json.WriteString("title", Shortener.Cut(new NoticeMessage(notice).Title, GitHubRepository.MostTitle, LengthUnit.Utf16Units));

    private static Outcome OfError(Outgoing outgoing, string? type) => type switch
    {
        "FORBIDDEN" or "INSUFFICIENT_SCOPES" => new Refused(FailureReason.Auth, $"GitHub does not accept the token's rights ({type})."),
        "NOT_FOUND" => new Refused(FailureReason.Address, "GitHub has no such repository or discussion, or the token may not see it (NOT_FOUND)."),
        "RATE_LIMITED" => new RetryLater(FailureReason.RateLimit, "GitHub had too many requests (RATE_LIMITED)."),
        "INTERNAL" or "SERVICE_UNAVAILABLE" => new RetryLater(FailureReason.Server, $"GitHub could not do it ({type})."),
        _ => HttpReplies.Failure("GitHub", outgoing, new HttpReply(422, [], []), type)!,
    };

    private static GitHubDiscussionsChannel? Read(ChannelReader reader) =>
        GitHubRepository.Of(reader) is { } repository ? new GitHubDiscussionsChannel(reader.Name, repository, reader.Required("category")) : null;
}
