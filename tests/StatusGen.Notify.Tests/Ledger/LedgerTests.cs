using System.Text;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace StatusGen.Notify.Tests.Ledger;

public sealed class LedgerTests
{
    private static readonly DeliveryKey Key = new("card-payments", "u1", "customers", "email", "5f1c");

    private static LedgerEvent Event(int second, LedgerEventKind kind = LedgerEventKind.Sending) => new(Scenario.Now + Duration.FromSeconds(second), kind, Key with { Update = $"u{second}" }, 1);

    private static byte[] File(params LedgerEvent[] events) => Append([], events);

    private static byte[] Append(byte[] file, params LedgerEvent[] events)
    {
        var bytes = new List<byte>(file);
        foreach (LedgerEvent happened in events)
        {
            bytes.AddRange(LedgerLine.Write(happened, LedgerChain.Check([.. bytes]).Previous));
            bytes.Add((byte)'\n');
        }
        return [.. bytes];
    }

    [Fact]
    public void An_event_is_one_line_with_its_keys_in_one_order() =>
        Encoding.UTF8.GetString(LedgerLine.Write(new LedgerEvent(Scenario.Now, LedgerEventKind.Delivered, Key, 2, "because", Receipt.Of(("id", "<7@x>")), "ab"), LedgerLine.Beginning))
            .ShouldBe($$"""{"time":"2026-11-20T15:00:00.000Z","event":"delivered","key":"card-payments/u1/customers/email/5f1c","channel":"email","attempt":2,"reason":"because","receipt":{"id":"<7@x>"},"sha256":"ab","previous":"{{new string('0', 64)}}"}""");

    [Fact]
    public void What_was_written_reads_back() =>
        Prop.ForAll(ArbMap.Default.ArbFor<NonNull<string>>(), Gen.Elements(Enum.GetValues<LedgerEventKind>()).ToArbitrary(), Gen.Choose(0, 99).ToArbitrary(), (text, kind, attempt) =>
        {
            string valid = string.Concat(text.Get.Where(c => !char.IsSurrogate(c)));
            var happened = new LedgerEvent(Scenario.Now, kind, Key with { Audience = valid }, attempt, valid, Receipt.Of(("a", valid)), "ab");
            byte[] line = LedgerLine.Write(happened, "prev");
            line.ShouldNotContain((byte)'\n');
            var read = LedgerLine.Read(line)!.Value;
            LedgerLine.Write(read.Event, read.Previous).ShouldBe(line);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_changed_missing_or_moved_line_is_found()
    {
        byte[] file = File(Event(1), Event(2), Event(3), Event(4));
        string[] lines = Encoding.UTF8.GetString(file).TrimEnd('\n').Split('\n');
        LedgerChain whole = LedgerChain.Check(file);
        whole.IsWhole.ShouldBeTrue();
        whole.Lines.ShouldBe(4);

        for (int i = 0; i < lines.Length; i++)
            for (int j = 0; j < lines.Length; j++)
                if (i != j)
                {
                    string[] swapped = [.. lines];
                    (swapped[i], swapped[j]) = (swapped[j], swapped[i]);
                    Check(swapped).ShouldBeFalse();
                }
        for (int i = 0; i < lines.Length; i++) Check([.. lines[..i], .. lines[(i + 1)..]]).ShouldBeFalse($"without line {i}");
        for (int i = 0; i < lines.Length; i++)
            for (int at = 0; at < lines[i].Length; at += 7)
                Check([.. lines[..i], lines[i][..at] + (char)(lines[i][at] ^ 1) + lines[i][(at + 1)..], .. lines[(i + 1)..]]).ShouldBeFalse($"line {i}, column {at}");

        bool Check(string[] changed) => LedgerChain.Check(Encoding.UTF8.GetBytes(string.Join('\n', changed) + "\n"), whole.Tips.ToArray()).IsWhole;
    }

    [Fact]
    public void A_torn_last_line_was_never_relied_upon()
    {
        byte[] file = File(Event(1), Event(2));
        byte[] torn = [.. file, .. File(Event(3))[..20]];

        LedgerChain chain = LedgerChain.Check(torn);

        chain.IsWhole.ShouldBeTrue();
        chain.IsTorn.ShouldBeTrue();
        LedgerText.WholeLength(torn).ShouldBe(file.Length);
    }

    [Fact]
    public void The_ledgers_of_two_runs_merge_to_one_that_proves_both()
    {
        byte[] before = File(Event(1), Event(2));
        byte[] one = Append(before, Event(3), Event(4)), other = Append(before, Event(5));

        byte[] merged = LedgerMerge.Merge(one, other);
        byte[] later = Append(merged, Event(6));

        LedgerMerge.Merge(other, one).ShouldBe(merged);
        LedgerMerge.Merge(merged, one).ShouldBe(merged);
        LedgerChain.Check(merged).Tips.Count.ShouldBe(2);
        LedgerChain.Check(later).Tips.Count.ShouldBe(1);
        string[] lines = Encoding.UTF8.GetString(later).TrimEnd('\n').Split('\n');
        for (int i = 0; i < lines.Length - 1; i++)
            LedgerChain.Check(Encoding.UTF8.GetBytes(string.Join('\n', lines.Where((_, j) => j != i)) + "\n")).IsWhole.ShouldBeFalse($"without line {i}");
    }

    [Fact]
    public void A_delivery_stays_delivered_whatever_an_older_failure_says_below_it()
    {
        var view = new LedgerView();
        view.Add(Event(1, LedgerEventKind.Delivered) with { Receipt = Receipt.Of(("id", "7")) });
        view.Add(Event(1, LedgerEventKind.Failed));

        view.Find(Key with { Update = "u1" })!.Value.IsDelivered.ShouldBeTrue();
        view.ReceiptBefore(Key with { Update = "u9" })!["id"].ShouldBe("7");
        view.PushesSince("5f1c", Scenario.Now).ShouldBe(1);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("[1]")]
    [InlineData("""{"time":"x","event":"sending","key":"a/b/c/d/e","attempt":1,"previous":""}""")]
    [InlineData("""{"time":"2026-11-20T15:00:00.000Z","event":"eaten","key":"a/b/c/d/e","attempt":1,"previous":""}""")]
    public void What_is_no_event_is_told_by_its_line(string line) =>
        new LedgerView().Add([.. File(Event(1)), .. Encoding.UTF8.GetBytes(line + "\n")]).ShouldBe(2);

    [Fact]
    public void The_report_says_who_was_reached_and_how_fast()
    {
        var view = new LedgerView();
        view.Add(Event(1, LedgerEventKind.Delivered));
        view.Add(Event(1, LedgerEventKind.Delivered) with { Key = Key with { Channel = "text" }, Time = Scenario.Now + Duration.FromSeconds(9) });
        view.Add(Event(1, LedgerEventKind.Failed) with { Key = Key with { Recipient = "other" } });

        ReachLine line = ReachLine.Of(view, (_, _) => Scenario.Now).ShouldHaveSingleItem();

        (line.Recipients, line.Reached, line.ReachedByTwo, line.Failed, line.LongestTime).ShouldBe((2, 1, 1, 1, Duration.FromSeconds(1)));
    }
}
