using System.Collections.Immutable;
using NodaTime;
using StatusGen.Domain.Diagnostics;
using StatusGen.Text.Sources;

namespace StatusGen.Notify.Tests.Contacts;

public sealed class ContactTests
{
    private const string Ada = """
        - id: ada
          name: "Ada; \"the first\", Example"
          class: staff
          audiences: [customers, executives]
          components: [payments]
          tags: ["a;b", "c\\d"]
          deadline: 2026-11-21
          language: de
          time-zone: Europe/Berlin
          verified: 2026-10-01
          reach: [{ email: ada@example.com }, { email: ada@example.net }, { sms: "+15550100" }, { phone: "+15550101" }]
        - id: ben
          reach: { email: ben@example.com }
        """;

    private static Loaded<System.Collections.Immutable.ImmutableArray<Contact>> Load(string text) => ContactLoader.Load(new SourceText("contacts.yml", text));

    [Fact]
    public void Exports_read_back_without_loss()
    {
        var contacts = Load(Ada);
        contacts.Diagnostics.ShouldBeEmpty();
        string json = ContactJson.Write(contacts.Value), csv = ContactTable.Write(contacts.Value);

        ContactJson.Write(Load(json).Value).ShouldBe(json);
        ContactTable.Write(Load(csv).Value).ShouldBe(csv);
        ContactJson.Write(Load(csv).Value).ShouldBe(json);
        Load(json).Value[0].Tags.ShouldBe(["a;b", "c\\d"]);
        Load(csv).Value[0].Reach.Length.ShouldBe(4);
    }

    [Fact]
    public void Every_mistake_is_told_at_its_line_and_no_address_is_shown()
    {
        var loaded = Load("""
            - id: ada
              class: boss
              verified: yesterday
              time-zone: Mars/Olympus
              reach: [{ sms: 0555 0100 }, { email: "ada@x@y" }, { pigeon: roof }]
            - name: Nobody
            - id: ada
            - text
            """);

        loaded.Diagnostics.Select(d => $"{d.At.Line} {d.Code}").ShouldBe(["2 SG0612", "3 SG0612", "4 SG0612", "5 SG0612", "5 SG0612", "5 SG0612", "6 SG0612", "7 SG0613", "8 SG0612"]);
        string.Join(' ', loaded.Diagnostics).ShouldNotContain("0555");
        string.Join(' ', loaded.Diagnostics).ShouldNotContain("@x");
        loaded.Value.ShouldHaveSingleItem().Id.ShouldBe("ada");
    }

    [Theory]
    [InlineData("")]
    [InlineData("# nobody yet\n")]
    [InlineData("[]")]
    [InlineData("contacts: []")]
    public void Nobody_is_a_list_too(string text) => Load(text).Diagnostics.ShouldBeEmpty();

    [Theory]
    [InlineData("hello: 1")]
    [InlineData("- [")]
    public void What_is_no_list_is_an_error(string text) => Load(text).HasErrors.ShouldBeTrue();

    [Fact]
    public void A_sealed_copy_opens_with_its_passphrase_alone()
    {
        var passphrase = new Secret("correct horse battery staple");
        string copy = SealedContacts.Seal(Ada, passphrase, new byte[16], new byte[12]);

        copy.ShouldNotContain("ada");
        SealedContacts.Unseal(copy, passphrase).ShouldBe((Ada, null));
        SealedContacts.Unseal(copy, new Secret("other")).Contacts.ShouldBeNull();
        SealedContacts.Unseal(copy.Replace("600000", "600001"), passphrase).Contacts.ShouldBeNull();
        SealedContacts.Unseal(copy[..^8] + "AAAA\n", passphrase).Contacts.ShouldBeNull();
        SealedContacts.Unseal("hello", passphrase).Problem!.ShouldContain("no file");
    }

    [Fact]
    public void The_check_asks_whether_everybody_would_be_reached()
    {
        var scenario = new Scenario();
        var contacts = Load("""
            - { id: ada, verified: 2026-05-24, reach: [{ email: ada@example.com }, { sms: "+15550100" }] }
            - { id: ben, verified: 2026-05-20, audiences: [custmers], reach: [{ email: ADA@example.com }] }
            """);

        string[] found = [.. ContactRules.Check(contacts.Value, scenario.NotifySettings(), scenario.Page().Site, new LocalDate(2026, 11, 20)).Select(d => $"{d.At.Line} {d.Code}")];

        found.ShouldBe(["2 SG0612", "2 SG0614", "2 SG0615", "2 SG0616", "2 SG0617", "2 SG0617", "2 SG0617", "2 SG0617", "2 SG0617"]);
    }

    [Fact]
    public void The_hash_needs_its_key()
    {
        ContactHash.Of("key", "x").Of("ada").ShouldBe(ContactHash.Of("key", "y").Of("ada"));
        ContactHash.Of("key", "x").Of("ada").ShouldNotBe(ContactHash.Of("other", "x").Of("ada"));
        ContactHash.Of("key", "x").Of("ada").ShouldMatch("^[0-9a-f]{20}$");
    }

    [Fact]
    public void A_long_list_is_read_in_parts_and_a_broken_entry_hides_few_others()
    {
        string[] entries = [.. Enumerable.Range(0, 2000).Select(i => i == 1200 ? "- { id: broken, name: [" : $"- id: p{i}\n  reach: [{{ email: p{i}@example.com }}]{(i == 1999 ? "\n  colour: red" : "")}")];

        Loaded<ImmutableArray<Contact>> loaded = ContactLoader.Load(new SourceText("contacts.yml", "---\n# everybody\n" + string.Join('\n', entries) + "\n"));

        loaded.Value.Length.ShouldBeGreaterThanOrEqualTo(1500);
        loaded.Value[^1].Id.ShouldBe("p1999");
        loaded.Value[^1].Location.Line.ShouldBe(2 + (1999 * 2) - 1 + 1);
        loaded.Diagnostics.Select(d => d.At.Line).Last().ShouldBe(2 + (2000 * 2) - 1 + 1);
    }
}
