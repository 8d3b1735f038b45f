using System.Text;
using System.Text.Json;

namespace StatusGen.Notify.Tests.Channels;

/// <summary>What single chat and social services do beyond the contract.</summary>
public sealed class ChatChannelTests
{
    private const string SlackToken = "kind: slack\ntoken: env:SLACK_TOKEN\nchannel: C0123456789\n";

    [Fact]
    public void With_a_token_slack_keeps_an_incident_in_one_thread_and_shows_its_end_to_all()
    {
        IChannel slack = ChannelSamples.Create("slack", SlackToken);
        Receipt thread = ((Delivered)Answer(slack, 200, """{"ok":true,"channel":"C0123456789","ts":"1700000000.000100"}""")).Receipt;

        var update = (HttpOutgoing)slack.Compose(NoticeSamples.Of("update"), Sample.Ada, thread);
        var end = (HttpOutgoing)slack.Compose(NoticeSamples.Of("resolved"), Sample.Ada, thread);

        update.Address.ShouldBe(new Uri("https://slack.com/api/chat.postMessage"));
        Member(update, "thread_ts").GetString().ShouldBe("1700000000.000100");
        Member(update, "channel").GetString().ShouldBe("C0123456789");
        ChannelSamples.Body(update).ShouldNotContain("reply_broadcast");
        Member(end, "reply_broadcast").GetBoolean().ShouldBeTrue();
    }

    [Theory]
    [InlineData("invalid_auth", typeof(Refused), FailureReason.Auth)]
    [InlineData("channel_not_found", typeof(Refused), FailureReason.Address)]
    [InlineData("ratelimited", typeof(RetryLater), FailureReason.RateLimit)]
    [InlineData("internal_error", typeof(RetryLater), FailureReason.Server)]
    [InlineData("invalid_blocks", typeof(Refused), FailureReason.Content)]
    public void Slack_answers_200_for_failures_too(string error, Type type, FailureReason reason)
    {
        Outcome outcome = Answer(ChannelSamples.Create("slack", SlackToken), 200, $$"""{"ok":false,"error":"{{error}}"}""");

        outcome.GetType().ShouldBe(type);
        (outcome switch { Refused r => r.Reason, RetryLater r => r.Reason, _ => (FailureReason?)null }).ShouldBe(reason);
    }

    [Theory]
    [InlineData("kind: slack\n", "does not say where to post")]
    [InlineData("kind: slack\ntoken: env:T\n", "no \"channel\"")]
    public void Slack_needs_an_address_or_a_token_with_a_channel(string config, string message) =>
        ChannelSamples.Load("slack", config).Diagnostics.ShouldHaveSingleItem().Message.ShouldContain(message);

    [Fact]
    public void A_secret_that_is_no_address_is_reported_without_being_shown()
    {
        var loaded = ChannelSamples.Load("discord", "kind: discord\nurl: env:X\n", new KnownSecrets(new Dictionary<string, string> { ["X"] = "not-an-address" }));

        loaded.Value.ShouldBeNull();
        loaded.Diagnostics.ShouldHaveSingleItem().Message.ShouldNotContain("not-an-address");
    }

    [Fact]
    public void Discord_waits_for_the_message_and_mentions_nobody()
    {
        var request = (HttpOutgoing)ChannelSamples.Create("discord").Compose(NoticeSamples.Of("hostile"), Sample.Ada, null);

        request.Address.Query.ShouldBe("?wait=true");
        Member(request, "allowed_mentions").GetProperty("parse").GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public void Telegram_waits_as_long_as_its_body_says() =>
        Answer(ChannelSamples.Create("telegram"), 429, """{"ok":false,"parameters":{"retry_after":17}}""").ShouldBeOfType<RetryLater>().After!.Value.TotalSeconds.ShouldBe(17);

    [Fact]
    public void Matrix_uses_the_key_as_transaction_and_threads_by_the_first_event()
    {
        IChannel matrix = ChannelSamples.Create("matrix");
        Notice update = NoticeSamples.Of("update");
        Receipt first = ((Delivered)Answer(matrix, 200, """{"event_id":"$one"}""")).Receipt;

        var second = (HttpOutgoing)matrix.Compose(update, Sample.Ada, first);
        Receipt later = ((Delivered)matrix.Interpret(second, ChannelSamples.Http(200, """{"event_id":"$two"}"""), update, Sample.Ada, first)).Receipt;
        var third = (HttpOutgoing)matrix.Compose(NoticeSamples.Of("resolved"), Sample.Ada, later);

        second.Method.ShouldBe("PUT");
        second.Address.AbsolutePath.ShouldEndWith("/" + update.Key.Id);
        Member(third, "m.relates_to").GetProperty("event_id").GetString().ShouldBe("$one");
        Member(third, "m.relates_to").GetProperty("m.in_reply_to").GetProperty("event_id").GetString().ShouldBe("$two");
    }

    [Theory]
    [InlineData("first")]
    [InlineData("long")]
    [InlineData("hostile")]
    public void A_facet_of_bluesky_marks_exactly_the_bytes_of_the_link(string sample)
    {
        Notice notice = NoticeSamples.Of(sample) with { Title = "Zahlungen gestört 👩‍👩‍👧‍👦" };
        JsonElement record = Post(notice).GetProperty("record");
        JsonElement index = record.GetProperty("facets")[0].GetProperty("index");

        byte[] text = Encoding.UTF8.GetBytes(record.GetProperty("text").GetString()!);
        Encoding.UTF8.GetString(text[index.GetProperty("byteStart").GetInt32()..index.GetProperty("byteEnd").GetInt32()]).ShouldBe(notice.Url.AbsoluteUri);
    }

    [Fact]
    public void A_post_of_bluesky_has_the_same_key_when_it_is_sent_again_and_another_one_for_another_delivery()
    {
        Notice notice = NoticeSamples.Of("first");
        string key = Post(notice).GetProperty("rkey").GetString()!;

        Post(notice).GetProperty("rkey").GetString().ShouldBe(key);
        Post(notice with { Key = notice.Key with { Channel = "other" } }).GetProperty("rkey").GetString().ShouldNotBe(key);
        key.Length.ShouldBe(13);
        "234567abcdefghij".ShouldContain(key[0]);
    }

    [Fact]
    public void The_password_of_bluesky_is_not_part_of_what_was_told()
    {
        IChannel bluesky = ChannelSamples.Create("bluesky");

        foreach (Outgoing request in ChannelSamples.Exchange(bluesky, NoticeSamples.Of("first"), Sample.Ada, null).Requests)
            Encoding.UTF8.GetString(request.Content.AsSpan()).ShouldNotContain(ChannelSamples.SecretMark);
    }

    private static JsonElement Post(Notice notice) => JsonDocument.Parse(ChannelSamples.Body(ChannelSamples.Exchange(ChannelSamples.Create("bluesky"), notice, Sample.Ada, null).Requests[1])).RootElement;

    private static Outcome Answer(IChannel channel, int status, string body) =>
        channel.Interpret(channel.Compose(NoticeSamples.Of("first"), Sample.Ada, null), ChannelSamples.Http(status, body), NoticeSamples.Of("first"), Sample.Ada, null);

    private static JsonElement Member(HttpOutgoing request, string name) => JsonDocument.Parse(ChannelSamples.Body(request)).RootElement.GetProperty(name);
}
