using NodaTime;
using StatusGen.Domain.Components;
using StatusGen.Domain.Diagnostics;
using StatusGen.Domain.Incidents;

namespace StatusGen.Content.Tests.Incidents;

public sealed class UpdateFieldsTests
{
    private static IncidentUpdate Update(string fields, string keys = Loading.Keys, string status = "Investigating") =>
        Loading.Incident($"## {status} · 2026-11-20 14:10 UTC\n{fields}\n\nText.\n", keys).Updates[0];

    private static Diagnostic Problem(string fields, string keys = Loading.Keys, string status = "Investigating") =>
        Loading.Problem($"## {status} · 2026-11-20 14:10 UTC\n{fields}\n\nText.\n", keys);

    [Fact]
    public void All_fields_are_read_and_leave_the_text()
    {
        IncidentUpdate update = Update("- Next update: 14:40 UTC\n- affected: payments  partial-outage, checkout operational\n- Audience: public\n- Notify: no");

        update.NextUpdate.ShouldBe(Instant.FromUtc(2026, 11, 20, 14, 40));
        update.Affected.ShouldBe([new(new ComponentId("payments"), ComponentStatus.PartialOutage), new(new ComponentId("checkout"), ComponentStatus.Operational)]);
        update.Audience.ShouldBe(["public"]);
        update.Notify.ShouldBeFalse();
        update.Body.ShouldBe(new Prose("Text.", "<p>Text.</p>"));
    }

    [Fact]
    public void Without_fields_nothing_changes()
    {
        IncidentUpdate update = Update("");

        (update.NextUpdate, update.Window, update.Notify).ShouldBe((null, null, true));
        update.Affected.ShouldBeEmpty();
        update.Audience.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("- Next update: in 30m", "2026-11-20T14:40:00Z")]
    [InlineData("* Next update: 13:00 UTC", "2026-11-21T13:00:00Z")]
    [InlineData("\n\n- Next Update : 2026-11-20 15:00+01:00\n", "2026-11-20T14:00:00Z", false)]
    [InlineData("- Next update: 2026-11-22 09:00", "2026-11-22T09:00:00Z")]
    public void The_next_update_is_later(string fields, string expected, bool later = true)
    {
        if (later) Update(fields).NextUpdate!.Value.ToString().ShouldBe(expected);
        else Problem(fields).Code.ShouldBe(DiagnosticCodes.NextUpdateNotLater);
    }

    [Theory]
    [InlineData("- Next steps: we restart it")]
    [InlineData("- One\n- Two")]
    [InlineData("1. Next update: 14:40 UTC")]
    [InlineData("- Windows: fails\n- macOS: works")]
    [InlineData("- [ ] Next update: 14:40 UTC")]
    [InlineData("Before.\n\n- Next update: 14:40 UTC")]
    public void Any_other_list_is_text(string markdown)
    {
        IncidentUpdate update = Update(markdown);

        update.NextUpdate.ShouldBeNull();
        update.Body.Markdown.ShouldStartWith(markdown[..5]);
    }

    [Theory]
    [InlineData("- Next updat: 14:40 UTC", DiagnosticCodes.FieldMisspelt)]
    [InlineData("- **Next update**: 14:40 UTC", DiagnosticCodes.FieldMisspelt)]
    [InlineData("- Notifi: no", DiagnosticCodes.FieldMisspelt)]
    [InlineData("- Notify: no\n- and more", DiagnosticCodes.FieldsMixedWithText)]
    public void A_list_that_was_meant_as_fields_is_a_warning(string fields, string code)
    {
        Diagnostic problem = Problem(fields);

        (problem.Code, problem.Severity).ShouldBe((code, DiagnosticSeverity.Warning));
    }

    [Theory]
    [InlineData("- Notify: maybe", DiagnosticCodes.BadFieldValue, 11)]
    [InlineData("- Notify:", DiagnosticCodes.BadFieldValue, 3)]
    [InlineData("- Affected: payments", DiagnosticCodes.BadFieldValue, 13)]
    [InlineData("- Affected: payments degraded,", DiagnosticCodes.BadFieldValue, 31)]
    [InlineData("- Affected: paymnts degraded", DiagnosticCodes.UnknownComponent, 13)]
    [InlineData("- Affected: payments degraded, checkout   degarded", DiagnosticCodes.UnknownImpact, 43)]
    [InlineData("- Affected: payments: degraded", DiagnosticCodes.UnknownComponent, 13)]
    [InlineData("- Next update: soon", DiagnosticCodes.BadTime, 16)]
    [InlineData("- Window: 2026-12-08 22:00 UTC – 4h", DiagnosticCodes.WindowNotRescheduled, 3)]
    [InlineData("- Audience: public,", DiagnosticCodes.BadFieldValue, 20)]
    public void A_wrong_value_is_an_error_at_its_place(string fields, string code, int column)
    {
        Diagnostic problem = Problem(fields);

        (problem.Code, problem.At.Line, problem.At.Column).ShouldBe((code, 7, column));
    }

    [Theory]
    [InlineData("2026-12-10 22:00 UTC – 2026-12-11 02:00 UTC")]
    [InlineData("2026-12-10 22:00 UTC — 2026-12-11 02:00 UTC")]
    [InlineData("2026-12-10 22:00 UTC - 2026-12-11 02:00 UTC")]
    [InlineData("2026-12-10 22:00 UTC to 2026-12-11 02:00 UTC")]
    [InlineData("2026-12-10 22:00 UTC until 02:00 UTC")]
    [InlineData("2026-12-10T22:00Z/2026-12-11T02:00Z")]
    [InlineData("2026-12-10 23:00 Europe/Berlin/03:00 Europe/Berlin")]
    [InlineData("2026-12-10 23:00 Europe/Berlin – 03:00 Europe/Berlin")]
    [InlineData("2026-12-10 22:00–02:00 UTC")]
    [InlineData("2026-12-10 23:00 – 03:00 +01:00")]
    [InlineData("2026-12-10 22:00 UTC – 4h")]
    [InlineData("2026-12-10 22:00 – 02:00")]
    public void A_window_has_many_forms(string text)
    {
        IncidentUpdate update = Loading.Incident($"## Scheduled · 2026-11-20 14:00 UTC\n\nText.\n\n## Rescheduled · 2026-11-20 14:10 UTC\n- Window: {text}\n\nText.\n", Loading.MaintenanceKeys).Updates[1];

        update.Window.ShouldBe(new MaintenanceWindow(Instant.FromUtc(2026, 12, 10, 22, 0), Instant.FromUtc(2026, 12, 11, 2, 0)));
    }

    [Theory]
    [InlineData("Tuesday", DiagnosticCodes.BadWindow)]
    [InlineData("Tuesday – Wednesday", DiagnosticCodes.BadTime)]
    [InlineData("2026-12-10 22:00 UTC – later", DiagnosticCodes.BadTime)]
    [InlineData("2026-12-10 22:00 UTC – 2026-12-10 21:00 UTC", DiagnosticCodes.WindowEndsBeforeStart)]
    [InlineData("2026-12-10 22:00 UTC – 2026-12-10 22:00 UTC", DiagnosticCodes.WindowEndsBeforeStart)]
    public void Any_other_window_is_an_error(string text, string code) =>
        Problem($"- Window: {text}", Loading.MaintenanceKeys, "Rescheduled").Code.ShouldBe(code);
}
