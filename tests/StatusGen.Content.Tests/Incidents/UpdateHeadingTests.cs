using NodaTime;
using StatusGen.Domain.Diagnostics;
using StatusGen.Domain.Incidents;

namespace StatusGen.Content.Tests.Incidents;

public sealed class UpdateHeadingTests
{
    [Theory]
    [InlineData("## Investigating · 2026-11-20 14:10 UTC")]
    [InlineData("## Investigating — 2026-11-20 14:10 UTC")]
    [InlineData("## Investigating – 2026-11-20 14:10 UTC")]
    [InlineData("## Investigating - 2026-11-20 14:10 UTC")]
    [InlineData("## Investigating | 2026-11-20 14:10 UTC")]
    [InlineData("## Investigating @ 2026-11-20 14:10 UTC")]
    [InlineData("## Investigating (2026-11-20 14:10 UTC)")]
    [InlineData("## Investigating (2026-11-20 14:10 UTC )")]
    [InlineData("## Investigating 2026-11-20 14:10 UTC")]
    [InlineData("## Investigating·2026-11-20T14:10:00Z")]
    [InlineData("## INVESTIGATING · 2026-11-20T14:10Z")]
    [InlineData("## investigating · 2026-11-20 15:10 Europe/Berlin ##")]
    [InlineData("##   Investigating   ·   2026-11-20 15:10:00+01:00   ")]
    [InlineData("Investigating · 2026-11-20 14:10\n-----")]
    public void A_heading_tells_status_and_time(string heading)
    {
        IncidentUpdate update = Loading.Incident($"{heading}\n\nText.\n").Updates.ShouldHaveSingleItem();

        update.Status.ShouldBe(UpdateStatus.Investigating);
        update.At.ShouldBe(Instant.FromUtc(2026, 11, 20, 14, 10));
        update.Body.Markdown.ShouldBe("Text.");
        update.Anchor.ShouldBe("u20261120-1410");
    }

    public static TheoryData<IncidentKind, UpdateStatus> Statuses
    {
        get
        {
            var rows = new TheoryData<IncidentKind, UpdateStatus>();
            foreach (IncidentKind kind in Enum.GetValues<IncidentKind>())
                foreach (UpdateStatus status in UpdateStatuses.For(kind)) rows.Add(kind, status);
            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(Statuses))]
    public void Every_status_of_a_kind_is_read(IncidentKind kind, UpdateStatus status)
    {
        string keys = kind switch
        {
            IncidentKind.Maintenance => Loading.MaintenanceKeys,
            IncidentKind.Notice => "title: New address\nkind: notice\n",
            _ => Loading.Keys,
        };
        string fields = status == UpdateStatus.Rescheduled ? "- Window: 2026-12-10 22:00 UTC – 02:00 UTC\n" : "";
        string first = status == UpdateStatus.Update ? $"## {UpdateStatuses.For(kind)[0].Word()} · 2026-11-20 14:00 UTC\n\nFirst.\n\n" : "";

        Loading.Incident($"{first}## {status.Word()} · 2026-11-20 14:10 UTC\n{fields}\nText.\n", keys).Updates[^1].Status.ShouldBe(status);
    }

    [Fact]
    public void No_status_begins_with_another()
    {
        string[] words = [.. Enum.GetValues<UpdateStatus>().Select(status => status.Word())];

        foreach (string word in words) words.Count(other => other.StartsWith(word, StringComparison.OrdinalIgnoreCase)).ShouldBe(1, word);
    }

    [Theory]
    [InlineData("## Identified", DiagnosticCodes.HeadingIsNoUpdate, 4)]
    [InlineData("## Identified ·", DiagnosticCodes.HeadingIsNoUpdate, 4)]
    [InlineData("## Identified (no time", DiagnosticCodes.HeadingIsNoUpdate, 4)]
    [InlineData("## Update on the outage", DiagnosticCodes.HeadingIsNoUpdate, 4)]
    [InlineData("## 2026-11-20 14:10 UTC", DiagnosticCodes.HeadingIsNoUpdate, 4)]
    [InlineData("## What we know", DiagnosticCodes.HeadingIsNoUpdate, 4)]
    [InlineData("Text\n---", DiagnosticCodes.HeadingIsNoUpdate, 1)]
    [InlineData("## Identifed · 2026-11-20 14:10 UTC", DiagnosticCodes.UnknownStatus, 4)]
    [InlineData("## Fixed: 2026-11-20 14:10 UTC", DiagnosticCodes.UnknownStatus, 4)]
    [InlineData("## Internal · 2026-11-20 14:10 UTC", DiagnosticCodes.UnknownStatus, 4)]
    [InlineData("## Completed · 2026-11-20 14:10 UTC", DiagnosticCodes.StatusOfOtherKind, 4)]
    [InlineData("## Identified · soon", DiagnosticCodes.BadTime, 17)]
    [InlineData("## Identified · 14:10 UTC", DiagnosticCodes.BadTime, 17)]
    [InlineData("## Identified (2026-11-20 14:10 Berlin)", DiagnosticCodes.BadTime, 16)]
    public void Any_other_level_two_heading_is_an_error_at_its_place(string heading, string code, int column)
    {
        Diagnostic problem = Loading.Problem($"## Investigating · 2026-11-20 14:00 UTC\n\nText.\n\n{heading}\n\nMore.\n");

        (problem.Code, problem.At.Line, problem.At.Column).ShouldBe((code, 10, column));
    }

    [Fact]
    public void All_that_is_wrong_with_an_update_is_told_at_once()
    {
        LoadedSite site = Loading.Site("## Investigatng · 2026-13-40 14:10 UTC\n\nText.\n\n## Resovled · 2026-11-20 15:00 UTC\n\n[x](javascript:alert)\n");

        site.Diagnostics.Select(d => d.Code).ShouldBe([DiagnosticCodes.UnknownStatus, DiagnosticCodes.BadTime, DiagnosticCodes.UnknownStatus, DiagnosticCodes.ForbiddenLink]);
    }

    [Fact]
    public void A_heading_in_code_or_of_another_level_is_text()
    {
        Incident incident = Loading.Incident("## Investigating · 2026-11-20 14:10 UTC\n\n```\n## Not one\n```\n\n### Nor this\n\n# Nor that\n");

        incident.Updates.ShouldHaveSingleItem().Body.Html.ShouldBe("<pre tabindex=\"0\"><code>## Not one\n</code></pre>\n<h4>Nor this</h4>\n<h4>Nor that</h4>");
    }
}
