using FsCheck;
using FsCheck.Fluent;

namespace StatusGen.Notify.Tests.Notices;

public sealed class DeliveryKeyTests
{
    [Fact]
    public void A_key_is_readable_and_its_id_is_opaque()
    {
        var key = new DeliveryKey("card-payments", "2026-11-20T13-30Z", "customers", "e/mail", "5f1c9a7e");

        key.ToString().ShouldBe("card-payments/2026-11-20T13-30Z/customers/e%2Fmail/5f1c9a7e");
        key.Id.ShouldMatch("^[0-9a-f]{32}$");
        key.Id.ShouldNotBe(key.ThreadId);
        (key with { Update = "later" }).ThreadId.ShouldBe(key.ThreadId);
    }

    [Fact]
    public void Whatever_the_parts_hold_a_key_reads_back() =>
        Prop.ForAll(ArbMap.Default.ArbFor<NonNull<string>>(), ArbMap.Default.ArbFor<NonNull<string>>(), (a, b) =>
        {
            var key = new DeliveryKey(Valid(a.Get), Valid(b.Get), Valid(a.Get + b.Get), "c", "-");
            DeliveryKey.Parse(key.ToString()).ShouldBe(key);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Something_else_is_no_key() => DeliveryKey.Parse("a/b/c").ShouldBeNull();

    /// <summary>A lone half of a surrogate pair is no text.</summary>
    private static string Valid(string text) => string.Concat(text.Where(c => !char.IsSurrogate(c)));
}
