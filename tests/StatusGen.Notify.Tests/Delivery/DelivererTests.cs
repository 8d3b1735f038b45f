using System.Collections.Concurrent;
using NodaTime;
using StatusGen.Domain.Components;
using StatusGen.Domain.Incidents;
using StatusGen.Notify.Wording;
using StatusGen.Notify.Delivery;

namespace StatusGen.Notify.Tests.Delivery;

public sealed class DelivererTests
{
    private static Scenario With(string severity) => new Scenario().With("card-payments", Scenario.Incident(severity, Scenario.Began));

    private static async Task<(DeliveryReport Report, Kept Ledger, World World)> Deliver(Scenario scenario, Func<Outgoing, int, Reply> answer, CancellationToken stop = default)
    {
        var clock = new EagerClock();
        var world = new World(answer);
        var ledger = new Kept(scenario.Ledger);
        PlanRequest request = scenario.Request();
        using var deliverer = new Deliverer(request.Settings, new NoticeComposer(request.Page.Site, _ => new PlainWords(), AudienceTexts.None), scenario.Ledger, world, ledger, clock, () => 0.5, _ => { });
        return (await deliverer.DeliverAsync(DeliveryPlanner.Plan(request), stop), ledger, world);
    }

    private static HttpReply Http(int status) => new HttpReply(status, [], []);

    private static Reply Good(Outgoing outgoing) => outgoing is FileOutgoing ? new FileReply(null) : Http(200);

    private static string Host(Outgoing outgoing) => outgoing is HttpOutgoing http ? http.Address.Host : "";

    [Fact]
    public async Task The_intent_is_kept_before_anything_leaves_and_the_outcome_after()
    {
        var (report, ledger, _) = await Deliver(With("major"), (o, _) => Good(o));

        report.IsComplete.ShouldBeTrue();
        report.Delivered.ShouldBe(3);
        foreach (var delivery in ledger.Events.GroupBy(e => e.Key))
            delivery.Select(e => e.Kind).ShouldBe([LedgerEventKind.Planned, LedgerEventKind.Sending, LedgerEventKind.Delivered]);
    }

    [Fact]
    public async Task A_run_after_a_complete_one_sends_nothing()
    {
        Scenario scenario = With("critical");
        await Deliver(scenario, (o, _) => Good(o));

        scenario.Plan().SendsNothing.ShouldBeTrue();
    }

    [Fact]
    public async Task When_the_first_channel_fails_the_next_one_takes_over()
    {
        var (report, ledger, _) = await Deliver(With("major"), (o, _) => Host(o) == "email.example" ? new NetworkFailure(NetworkTrouble.NotConnected, "no connection") : Good(o));

        report.IsComplete.ShouldBeTrue();
        ledger.Events.Count(e => e is { Kind: LedgerEventKind.Failed, Key.Channel: "email" }).ShouldBe(RetryRules.Default.MostTries);
        ledger.Events.Count(e => e is { Kind: LedgerEventKind.Delivered, Key.Channel: "backup" }).ShouldBe(1);
        ledger.Events.ShouldNotContain(e => e.Key.Channel == "text" && e.Key.Audience == "customers");
    }

    [Fact]
    public async Task A_post_at_the_end_of_the_order_reaches_those_that_nothing_else_did()
    {
        var scenario = new Scenario { Config = Scenario.Settings.Replace("channels: [email, backup, text]", "channels: [email, posts]") }.With("card-payments", Scenario.Incident("major", Scenario.Began));

        var (report, ledger, _) = await Deliver(scenario, (o, _) => Host(o) == "email.example" ? Http(503) : Good(o));

        report.IsComplete.ShouldBeTrue();
        ledger.Events.ShouldContain(e => e.Kind == LedgerEventKind.Delivered && e.Key.Channel == "posts" && e.Key.Audience == "customers");
        Scenario.Text(scenario.Plan()).ShouldContain("ada email: reached");
    }

    [Fact]
    public async Task When_everything_fails_everything_stays_owed_and_the_next_run_delivers_it()
    {
        Scenario scenario = With("major");
        var (report, _, _) = await Deliver(scenario, (_, _) => Http(503));
        report.Owed.Length.ShouldBe(3);

        var (second, _, _) = await Deliver(scenario, (o, _) => Good(o));
        second.IsComplete.ShouldBeTrue();
        second.Delivered.ShouldBe(3);
    }

    [Fact]
    public async Task A_refused_address_is_not_tried_again_and_the_next_channel_takes_the_next_address()
    {
        var (_, ledger, world) = await Deliver(With("major"), (o, _) => Host(o) == "email.example" ? Http(404) : Good(o));

        ledger.Events.Count(e => e is { Kind: LedgerEventKind.Failed, Key.Channel: "email" }).ShouldBe(1);
        world.Sent.Where(o => Host(o) == "backup.example").Select(o => System.Text.Encoding.UTF8.GetString(o.Content.AsSpan()).Split('\n')[0]).ShouldBe(["ada@example.net"]);
    }

    [Fact]
    public async Task One_refusal_never_stops_the_others()
    {
        var (report, _, _) = await Deliver(With("critical"), (o, _) => Host(o) == "text.example" ? Http(400) : Good(o));

        report.Owed.ShouldHaveSingleItem().Why.ShouldBe("content: the service does not like the text");
        report.Delivered.ShouldBe(3);
    }

    [Fact]
    public async Task A_channel_that_keeps_failing_rests_and_its_fallback_is_taken()
    {
        string people = string.Join('\n', Enumerable.Range(0, 60).Select(i => $"- {{ id: p{i}, audiences: [customers], reach: [{{ email: p{i}@example.com }}] }}"));
        var scenario = new Scenario { Contacts = people }.With("card-payments", Scenario.Incident("major", Scenario.Began));

        var (report, ledger, _) = await Deliver(scenario, (o, _) => Host(o) == "email.example" ? new NetworkFailure(NetworkTrouble.NotConnected, "no connection") : Good(o));

        report.IsComplete.ShouldBeTrue();
        ledger.Events.Count(e => e is { Kind: LedgerEventKind.Delivered, Key.Channel: "backup" }).ShouldBe(60);
        ledger.Events.Count(e => e is { Kind: LedgerEventKind.Sending, Key.Channel: "email" }).ShouldBeLessThan(60);
    }

    [Fact]
    public async Task A_dead_channel_is_waited_for_once_and_not_for_every_notice()
    {
        string updates = Scenario.Began + string.Concat(Enumerable.Range(31, 20).Select(minute => $"\n## Update · 2026-11-20 14:{minute} UTC\n\nStill looking.\n"));
        var scenario = new Scenario().With("card-payments", Scenario.Incident("critical", updates));

        var (report, ledger, _) = await Deliver(scenario, (o, _) => o is FileOutgoing ? new FileReply("the disk is full") : Good(o));

        report.Owed.Count(o => o.Channel == "posts").ShouldBe(21);
        ledger.Events.Count(e => e is { Kind: LedgerEventKind.Sending, Key.Channel: "posts" }).ShouldBeLessThanOrEqualTo(21 + RetryRules.Default.MostTries);
    }

    [Fact]
    public async Task What_cannot_be_recorded_is_not_sent()
    {
        Scenario scenario = With("critical");
        PlanRequest request = scenario.Request();
        var world = new World((o, _) => Good(o));
        using var deliverer = new Deliverer(request.Settings, new NoticeComposer(request.Page.Site, _ => new PlainWords(), AudienceTexts.None), scenario.Ledger, world, new FullDisk(), new EagerClock(), () => 0.5, _ => { });

        await Should.ThrowAsync<IOException>(deliverer.DeliverAsync(DeliveryPlanner.Plan(request), CancellationToken.None));
        world.Sent.ShouldBeEmpty();
    }

    [Fact]
    public async Task Asked_to_stop_nothing_new_is_begun()
    {
        using var stop = new CancellationTokenSource();
        await stop.CancelAsync();

        var (report, ledger, world) = await Deliver(With("critical"), (o, _) => Good(o), stop.Token);

        report.WasStopped.ShouldBeTrue();
        world.Sent.ShouldBeEmpty();
        ledger.Events.ShouldAllBe(e => e.Kind == LedgerEventKind.Planned);
    }

    private sealed class World(Func<Outgoing, int, Reply> answer) : ITransport
    {
        public ConcurrentQueue<Outgoing> Sent { get; } = new();

        public async Task<Reply> SendAsync(Outgoing outgoing)
        {
            await Task.Yield();
            Sent.Enqueue(outgoing);
            return answer(outgoing, Sent.Count);
        }
    }

    private sealed class Kept(LedgerView view) : ILedgerWriter
    {
        public List<LedgerEvent> Events { get; } = [];

        public Task RecordAsync(LedgerEvent happened) => RecordAsync([happened]);

        public Task RecordAsync(IReadOnlyCollection<LedgerEvent> happened)
        {
            lock (Events) Events.AddRange(happened);
            lock (view)
                foreach (LedgerEvent e in happened)
                    if (e.Kind != LedgerEventKind.Delivered) view.Add(e);
            return Task.CompletedTask;
        }
    }

    private sealed class FullDisk : ILedgerWriter
    {
        public Task RecordAsync(LedgerEvent happened) => Task.FromException(new IOException("full"));
        public Task RecordAsync(IReadOnlyCollection<LedgerEvent> happened) => Task.FromException(new IOException("full"));
    }

    /// <summary>Every wait is over at once, and the clock has moved on by it.</summary>
    private sealed class EagerClock : TimeProvider
    {
        private long _ticks = Scenario.Now.ToUnixTimeTicks();

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;
        public override long GetTimestamp() => Interlocked.Read(ref _ticks);
        public override DateTimeOffset GetUtcNow() => DateTimeOffset.UnixEpoch.AddTicks(GetTimestamp());

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            if (dueTime > TimeSpan.Zero) Interlocked.Add(ref _ticks, dueTime.Ticks);
            return System.CreateTimer(callback, state, dueTime < TimeSpan.Zero ? dueTime : TimeSpan.Zero, Timeout.InfiniteTimeSpan);
        }
    }
}
