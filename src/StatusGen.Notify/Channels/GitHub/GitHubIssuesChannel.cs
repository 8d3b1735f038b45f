using System.Collections.Immutable;
using System.Globalization;
using StatusGen.Domain.Incidents;
using StatusGen.Notify.Channels.Http;
using StatusGen.Notify.Exchange;
using StatusGen.Notify.Notices;
using StatusGen.Notify.Texts;

namespace StatusGen.Notify.Channels.GitHub;

/// <summary>
/// One issue for one incident: opened with the first notice, commented on, closed at the end. The state is set before the comment is written: setting it again
/// after a failure changes nothing, commenting again would tell people twice.
/// </summary>
internal sealed class GitHubIssuesChannel(string name, GitHubRepository repository, ImmutableArray<string> labels) : IChannel
{
    public static readonly ChannelKindInfo Info = new(
        "github-issues",
        "Opens an issue for each incident, comments on it and closes it.",
        AddressKind: null,
        new ChannelLimits(
            [new LengthLimit("title", GitHubRepository.MostTitle, LengthUnit.Utf16Units, GitHubRepository.Source), new LengthLimit("body", GitHubRepository.MostBody, LengthUnit.Utf16Units, GitHubRepository.Source)],
            Markup.CommonMark, GitHubRepository.Rate, GitHubRepository.MarkupSource),
        [.. GitHubRepository.Settings, new("labels", SettingForm.List, false, "labels of the issues", "[incident]")],
        reader => GitHubRepository.Of(reader) is { } repository ? new GitHubIssuesChannel(reader.Name, repository, reader.List("labels")) : null)
    {
        Notes = "In a workflow of the same repository, `GITHUB_TOKEN` with the permission `issues: write` is enough. Those who watch the repository are told by GitHub.",
        KeyPlace = "a comment in the text",
    };

    public string Name => name;
    public ChannelKindInfo Kind => Info;

    public Outgoing Compose(Notice notice, Recipient recipient, Receipt? earlier)
    {
        var message = new NoticeMessage(notice);
        if (NumberOf(earlier) is not { } number) return Create(message, notice);
        return StateAfter(notice) is { } state ? SetState(number, state) with { Told = Comment(message, notice, number).Body } : Comment(message, notice, number);
    }

    public Outcome Interpret(Outgoing outgoing, Reply reply, Notice notice, Recipient recipient, Receipt? earlier)
    {
        if (GitHubRepository.Failure(outgoing, reply) is { } failure) return failure;
        bool isPatch = outgoing is HttpOutgoing { Method: "PATCH" };
        if (NumberOf(earlier) is { } known)
            return isPatch ? new Continue(Comment(new NoticeMessage(notice), notice, known)) : new Delivered(earlier!);
        if (JsonReply.Number(reply, "number") is not { } number || number <= 0) return HttpReplies.NotItsOwn("GitHub");
        return notice.IsClosing && !isPatch ? new Continue(SetState(number, "closed")) : new Delivered(Receipt.Of(("issue", number.ToString(CultureInfo.InvariantCulture))));
    }

    private HttpOutgoing Create(NoticeMessage message, Notice notice) => repository.Rest("POST", "/issues", json =>
    {
        json.WriteString("title", Shortener.Cut(message.Title, GitHubRepository.MostTitle, LengthUnit.Utf16Units));
        json.WriteString("body", GitHubRepository.Body(message, notice));
        if (labels.IsEmpty) return;
        json.WriteStartArray("labels");
        foreach (string label in labels) json.WriteStringValue(label);
        json.WriteEndArray();
    });

    private HttpOutgoing Comment(NoticeMessage message, Notice notice, long number) =>
        repository.Rest("POST", $"/issues/{number}/comments", json => json.WriteString("body", GitHubRepository.Body(message, notice)));

    private HttpOutgoing SetState(long number, string state) => repository.Rest("PATCH", $"/issues/{number}", json =>
    {
        json.WriteString("state", state);
        json.WriteString("state_reason", state == "closed" ? "completed" : "reopened");
    });

    /// <summary>Null when the issue stays as it is.</summary>
    private static string? StateAfter(Notice notice) => notice switch
    {
        { IsClosing: true } => "closed",
        { Status: UpdateStatus.Reopened } => "open",
        _ => null,
    };

    private static long? NumberOf(Receipt? earlier) => long.TryParse(earlier?["issue"], NumberStyles.None, CultureInfo.InvariantCulture, out long number) && number > 0 ? number : null;
}
