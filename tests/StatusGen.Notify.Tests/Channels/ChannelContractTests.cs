using System.Text;
using System.Text.Json;
using NodaTime;
using StatusGen.Domain.Diagnostics;

namespace StatusGen.Notify.Tests.Channels;

/// <summary>What holds for every channel of the register, also for one that is added tomorrow.</summary>
public sealed class ChannelContractTests
{
    private static readonly HttpHeader Date = new("Date", "Fri, 20 Nov 2026 13:30:00 GMT");

    public static TheoryData<string> Kinds => ChannelSamples.Kinds;

    public static TheoryData<string> HttpKinds => [.. KnownChannels.All.Select(i => i.Kind).Where(k => k is not ("smtp" or "file" or "phone"))];

    [Theory]
    [MemberData(nameof(HttpKinds))]
    public void Each_status_is_a_failure_of_a_named_kind(string kind)
    {
        foreach ((int status, Type type, FailureReason reason) in ((int, Type, FailureReason)[])
        [
            (301, typeof(Refused), FailureReason.Address), (302, typeof(Refused), FailureReason.Address), (400, typeof(Refused), FailureReason.Content), (401, typeof(Refused), FailureReason.Auth),
            (402, typeof(Refused), FailureReason.Auth), (403, typeof(Refused), FailureReason.Auth), (404, typeof(Refused), FailureReason.Address), (405, typeof(Refused), FailureReason.Address),
            (408, typeof(RetryLater), FailureReason.Server), (409, typeof(RetryLater), FailureReason.Server), (410, typeof(Refused), FailureReason.Address), (413, typeof(Refused), FailureReason.Content),
            (415, typeof(Refused), FailureReason.Content), (418, typeof(Refused), FailureReason.Content), (422, typeof(Refused), FailureReason.Content), (425, typeof(RetryLater), FailureReason.Server),
            (429, typeof(RetryLater), FailureReason.RateLimit), (500, typeof(RetryLater), FailureReason.Server), (501, typeof(Refused), FailureReason.Server), (502, typeof(RetryLater), FailureReason.Server),
            (503, typeof(RetryLater), FailureReason.Server), (504, typeof(RetryLater), FailureReason.Server), (520, typeof(RetryLater), FailureReason.Server),
        ])
        {
            Outcome outcome = Answered(kind, ChannelSamples.Http(status, ""));

            outcome.GetType().ShouldBe(type, $"{status}");
            ReasonOf(outcome).ShouldBe(reason, $"{status}");
        }
    }

    [Theory]
    [MemberData(nameof(HttpKinds))]
    public void No_other_status_counts_as_delivered(string kind)
    {
        for (int status = 100; status < 600; status++)
            if (status is < 200 or >= 300) Answered(kind, ChannelSamples.Http(status, "{}")).ShouldNotBeOfType<Delivered>($"{status}");
    }

    [Theory]
    [MemberData(nameof(HttpKinds))]
    public void A_service_says_how_long_to_wait_in_seconds_or_as_a_date(string kind)
    {
        Wait(ChannelSamples.Http(429, "", new HttpHeader("Retry-After", "120"))).ShouldBe(Duration.FromMinutes(2));
        Wait(ChannelSamples.Http(503, "", new HttpHeader("retry-after", "1.5"))).ShouldBe(Duration.FromMilliseconds(1500));
        Wait(ChannelSamples.Http(429, "", new HttpHeader("Retry-After", "Fri, 20 Nov 2026 13:31:30 GMT"), Date)).ShouldBe(Duration.FromSeconds(90));
        Wait(ChannelSamples.Http(429, "", new HttpHeader("Retry-After", "Fri, 20 Nov 2026 13:00:00 GMT"), Date)).ShouldBe(Duration.Zero);
        Wait(ChannelSamples.Http(429, "", new HttpHeader("Retry-After", "999999999999"))).ShouldBe(Duration.FromDays(1));
        Wait(ChannelSamples.Http(429, "", new HttpHeader("Retry-After", "soon"))).ShouldBeNull();
        Wait(ChannelSamples.Http(429, "", new HttpHeader("Retry-After", "-5"))).ShouldBeNull();

        Duration? Wait(HttpReply reply) => Answered(kind, reply).ShouldBeOfType<RetryLater>().After;
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_broken_network_is_an_outcome(string kind)
    {
        foreach (NetworkTrouble trouble in Enum.GetValues<NetworkTrouble>())
        {
            Outcome outcome = Answered(kind, new NetworkFailure(trouble, "the connection was reset"));

            (outcome is RetryLater or Refused).ShouldBeTrue($"{trouble}");
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_hostile_reply_is_an_outcome_and_never_an_exception(string kind)
    {
        foreach (int status in (int[])[200, 201, 202, 204, 400, 403, 429, 500])
            foreach (string body in HostileBodies())
                foreach (bool isCut in (bool[])[false, true])
                    Answered(kind, ChannelSamples.Http(status, body, new HttpHeader("Retry-After", new string('9', 5000)), new HttpHeader("x-ratelimit-reset", "999999999999999999999"), new HttpHeader("ratelimit-reset", "-1")) with { IsCut = isCut }).ShouldNotBeNull();
        Answered(kind, new HttpReply(200, [], default)).ShouldNotBeNull();
        Answered(kind, new MailReply(0, "", MailStage.Greeting)).ShouldNotBeOfType<Delivered>();
        Answered(kind, new FileReply("the disk is full")).ShouldNotBeOfType<Delivered>();
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_page_of_a_proxy_is_not_taken_for_the_services_word(string kind)
    {
        if (kind is "webhook" or "statuspage-webhook" or "teams") return;

        Answered(kind, ChannelSamples.Http(200, "<html><body>Sign in to the airport's network</body></html>")).ShouldNotBeOfType<Delivered>();
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void No_secret_and_no_address_is_ever_shown(string kind)
    {
        IChannel channel = ChannelSamples.Create(kind, ChannelSamples.Config(ChannelSamples.Info(kind)));
        Recipient recipient = ChannelSamples.RecipientOf(channel.Kind);
        Outgoing outgoing = channel.Compose(NoticeSamples.Of("first"), recipient, null);
        string everything = $"{ChannelSamples.SecretMark} {outgoing switch { HttpOutgoing http => http.Address + string.Concat(http.Headers.Select(h => h.Value)), _ => "" }} {recipient.Address}";
        var shown = new StringBuilder($"{outgoing} {recipient} {channel}");
        foreach (int status in (int[])[200, 400, 401, 403, 404, 422, 429, 500])
            foreach (string member in (string[])["error", "errcode", "message", "code", "id", "uri", "cid", "sid", "name", "event_id", "ts", "request", "status"])
                foreach (string value in (string[])[everything, Secret(outgoing), recipient.Address ?? "x"])
                {
                    string json = JsonSerializer.Serialize(new Dictionary<string, object> { [member] = value, ["ok"] = true });
                    Outcome outcome = channel.Interpret(outgoing, ChannelSamples.Http(status, json), NoticeSamples.Of("first"), recipient, null);
                    shown.Append(Shown(outcome));
                }
        shown.Append(Shown(channel.Interpret(outgoing, new NetworkFailure(NetworkTrouble.TimedOut, $"no answer from {everything.Replace(recipient.Address ?? "\0", "", StringComparison.Ordinal)}"), NoticeSamples.Of("first"), recipient, null)));
        shown.Append(Shown(channel.Interpret(outgoing, new MailReply(550, everything, MailStage.Recipient), NoticeSamples.Of("first"), recipient, null)));

        foreach (Secret secret in outgoing.Secrets) shown.ToString().ShouldNotContain(secret.Reveal());
        // A mark that stands alone is no secret; behind it stands what makes it one.
        shown.ToString().ShouldNotContain($"{ChannelSamples.SecretMark}-");
        if (recipient.Address is { } address) shown.ToString().ShouldNotContain(address);
    }

    [Theory]
    [MemberData(nameof(RequestTests.Cases), MemberType = typeof(RequestTests))]
    public void Composing_twice_gives_the_same_bytes(string kind, string notice)
    {
        Recipient recipient = ChannelSamples.RecipientOf(ChannelSamples.Info(kind));

        Outgoing[] composed = [.. Enumerable.Range(0, 2).Select(_ => ChannelSamples.Create(kind).Compose(NoticeSamples.Of(notice), recipient, null))];

        composed[0].Content.ShouldBe(composed[1].Content);
        composed[0].ToString().ShouldBe(composed[1].ToString());
    }

    [Theory]
    [MemberData(nameof(RequestTests.Cases), MemberType = typeof(RequestTests))]
    public void The_longest_notice_fits_the_limits_that_the_channel_declares(string kind, string notice)
    {
        ChannelKindInfo info = ChannelSamples.Info(kind);
        List<Outgoing> requests = ChannelSamples.Exchange(ChannelSamples.Create(kind), NoticeSamples.Of(notice), ChannelSamples.RecipientOf(info), null).Requests;

        var seen = new HashSet<string>();
        foreach (Outgoing request in requests)
            foreach ((string part, string text) in MessageTexts.Of(kind, request))
            {
                seen.Add(part);
                if (info.Limits.Lengths.FirstOrDefault(l => l.Part == part) is { } limit) Shortener.Measure(text, limit.Unit).ShouldBeLessThanOrEqualTo(limit.Most, $"{part}: {text}");
            }
        // What closes an alert has a note, what opens one a message and a description.
        if (!seen.Contains("note")) info.Limits.Lengths.Select(l => l.Part).Except(MessageTexts.OnlySometimes).ShouldBeSubsetOf(seen);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void What_was_shortened_keeps_status_effect_next_update_and_link(string kind)
    {
        IChannel channel = ChannelSamples.Create(kind);
        Notice notice = NoticeSamples.Of("long");
        Recipient recipient = ChannelSamples.RecipientOf(channel.Kind);

        string told = string.Join('\n', ChannelSamples.Exchange(channel, notice, recipient, null).Requests.Select(MessageTexts.Told));

        told.ShouldContain("Investigating", Case.Insensitive);
        told.ShouldContain("Card payments");
        // Statuspage's webhook has no place for a promise.
        if (kind != "statuspage-webhook") told.ShouldMatch("15:00|2026-11-20T14:00:00Z");
        told.ShouldContain(kind == "twilio-voice" ? "status.example.com" : "https://status.example.com/incidents/card-payments/#u1");
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void The_key_stands_where_the_channel_says(string kind)
    {
        IChannel channel = ChannelSamples.Create(kind);
        Notice notice = NoticeSamples.Of("first");
        if (channel.Kind.KeyPlace is null) return;

        string all = string.Join('\n', ChannelSamples.Exchange(channel, notice, ChannelSamples.RecipientOf(channel.Kind), null).Requests.Select(Everything));

        all.ShouldContain(notice.Key.Id);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Hostile_text_reaches_nobody_as_more_than_text(string kind)
    {
        IChannel channel = ChannelSamples.Create(kind);
        List<Outgoing> requests = ChannelSamples.Exchange(channel, NoticeSamples.Of("hostile"), ChannelSamples.RecipientOf(channel.Kind), null).Requests;

        foreach ((string part, string text) in requests.SelectMany(r => MessageTexts.Of(kind, r)))
        {
            text.ShouldNotContain(c => (c < ' ' && c != '\n' && c != '\r' && c != '\t') || (c >= '\u202A' && c <= '\u202E') || (c >= '\u2066' && c <= '\u2069') || c == '\uFEFF');
            if (MessageTexts.IsMarkdown(kind, part)) text.ShouldNotContain("[link](javascript:");
            text.ShouldNotContain("href=\"javascript:");
        }
        string told = string.Join('\n', requests.SelectMany(r => MessageTexts.Of(kind, r)).Where(t => MessageTexts.IsMarked(kind, t.Part)).Select(t => t.Text));
        string[] pings = kind switch
        {
            "slack" => ["<!channel>", "<@U024BE7LH>"],
            "google-chat" => ["<users/all>"],
            "mattermost" or "github-issues" or "github-discussions" => ["@everyone", "@here", "@channel", "@octocat", "#1 "],
            "mastodon" or "telegram" => ["@everyone", "@octocat"],
            "twilio-voice" => ["<Hangup/>"],
            "discord" => [" <@U024BE7LH>"],
            _ => [],
        };
        foreach (string ping in pings) told.ShouldNotContain(ping);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Settings_that_are_unknown_missing_or_written_out_are_reported_at_their_place(string kind)
    {
        ChannelKindInfo info = ChannelSamples.Info(kind);
        string config = ChannelSamples.Config(info);

        Loaded<IChannel?> unknown = ChannelSamples.Load(kind, config + "kindd: x\n");
        unknown.Value.ShouldBeNull();
        Diagnostic found = unknown.Diagnostics.ShouldHaveSingleItem();
        found.Code.ShouldBe(DiagnosticCodes.UnknownChannelSetting);
        found.At.Line.ShouldBe(config.Count(c => c == '\n') + 1);
        found.Hint!.ShouldContain("kind");

        foreach (ChannelSetting setting in info.Settings.Where(s => s.IsRequired))
            ChannelSamples.Load(kind, string.Join('\n', config.Split('\n').Where(l => !l.StartsWith($"{setting.Name}:", StringComparison.Ordinal))), ChannelSamples.Secrets(config))
                .Diagnostics.ShouldHaveSingleItem().Code.ShouldBe(DiagnosticCodes.ChannelSettingMissing, setting.Name);

        foreach (ChannelSetting setting in info.Settings.Where(s => s.Form == SettingForm.Secret && config.Contains($"{s.Name}: env:", StringComparison.Ordinal)))
        {
            Loaded<IChannel?> literal = ChannelSamples.Load(kind, string.Join('\n', config.Split('\n').Select(l => l.StartsWith($"{setting.Name}:", StringComparison.Ordinal) ? $"{setting.Name}: hunter2-hunter2" : l)), ChannelSamples.Secrets(config));
            literal.Diagnostics.ShouldContain(d => d.Code == DiagnosticCodes.SecretWrittenOut);
            literal.Diagnostics.ShouldAllBe(d => !$"{d.Message}{d.Hint}".Contains("hunter2"));
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_setting_can_be_used_as_its_example_shows(string kind)
    {
        ChannelKindInfo info = ChannelSamples.Info(kind);

        Loaded<IChannel?> loaded = ChannelSamples.Load(kind, ChannelSamples.Config(info, withOptional: true));

        loaded.Diagnostics.Select(d => d.Message).ShouldBeEmpty();
        loaded.Value!.Compose(NoticeSamples.Of("first"), ChannelSamples.RecipientOf(info), null).Content.ShouldNotBeEmpty();
    }

    [Fact]
    public void The_register_holds_all_kinds_of_the_contract() => KnownChannels.All.Select(i => i.Kind).Order(StringComparer.Ordinal).ShouldBe(
        "bluesky discord file github-discussions github-issues google-chat mastodon matrix mattermost ntfy opsgenie pagerduty phone pushover slack smtp statuspage-webhook teams telegram twilio-sms twilio-voice webhook".Split(' '));

    private static Outcome Answered(string kind, Reply reply)
    {
        IChannel channel = ChannelSamples.Create(kind);
        Recipient recipient = ChannelSamples.RecipientOf(channel.Kind);
        Notice notice = NoticeSamples.Of("first");
        return channel.Interpret(channel.Compose(notice, recipient, null), reply, notice, recipient, null);
    }

    private static FailureReason? ReasonOf(Outcome outcome) => outcome switch { Refused refused => refused.Reason, RetryLater later => later.Reason, _ => null };

    private static string Secret(Outgoing outgoing) => outgoing.Secrets.IsEmpty ? "none" : outgoing.Secrets[^1].Reveal();

    private static string Shown(Outcome outcome) => outcome switch
    {
        Delivered delivered => string.Join(',', delivered.Receipt.Values.Select(v => v.Value)),
        Refused refused => refused.Why,
        RetryLater later => later.Why,
        Continue more => $"{more.Following}",
        _ => throw new InvalidOperationException("a new kind of outcome"),
    };

    private static string Everything(Outgoing outgoing) => outgoing is HttpOutgoing http
        ? $"{http.Address.AbsoluteUri}\n{string.Join('\n', http.Headers.Select(h => h.Value))}\n{ChannelSamples.Body(http)}"
        : ChannelSamples.Body(outgoing);

    private static IEnumerable<string> HostileBodies()
    {
        yield return "";
        yield return "null";
        yield return "[]";
        yield return "{}";
        yield return "\"ok";
        yield return "<html>" + new string('x', 5_000_000);
        yield return new string('[', 100_000);
        yield return """{"ok":"yes","id":{},"error":[1],"code":"x","result":[],"data":7,"errors":{},"number":"42","status":true,"uri":1,"sid":null,"name":false,"event_id":[],"accessJwt":1,"did":2,"parameters":5,"retry_after":"x","retry_after_ms":1e99}""";
        yield return """{"id":"\ud800","error":"\ud800","errcode":"\udfff","sid":"\ud800","accessJwt":"\ud800","did":"\ud800"}""";
        yield return """{"ok":true,"id":"../../x?y#z","number":-1,"name":"a b","event_id":"\r\nX: y","ts":"<x>","uri":"x y","cid":"\u0000"}""";
        yield return """{"number":99999999999999999999999999,"retry_after":1e308,"retry_after_ms":-5,"parameters":{"retry_after":-1},"code":1e400}""";
        yield return "\uFEFF{\"ok\":true}";
    }
}
