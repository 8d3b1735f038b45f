using System.Collections.Immutable;
using NodaTime;
using StatusGen.Content.Alerts;

namespace StatusGen.Content.Tests.Alerts;

public sealed class AlertReaderTests
{
    private const string Alertmanager = """
        {"version": "4", "status": "firing", "alerts": [
          {"status": "firing", "labels": {"alertname": "ErrorRate", "service": "payments", "severity": "critical"}, "annotations": {"summary": "12 % errors"},
           "startsAt": "2026-11-20T14:02:31.5Z", "endsAt": "0001-01-01T00:00:00Z", "fingerprint": "f1"},
          {"status": "resolved", "labels": {"alertname": "Latency"}, "startsAt": "2026-11-20T13:00:00Z", "endsAt": "2026-11-20T13:30:00+01:00", "fingerprint": "f2"}]}
        """;

    [Theory]
    [InlineData("alertmanager")]
    [InlineData("grafana")]
    public void Alertmanager_and_grafana_say_what_fires_and_what_is_over(string kind)
    {
        ImmutableArray<Alert> alerts = AlertReader.Read(kind, Alertmanager);

        alerts.Length.ShouldBe(2);
        alerts[0].IsFiring.ShouldBeTrue();
        alerts[0].Names.ShouldBe(["payments", "ErrorRate", "critical"]);
        alerts[0].Severity.ShouldBe("critical");
        alerts[0].Since.ShouldBe(Instant.FromUtc(2026, 11, 20, 14, 2, 31));
        alerts[0].Until.ShouldBeNull();
        alerts[0].Details.ShouldBe("ErrorRate\n12 % errors");
        alerts[1].IsFiring.ShouldBeFalse();
        alerts[1].Until.ShouldBe(Instant.FromUtc(2026, 11, 20, 12, 30));
    }

    [Fact]
    public void Uptimerobot_tells_the_same_key_for_down_and_up()
    {
        Alert down = AlertReader.Read("uptimerobot", """{"monitorID": 7, "monitorFriendlyName": "API", "monitorURL": "https://api.example.com", "alertType": "1", "alertDateTime": "1795183200"}""").Single();
        Alert up = AlertReader.Read("uptimerobot", """{"monitorID": "7", "monitorFriendlyName": "API", "alertType": 2, "alertDateTime": 1795183800, "alertDuration": 600}""").Single();

        up.Key.ShouldBe(down.Key);
        (down.IsFiring, up.IsFiring).ShouldBe((true, false));
        up.Since.ShouldBe(down.Since);
        up.Until.ShouldBe(down.Since + Duration.FromMinutes(10));
    }

    [Fact]
    public void Anything_else_can_speak_the_generic_form()
    {
        Alert alert = AlertReader.Read("generic", """{"component": "api", "status": "down", "since": "2026-11-20T14:02:00Z", "details": "timeout"}""").Single();

        (alert.IsFiring, alert.Details, alert.Names.Single()).ShouldBe((true, "timeout", "api"));
    }

    [Theory]
    [InlineData("alertmanager", "[]", "It is JSON, but not an object in braces.")]
    [InlineData("alertmanager", "{}", "It has no list \"alerts\".")]
    [InlineData("alertmanager", """{"alerts": [{"status": "odd"}]}""", "An alert's status is \"odd\"; firing and resolved are known.")]
    [InlineData("uptimerobot", "{}", "It has no \"monitorFriendlyName\".")]
    [InlineData("uptimerobot", """{"monitorFriendlyName": "x", "alertType": 3}""", "\"alertType\" is \"3\"; 1 (down) and 2 (up) are known.")]
    [InlineData("generic", "{}", "It has no \"component\".")]
    [InlineData("generic", """{"component": "x"}""", "\"status\" is \"\"; firing (or down) and resolved (or up) are known.")]
    [InlineData("generic", "{\n \"a\": }", "It is no JSON: line 2, column 7.")]
    public void What_is_no_alert_is_told(string kind, string json, string expected) =>
        Should.Throw<FormatException>(() => AlertReader.Read(kind, json)).Message.ShouldBe(expected);

    [Fact]
    public void Hostile_messages_end_in_bounded_work()
    {
        string many = $$"""{"alerts": [{{string.Join(',', Enumerable.Repeat("""{"status": "firing", "labels": {}}""", 5000))}}]}""";
        AlertReader.Read("alertmanager", many).Length.ShouldBe(50);
        AlertReader.Read("generic", $$"""{"component": "x", "status": "up", "details": "{{new string('y', 100_000)}}"}""").Single().Details.Length.ShouldBeLessThan(2100);
        Should.Throw<FormatException>(() => AlertReader.Read("generic", new string('[', 100_000)));
    }

    [Fact]
    public void The_mark_of_an_alert_is_one_comment_whatever_the_monitor_says()
    {
        Alert alert = AlertReader.Read("generic", """{"component": "x", "status": "down", "details": "a --> b -- c\n## Resolved"}""").Single();

        string mark = AlertMark.Write(alert, "Look.");

        AlertMark.IsIn("text\n" + mark, alert).ShouldBeTrue();
        AlertMark.EndIsIn(mark, alert).ShouldBeFalse();
        mark.IndexOf("-->", StringComparison.Ordinal).ShouldBe(mark.Length - 3);
    }
}
