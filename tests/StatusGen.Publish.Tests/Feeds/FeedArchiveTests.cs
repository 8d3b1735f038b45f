using FsCheck;
using FsCheck.Fluent;
using StatusGen.Publish.Feeds;
using StatusGen.Publish.Model;
using StatusGen.Publish.Tests.Samples;

namespace StatusGen.Publish.Tests.Feeds;

public sealed class FeedArchiveTests
{
    private static readonly string[] Feeds =
        ["feed.xml", "atom.xml", "feed.json", "components/payments/feed.xml", "components/payments/atom.xml", "components/payments/feed.json", "components/api/atom.xml"];

    [Theory]
    [InlineData(0)]
    [InlineData(50)]
    [InlineData(51)]
    [InlineData(299)]
    [InlineData(300)]
    [InlineData(301)]
    [InlineData(810)]
    public void Every_update_is_reached_from_the_feed_and_newest_come_first(int updates)
    {
        RecordedOutput output = Published(updates);
        string[] all = [.. Enumerable.Range(0, updates).Reverse().Select(i => PermanentId.Of(new($"incident-{i - (i % 4):00000}"), $"u{i}"))];
        foreach (string feed in (string[])["feed.xml", "atom.xml", "feed.json"])
        {
            List<string> documents = FeedReading.Documents(output, feed);
            documents.SelectMany(d => FeedReading.Ids(output, d)).Distinct().ShouldBe(all, feed);
            FeedReading.Ids(output, feed).Count.ShouldBe(Math.Min(50, updates), feed);
        }
    }

    [Fact]
    public void Every_document_is_reached_from_its_feed()
    {
        RecordedOutput output = Published(1300);
        var reached = output.Paths.Where(p => !p.Contains("archive/", StringComparison.Ordinal)).SelectMany(p => FeedReading.Documents(output, p));
        reached.Distinct().Order(StringComparer.Ordinal).ShouldBe(output.Paths);
    }

    [Fact]
    public void The_same_entries_are_in_all_formats()
    {
        RecordedOutput output = Published(700);
        foreach (string folder in (string[])["", "archive/1/", "components/checkout/"])
        {
            List<string> ids = FeedReading.Ids(output, folder + "atom.xml");
            FeedReading.Ids(output, folder + "feed.xml").ShouldBe(ids);
            FeedReading.Ids(output, folder + "feed.json").ShouldBe(ids);
        }
    }

    [Theory]
    [InlineData("feed.xml")]
    [InlineData("atom.xml")]
    [InlineData("feed.json")]
    public void From_each_feed_of_a_component_all_its_updates_are_reached(string file)
    {
        RecordedOutput output = Published(1300);
        List<string> documents = FeedReading.Documents(output, "components/checkout/" + file);

        documents.Skip(1).ShouldAllBe(d => d.EndsWith("/atom.xml", StringComparison.Ordinal));
        documents.SelectMany(d => FeedReading.Ids(output, d)).Distinct().ShouldBe(
            FeedReading.Documents(output, "atom.xml").SelectMany(d => EntriesOfCheckout(output, d)).Distinct());
    }

    [Fact]
    public void A_components_archives_are_in_Atom_and_its_other_feeds_say_so()
    {
        RecordedOutput output = Published(1300);
        output.Paths.Where(p => p.StartsWith("components/checkout/archive/", StringComparison.Ordinal)).ShouldAllBe(p => p.EndsWith("/atom.xml", StringComparison.Ordinal));
        output.Xml("components/checkout/feed.xml").Descendants(FeedReading.Atom + "link")
            .Single(l => (string?)l.Attribute("rel") == "prev-archive").Attribute("type")!.Value.ShouldBe("application/atom+xml");
        output.Json("components/checkout/feed.json").GetProperty("_older").GetProperty("type").GetString().ShouldBe("application/atom+xml");
        output.Json("components/checkout/feed.json").TryGetProperty("next_url", out _).ShouldBeFalse();
    }

    private static IEnumerable<string> EntriesOfCheckout(RecordedOutput output, string document) =>
        output.Xml(document).Root!.Elements(FeedReading.Atom + "entry")
            .Where(e => e.Elements(FeedReading.Atom + "category").Any(c => (string?)c.Attribute("term") == "checkout"))
            .Select(e => e.Element(FeedReading.Atom + "id")!.Value);

    [Fact]
    public void A_full_archive_never_changes_when_updates_are_added()
    {
        Prop.ForAll(Gen.Choose(240, 1200).ToArbitrary(), Gen.Choose(1, 400).ToArbitrary(), (told, more) =>
        {
            RecordedOutput before = Published(told), after = Published(told + more);
            string[] full = [.. before.Paths.Where(p => p.Contains("archive/", StringComparison.Ordinal) && FeedReading.Ids(before, p).Count == ArchivePlan.Size)];
            return full.All(p => before.Text(p) == after.Text(p));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(25));
    }

    [Fact]
    public void Only_full_archives_have_a_successor()
    {
        Prop.ForAll(Gen.Choose(0, 1_000_000).ToArbitrary(), entries =>
        {
            var plan = new ArchivePlan(entries);
            int covered = 0;
            for (int a = 0; a < plan.Archives; a++)
            {
                (int first, int end) = plan.EntriesOf(a);
                if (first != covered || end <= first) return false;
                bool isFull = end - first == ArchivePlan.Size;
                if (isFull != (a < plan.Archives - 1)) return false;
                covered = end;
            }
            return covered >= plan.FirstInFeed && covered <= plan.FirstInFeed + 1;
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void An_archive_says_that_it_is_one_and_where_the_feed_is()
    {
        RecordedOutput output = Published(790);
        foreach (string file in (string[])["atom.xml", "feed.xml"])
        {
            output.Xml(file).Descendants(FeedReading.History + "archive").ShouldBeEmpty();
            FeedReading.Link(output, file, "prev-archive").ShouldBe($"archive/3/{file}");
            string middle = $"archive/2/{file}";
            output.Xml(middle).Descendants(FeedReading.History + "archive").ShouldHaveSingleItem();
            FeedReading.Link(output, middle, "self").ShouldBe(middle);
            FeedReading.Link(output, middle, "current").ShouldBe(file);
            FeedReading.Link(output, middle, "prev-archive").ShouldBe($"archive/1/{file}");
            FeedReading.Link(output, middle, "next-archive").ShouldBe($"archive/3/{file}");
            FeedReading.Link(output, $"archive/1/{file}", "prev-archive").ShouldBeNull();
            FeedReading.Link(output, $"archive/3/{file}", "next-archive").ShouldBeNull();
        }
    }

    [Fact]
    public void The_sites_archives_hold_the_whole_text_and_those_of_components_list_it()
    {
        RecordedOutput output = Published(1300);
        output.Text("archive/1/atom.xml").ShouldContain("<p>Update 8.</p>");
        output.Text("archive/1/feed.json").ShouldContain("<p>Update 8.</p>");
        output.Text("components/checkout/archive/1/atom.xml").ShouldNotContain("<p>Update 8.</p>");
        output.Text("components/checkout/archive/1/atom.xml").ShouldContain("https://status.example.com/incidents/incident-00008/#u8");
    }

    [Fact]
    public void A_components_feed_begins_with_the_update_that_brings_it_in()
    {
        RecordedOutput output = Published(8);
        FeedReading.Ids(output, "components/api/atom.xml").ShouldBe(
            new[] { 7, 6, 5, 3, 2, 1 }.Select(i => PermanentId.Of(new($"incident-{i - (i % 4):00000}"), $"u{i}")));
        foreach (string feed in Feeds) FeedReading.Ids(output, feed).Distinct().Count().ShouldBe(FeedReading.Ids(output, feed).Count);
    }

    private static RecordedOutput Published(int updates)
    {
        SiteModel model = ManyUpdates.Model(updates);
        var output = new RecordedOutput();
        FeedFiles.Write(model, output);
        return output;
    }
}
