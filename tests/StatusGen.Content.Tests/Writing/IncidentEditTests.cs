using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using StatusGen.Content.Incidents;
using StatusGen.Content.Writing;
using StatusGen.Domain.Components;
using StatusGen.Domain.Incidents;
using StatusGen.Text.Sources;

namespace StatusGen.Content.Tests.Writing;

public sealed class IncidentEditTests
{
    private const string Head = "---\ntitle: Card payments fail   # as customers say it\nseverity: major\naffected: [payments]\n---\n\n";
    private const string First = "## Investigating · 2026-11-20 14:10 UTC\n\nOne in five payments is declined.\n";
    private const string Second = "## Identified · 2026-11-20 14:38 UTC\n\nA certificate expired.\n";

    private static readonly Instant At = Instant.FromUtc(2026, 11, 20, 15, 31);
    private static readonly NewUpdate Resolved = new(UpdateStatus.Resolved, At, null, [], "All payments work.");

    [Fact]
    public void An_update_goes_to_the_end() =>
        IncidentEdit.AppendUpdate(Head + First, Resolved, DateTimeZone.Utc).ShouldBe(Head + First + "\n## Resolved · 2026-11-20 15:31 UTC\n\nAll payments work.\n");

    [Fact]
    public void Where_the_newest_stands_first_it_goes_to_the_top() =>
        IncidentEdit.AppendUpdate(Head + Second + "\n" + First, Resolved, DateTimeZone.Utc)
            .ShouldBe(Head + "## Resolved · 2026-11-20 15:31 UTC\n\nAll payments work.\n\n" + Second + "\n" + First);

    [Fact]
    public void Internal_notes_at_the_end_stay_at_the_end() =>
        IncidentEdit.AppendUpdate(Head + First + "\n## Internal\n\nAsk Ada.\n", Resolved, DateTimeZone.Utc)
            .ShouldBe(Head + First + "\n## Resolved · 2026-11-20 15:31 UTC\n\nAll payments work.\n\n## Internal\n\nAsk Ada.\n");

    [Fact]
    public void Line_ends_byte_order_mark_and_a_missing_last_line_end_stay()
    {
        string text = "\uFEFF" + (Head + First).Replace("\n", "\r\n").TrimEnd();

        IncidentEdit.AppendUpdate(text, Resolved, DateTimeZone.Utc).ShouldBe(text + "\r\n\r\n## Resolved · 2026-11-20 15:31 UTC\r\n\r\nAll payments work.");
    }

    [Fact]
    public void Headings_in_code_and_comments_are_no_updates()
    {
        string text = Head + First + "\n```\n## Resolved · 2020-01-01 00:00 UTC\n```\n\n<!--\n## Resolved · 2019-01-01 00:00 UTC\n-->\n";

        IncidentEdit.AppendUpdate(text, Resolved, DateTimeZone.Utc).ShouldBe(text + "\n## Resolved · 2026-11-20 15:31 UTC\n\nAll payments work.\n");
    }

    [Theory]
    [InlineData("## Investigating — 2026-11-20 14:10 UTC", "## Resolved — 2026-11-20 15:31 UTC")]
    [InlineData("## Investigating - 2026-11-20 14:10", "## Resolved - 2026-11-20 16:31")]
    [InlineData("## Investigating (2026-11-20 14:10 Europe/Berlin)", "## Resolved (2026-11-20 16:31 Europe/Berlin)")]
    [InlineData("## Investigating | 2026-11-20T14:10:00Z", "## Resolved | 2026-11-20T15:31:00Z")]
    [InlineData("## investigating @ 2026-11-20T14:10+01:00", "## Resolved @ 2026-11-20T16:31+01:00")]
    [InlineData("## Investigating · 2026-07-20 14:10 +02:00 ##", "## Resolved · 2026-11-20 16:31 +01:00")]
    [InlineData("## Investigating · 2026-11-20 14:10 -0500", "## Resolved · 2026-11-20 10:31 -0500")]
    public void A_new_heading_looks_like_the_last_one(string heading, string expected)
    {
        DateTimeZone berlin = DateTimeZoneProviders.Tzdb["Europe/Berlin"];

        IncidentEdit.AppendUpdate($"{Head}{heading}\n\nx\n", Resolved, berlin).ShouldContain($"\n{expected}\n");
    }

    [Fact]
    public void A_time_that_the_clock_shows_twice_is_written_in_utc()
    {
        DateTimeZone berlin = DateTimeZoneProviders.Tzdb["Europe/Berlin"];
        NewUpdate update = Resolved with { At = Instant.FromUtc(2026, 10, 25, 1, 30) };

        IncidentEdit.AppendUpdate(Head + "## Investigating · 2026-10-24 14:10\n\nx\n", update, berlin).ShouldContain("## Resolved · 2026-10-25 01:30 UTC\n");
    }

    [Fact]
    public void Fields_stand_below_the_heading_in_the_words_of_the_file()
    {
        NewUpdate update = new(UpdateStatus.Identified, At, At + Duration.FromMinutes(30), [new(new ComponentId("payments"), ComponentStatus.Degraded), new(new ComponentId("checkout"), ComponentStatus.Operational)], "Text.");

        IncidentEdit.AppendUpdate(Head + First, update, DateTimeZone.Utc)
            .ShouldEndWith("\n## Identified · 2026-11-20 15:31 UTC\n- Next update: 16:01 UTC\n- Affected: payments degraded, checkout operational\n\nText.\n");
    }

    [Fact]
    public void A_promise_for_another_day_names_the_day()
    {
        NewUpdate update = Resolved with { Status = UpdateStatus.Identified, NextUpdate = At + Duration.FromHours(20) };

        IncidentEdit.AppendUpdate(Head + First, update, DateTimeZone.Utc).ShouldContain("- Next update: 2026-11-21 11:31 UTC\n");
    }

    [Fact]
    public void A_message_that_is_a_list_does_not_run_into_the_fields()
    {
        NewUpdate update = Resolved with { Status = UpdateStatus.Identified, NextUpdate = At + Duration.FromMinutes(30), Message = "- First\n- Second" };
        string text = IncidentEdit.AppendUpdate(Head + First, update, DateTimeZone.Utc);

        text.ShouldEndWith("* Next update: 16:01 UTC\n\n- First\n- Second\n");
        Load(text).Updates[^1].NextUpdate.ShouldBe(update.NextUpdate);
        Load(text).Updates[^1].Body.Html.ShouldContain("First");
    }

    [Fact]
    public void Whatever_the_file_looks_like_every_character_stays_and_one_update_comes()
    {
        Gen<string> file =
            from lineEnd in Gen.Elements("\n", "\r\n")
            from mark in Gen.Elements("", "\uFEFF")
            from separator in Gen.Elements(" · ", " — ", " - ", " | ", " @ ", "(")
            from zone in Gen.Elements(" UTC", "Z", " +01:00", " Europe/Berlin", "")
            from newestFirst in Gen.Elements(true, false)
            from count in Gen.Choose(1, 4)
            from comment in Gen.Elements("", "<!-- a comment\n## Resolved · 2026-01-01 00:00 UTC\n-->\n\n", "```\n## no heading\n```\n\n")
            from tail in Gen.Elements("\n", "", "\n\n\n", "\n\n## Internal\n\nnotes\n", "\n\n<!-- end -->\n", "  \n")
            select Compose(lineEnd, mark, separator, zone, newestFirst, count, comment, tail);
        Gen<NewUpdate> update =
            from status in Gen.Elements(UpdateStatus.Identified, UpdateStatus.Update, UpdateStatus.Resolved)
            from minutes in Gen.Choose(0, 600)
            from promises in Gen.Elements(true, false)
            from message in Gen.Elements("Text.", "- a\n- b", "Two\r\n\r\nparagraphs", "> quote", "1. one", "| a |\n|---|\n| b |", "```\ncode\n```", "* star")
            let at = At + Duration.FromMinutes(minutes)
            select new NewUpdate(status, at, promises ? at + Duration.FromMinutes(45) : null, [], message);

        Check.QuickThrowOnFailure(Prop.ForAll(Arb.From(file), Arb.From(update), (text, added) =>
        {
            string changed = IncidentEdit.AppendUpdate(text, added, DateTimeZone.Utc);
            int start = text.Zip(changed).TakeWhile(pair => pair.First == pair.Second).Count();
            string rest = text[start..];
            bool kept = changed.EndsWith(rest, StringComparison.Ordinal) && changed.Length > text.Length;
            Incident before = Load(text), after = Load(changed);
            bool oneMore = after.Updates.Length == before.Updates.Length + 1 && after.Updates[^1].At == added.At && after.Updates[^1].Status == added.Status
                && after.Updates[^1].NextUpdate == added.NextUpdate;
            bool same = before.Updates.Select(u => (u.At, u.Status, u.Body.Html)).SequenceEqual(after.Updates.Take(before.Updates.Length).Select(u => (u.At, u.Status, u.Body.Html)));
            return kept && oneMore && same;
        }));
    }

    private static string Compose(string lineEnd, string mark, string separator, string zone, bool newestFirst, int count, string comment, string tail)
    {
        string close = separator == "(" ? ")" : "";
        IEnumerable<string> updates = Enumerable.Range(1, count).Select(i => $"## Investigating{(separator == "(" ? " (" : separator)}2026-11-20 0{i}:10{zone}{close}\n\n{(i == 2 ? comment : "")}Text {i}.\n");
        string body = string.Join("\n", newestFirst ? updates.Reverse() : updates);
        return mark + (Head + body.TrimEnd('\n') + tail).Replace("\n", lineEnd);
    }

    private static Incident Load(string text)
    {
        MemorySources sources = SiteFolder.WithIncident(text);
        return SiteFolder.Load(sources).Page!.Incidents.ShouldHaveSingleItem();
    }
}
