using StatusGen.Content;
using StatusGen.Domain.Diagnostics;
using StatusGen.Text.Sources;

namespace StatusGen.Notify.Tests.Configuration;

/// <summary>One mistake each, with its code, line and column.</summary>
public sealed class SettingsTests
{
    private const string Site = "site: { name: Example, url: https://status.example.com/ }\ncomponents: [{ id: mail, name: Mail }]\n";

    private static string Found(string settings)
    {
        var page = SiteLoader.Load(MemorySources.Of(("statusgen.yml", Site + settings + "\n")), new LoadOptions(Scenario.Now)).Page!;
        return string.Join('\n', NotifySettingsLoader.Load(page.Site, KnownSecrets.None).Diagnostics.Select(d => $"{d.At.Line},{d.At.Column} {d.Code}"));
    }

    [Theory]
    [InlineData("channels: { a: { kind: fiel } }", "3,24 SG0601")]
    [InlineData("channels: { a: { folder: x } }", "3,13 SG0601")]
    [InlineData("channels: { a: { kind: file } }", "3,16 SG0602")]
    [InlineData("channels: { a: { kind: file, folder: x, foldr: y } }", "3,41 SG0603")]
    [InlineData("channels: { a: { kind: file, folder: [x] } }", "3,38 SG0604")]
    [InlineData("channels: { a: { kind: file, folder: x, depends-on: [male] } }", "3,54 SG0609")]
    [InlineData("channels: { a: { kind: file, folder: x, rate: fast } }", "3,47 SG0609")]
    [InlineData("channels: { a: { kind: file, folder: x, for: nobody } }", "3,13 SG0609")]
    [InlineData("audiences: { a: { channels: [b] } }", "3,30 SG0607")]
    [InlineData("audiences: { a: { chanels: [b] } }", "3,19 SG0608")]
    [InlineData("audiences: { a: { always-from: huge } }", "3,32 SG0609")]
    [InlineData("audiences: { a: { private: maybe } }", "3,28 SG0609")]
    [InlineData("notify: { max-age: long }", "3,20 SG0609")]
    [InlineData("notify: { maxage: 6h }", "3,11 SG0608")]
    [InlineData("limits: often", "3,9 SG0609")]
    [InlineData("limits: { critical: 4/h, each: 1/d }", "")]
    [InlineData("ledger: { key: hunter2 }", "3,16 SG0605")]
    [InlineData("contacts: { sealed: contacts.sealed, passphrase: hunter2 }", "3,50 SG0605")]
    public void A_mistake_is_told_at_its_place(string settings, string found) => Found(settings).ShouldBe(found);

    [Fact]
    public void Every_code_of_settings_is_shown_here_or_with_the_contacts()
    {
        string[] elsewhere = [DiagnosticCodes.SecretNotSet, DiagnosticCodes.ContactsUnreadable, DiagnosticCodes.ContactsInsideSite,
            DiagnosticCodes.BadContact, DiagnosticCodes.DuplicateContact, DiagnosticCodes.SharedAddress, DiagnosticCodes.OneWayToReach, DiagnosticCodes.ContactNotVerified, DiagnosticCodes.EmptyContactClass];
        string[] shown = [.. typeof(SettingsTests).GetMethod(nameof(A_mistake_is_told_at_its_place))!.GetCustomAttributesData().SelectMany(a => a.ConstructorArguments)
            .SelectMany(a => a.Value is IEnumerable<System.Reflection.CustomAttributeTypedArgument> list ? list.Select(x => x.Value as string ?? "") : []).Select(x => x.Split(' ')[^1])];

        DiagnosticCatalog.All().Select(c => c.Code).Where(c => c.StartsWith("SG06")).Except(shown).ShouldBe(elsewhere, ignoreOrder: true);
    }
}
