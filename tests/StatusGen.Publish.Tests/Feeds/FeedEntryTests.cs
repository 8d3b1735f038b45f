using System.Xml.Linq;
using FsCheck;
using FsCheck.Fluent;
using StatusGen.Domain.Incidents;
using StatusGen.Publish.Feeds;
using StatusGen.Publish.Tests.Samples;

namespace StatusGen.Publish.Tests.Feeds;

public sealed class FeedEntryTests
{
    [Fact]
    public void Any_text_at_all_gives_well_formed_feeds_that_hold_it_without_control_characters()
    {
        Prop.ForAll((string title, string html) =>
        {
            RecordedOutput output = Published(title ?? "", html ?? "");
            string expected = new([.. System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes($"Investigating: {title}")).Where(IsKept)]);
            string atom = output.Xml("atom.xml").Root!.Element(FeedReading.Atom + "entry")!.Element(FeedReading.Atom + "title")!.Value;
            output.Xml("feed.xml").Descendants("item").Single().Element("title")!.Value.ShouldBe(expected);
            output.Json("feed.json").GetProperty("items")[0].GetProperty("title").GetString()!.ShouldStartWith("Investigating: ");
            return atom == expected;
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void The_end_of_a_CDATA_section_in_a_text_stays_text()
    {
        const string Html = "<p>a ]]> b ] ]] ]]]> c</p>";
        RecordedOutput output = Published("t", Html);
        output.Xml("atom.xml").Descendants(FeedReading.Atom + "content").Single().Value.ShouldEndWith(Html);
        output.Xml("feed.xml").Descendants("item").Single().Element("description")!.Value.ShouldEndWith(Html);
    }

    [Fact]
    public void Ids_survive_a_new_address_a_new_title_and_a_corrected_text()
    {
        string before = FeedReading.Ids(Published("Old title", "<p>Old</p>"), "atom.xml").Single();
        FeedReading.Ids(Published("New title", "<p>New</p>", "https://elsewhere.example/status/"), "atom.xml").Single().ShouldBe(before);
        before.ShouldBe("urn:uuid:f4e873dc-9244-8a69-8797-9a9f7237b3f6");
    }

    [Fact]
    public void Ids_of_all_updates_differ()
    {
        string[] ids =
        [
            .. from incident in Enumerable.Range(0, 300) from anchor in Enumerable.Range(0, 30) select PermanentId.Of(new IncidentId($"incident-{incident}"), $"{anchor}"),
            PermanentId.Of(new IncidentId("a#"), "b"), PermanentId.Of(new IncidentId("a"), "#b"),
        ];
        ids.Take(9000).Distinct().Count().ShouldBe(9000);
        foreach (string id in ids) Guid.Parse(id["urn:uuid:".Length..]).Version.ShouldBe(8);
    }

    [Fact]
    public void Links_in_content_are_absolute_and_others_stay_as_they_are()
    {
        const string Html = "<p><a href=\"/incidents/x/\">x</a> <a href=\"#y\">y</a> <a href=\"https://z.example/\">z</a> <a href=\"//w.example/\">w</a> <img src=\"/a.png\" alt=\"/b\"> =&quot;/</p>";
        XElement content = Published("t", Html).Xml("atom.xml").Descendants(FeedReading.Atom + "content").Single();
        content.Value.ShouldEndWith(
            "<p><a href=\"https://status.example.com/incidents/x/\">x</a> <a href=\"https://status.example.com/incidents/one/#y\">y</a> <a href=\"https://z.example/\">z</a> " +
            "<a href=\"//w.example/\">w</a> <img src=\"https://status.example.com/a.png\" alt=\"/b\"> =&quot;/</p>");
    }

    private static bool IsKept(char c) => c is '\t' or '\n' or (>= ' ' and not ('\uFFFE' or '\uFFFF'));

    private static RecordedOutput Published(string title, string html, string url = "https://status.example.com/")
    {
        var output = new RecordedOutput();
        Incident incident = Write.Incident("one", title, IncidentSeverity.Minor, "2026-11-20 14:00", "", Write.Update(UpdateStatus.Investigating, "2026-11-20 14:00", html));
        FeedFiles.Write(Write.Site("2026-11-20 15:00", [], [incident], url), output);
        return output;
    }
}
