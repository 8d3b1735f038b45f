using NodaTime;

namespace StatusGen.Notify.Tests.Planning;

public sealed class DeliveryPlannerTests
{
    private static Scenario With(string severity, string updates = Scenario.Began, string more = "", string? config = null) =>
        new Scenario { Config = config ?? Scenario.Settings }.With("card-payments", Scenario.Incident(severity, updates, more));

    [Fact]
    public void A_major_incident_goes_to_everybody_concerned_over_one_channel_after_the_other() =>
        Scenario.Text(With("major").Plan()).ShouldBe("""
            u20261120-1430 public everybody posts: new
            u20261120-1430 customers ada email: new
            u20261120-1430 customers ada backup: fallback
            u20261120-1430 customers ada text: fallback
            u20261120-1430 executives cleo text: new
            """);

    [Fact]
    public void A_critical_incident_uses_all_channels_at_once()
    {
        string plan = Scenario.Text(With("critical").Plan());

        plan.ShouldContain("ada email: new");
        plan.ShouldContain("ada backup: new");
        plan.ShouldContain("ada text: new");
    }

    [Fact]
    public void A_minor_incident_goes_only_to_those_that_ask_for_it() =>
        Scenario.Text(With("minor").Plan()).ShouldBe("""
            u20261120-1430 public: below-severity
            u20261120-1430 customers: below-severity
            u20261120-1430 executives cleo text: new
            """);

    [Fact]
    public void What_is_targeted_goes_only_to_those_that_it_names() =>
        Scenario.Text(With("major", more: "audience: [tenant-42]\n").Plan()).ShouldBe("u20261120-1430 tenant-42 dan email: new");

    [Fact]
    public void A_targeted_update_of_a_public_incident_stays_among_those_that_it_names() =>
        Scenario.Text(With("major", Scenario.Began + "\n## Update · 2026-11-20 14:40 UTC\n- Audience: tenant-42\n\nYour own server is next.\n").Plan())
            .Split('\n').Where(l => l.StartsWith("u20261120-1440")).ShouldBe(["u20261120-1440 tenant-42 dan email: new"]);

    [Fact]
    public void Notify_no_tells_nobody() =>
        Scenario.Text(With("critical", Scenario.Began.Replace("UTC\n", "UTC\n- Notify: no\n")).Plan()).Split('\n').ShouldAllBe(l => l.EndsWith(": suppressed"));

    [Fact]
    public void A_channel_is_not_used_while_what_it_depends_on_is_down() =>
        Scenario.Text(new Scenario().With("mail-down", Scenario.Incident("major", Scenario.Began).Replace("payments:", "mail:")).Plan())
            .ShouldContain("ada email: shared-fate\nu20261120-1430 customers ada backup: new");

    [Fact]
    public void People_who_follow_other_components_are_left_in_peace() => Scenario.Text(With("major").Plan()).ShouldNotContain("ben");

    [Fact]
    public void What_is_older_than_the_maximal_age_is_remembered_as_skipped_and_never_sent()
    {
        Scenario scenario = With("critical");
        Instant later = Scenario.Now + Duration.FromHours(6);
        DeliveryPlan plan = scenario.Plan(later);

        plan.SendsNothing.ShouldBeTrue();
        plan.Notices.SelectMany(n => n.Unrecorded).Select(u => $"{u.Key.Audience} {u.Key.Channel} {u.Reason.Key()}").ShouldContain("customers email too-old");
        foreach (UnrecordedSkip skip in plan.Notices.SelectMany(n => n.Unrecorded)) scenario.Ledger.Add(new LedgerEvent(later, LedgerEventKind.Skipped, skip.Key, 0));
        scenario.Plan(later).Notices.SelectMany(n => n.Unrecorded).ShouldBeEmpty();
    }

    [Fact]
    public void What_is_delivered_is_done_and_what_failed_is_owed()
    {
        Scenario scenario = With("major");
        scenario.Happened(LedgerEventKind.Delivered, Scenario.BeganKey, "public", "posts", null);
        scenario.Happened(LedgerEventKind.Failed, Scenario.BeganKey, "customers", "email", "ada");
        scenario.Happened(LedgerEventKind.Delivered, Scenario.BeganKey, "customers", "backup", "ada");
        scenario.Happened(LedgerEventKind.Failed, Scenario.BeganKey, "executives", "text", "cleo");

        Scenario.Text(scenario.Plan()).ShouldBe("""
            u20261120-1430 public everybody posts: delivered
            u20261120-1430 customers ada email: reached
            u20261120-1430 customers ada backup: delivered
            u20261120-1430 customers ada text: reached
            u20261120-1430 executives cleo text: owed
            """);
    }

    [Fact]
    public void An_attempt_without_an_outcome_is_made_again()
    {
        Scenario scenario = With("major");
        scenario.Happened(LedgerEventKind.Sending, Scenario.BeganKey, "executives", "text", "cleo");

        Scenario.Text(scenario.Plan()).ShouldContain("cleo text: in-flight");
    }

    [Fact]
    public void Whoever_was_told_often_enough_is_spared_unless_it_got_worse()
    {
        Scenario scenario = With("major", Scenario.Began + "\n## Update · 2026-11-20 14:50 UTC\n\nWe are still looking.\n\n## Update · 2026-11-20 14:55 UTC\n- Affected: mail partial-outage\n\nMail too.\n");
        scenario.Happened(LedgerEventKind.Delivered, Scenario.BeganKey, "executives", "text", "cleo");
        scenario.Happened(LedgerEventKind.Delivered, "another", "executives", "text", "cleo");

        string plan = Scenario.Text(scenario.Plan());

        plan.ShouldContain("u20261120-1450 executives cleo text: limited");
        plan.ShouldContain("u20261120-1455 executives cleo text: new");
    }

    [Fact]
    public void Without_an_acknowledgement_in_time_the_next_channel_follows()
    {
        Scenario scenario = With("major", config: Scenario.Settings.Replace("channels: [email, backup, text] }", "channels: [email, backup, text], acknowledge-within: 15m }"));
        scenario.Happened(LedgerEventKind.Delivered, Scenario.BeganKey, "customers", "email", "ada", Scenario.Now - Duration.FromMinutes(20));

        Scenario.Text(scenario.Plan()).ShouldContain("ada email: delivered\nu20261120-1430 customers ada backup: not-acknowledged\nu20261120-1430 customers ada text: reached");
        scenario.Happened(LedgerEventKind.Acknowledged, Scenario.BeganKey, "customers", "email", "ada");
        Scenario.Text(scenario.Plan()).ShouldContain("ada backup: reached");
    }

    [Fact]
    public void A_post_keeps_its_place_in_the_order()
    {
        string first = Scenario.Text(With("major", config: Scenario.Settings.Replace("channels: [email, backup, text]", "channels: [posts, email]")).Plan());
        string last = Scenario.Text(With("major", config: Scenario.Settings.Replace("channels: [email, backup, text]", "channels: [email, posts]")).Plan());

        first.ShouldContain("customers everybody posts: new\nu20261120-1430 customers ada email: fallback");
        last.ShouldContain("customers everybody posts: fallback\nu20261120-1430 customers ada email: new");
    }

    [Fact]
    public void Only_the_chosen_channel_is_used() => Scenario.Text(With("major").Plan(null, "text")).ShouldContain("ada email: channel-not-chosen\nu20261120-1430 customers ada backup: channel-not-chosen\nu20261120-1430 customers ada text: new");

    [Fact]
    public void Maintenance_announces_reminds_begins_and_ends_by_itself()
    {
        Scenario scenario = new Scenario().With("move", "---\ntitle: Database move\nkind: maintenance\naffected:\n  payments: maintenance\nwindow:\n  start: 2026-11-21 12:00 UTC\n  end: 2026-11-21 14:00 UTC\n---\n\n## Scheduled · 2026-11-19 08:00 UTC\n\nPayments stop for a while.\n");

        string Keys(Instant now) => string.Join(' ', WantedNotices.Of(scenario.Page().AsOf(now), now).Select(w => w.Key));

        Keys(Instant.FromUtc(2026, 11, 20, 11, 59)).ShouldBe("u20261119-0800");
        Keys(Instant.FromUtc(2026, 11, 20, 12, 0)).ShouldBe("u20261119-0800 reminder-1d-20261121T1200Z");
        Keys(Instant.FromUtc(2026, 11, 21, 11, 30)).ShouldBe("u20261119-0800 reminder-1d-20261121T1200Z reminder-1h-20261121T1200Z");
        Keys(Instant.FromUtc(2026, 11, 21, 12, 0)).ShouldBe("u20261119-0800 start-20261121T1200Z");
        Keys(Instant.FromUtc(2026, 11, 21, 14, 0)).ShouldBe("u20261119-0800 start-20261121T1200Z end-20261121T1200Z");
    }

    [Fact]
    public void Ten_thousand_old_incidents_and_a_new_channel_send_nothing_old()
    {
        var scenario = new Scenario();
        for (int i = 0; i < 300; i++) scenario.With($"old-{i}", Scenario.Incident("critical", Scenario.Began.Replace("2026-11-20", "2025-01-10")));

        scenario.Plan().SendsNothing.ShouldBeTrue();
    }
}
