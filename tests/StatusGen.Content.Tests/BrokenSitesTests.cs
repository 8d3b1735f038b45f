using System.Reflection;
using StatusGen.Domain.Diagnostics;

namespace StatusGen.Content.Tests;

/// <summary>One mistake, one folder under <c>tests/Sites/broken</c>, with the exact text of what is reported.</summary>
public class BrokenSitesTests
{
    // Their files cannot stand in a repository: see HostileInputTests.
    private static readonly string[] NotInARepository = [DiagnosticCodes.FileUnreadable, DiagnosticCodes.FileTooLarge, DiagnosticCodes.LinkLoop, DiagnosticCodes.ApprovalMissing];

    // Reported by StatusGen.Publish and tested there.
    private static readonly string[] OfThemes =
        [DiagnosticCodes.TemplateError, DiagnosticCodes.TemplateMissing, DiagnosticCodes.InterfaceTextsBroken, DiagnosticCodes.AssetMissing, DiagnosticCodes.OutputClash];

    // Channels, audiences and contacts: reported by StatusGen.Notify and tested there.
    private const string OfNotices = "SG06";

    // Reported by "statusgen templates check": see TemplateReaderTests.
    private static readonly string[] OfMessageTemplates = [DiagnosticCodes.UnknownPlaceholder, DiagnosticCodes.UnknownStage, DiagnosticCodes.EmptyMessageTemplate];

    public static TheoryData<string> Folders => [.. Directory.EnumerateDirectories(Repository.Path("tests", "Sites", "broken")).Select(f => Path.GetFileName(f)!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Folders))]
    public void Each_mistake_is_reported_with_its_place_and_its_remedy(string mistake)
    {
        string folder = Repository.Path("tests", "Sites", "broken", mistake);

        LoadedSite loaded = SiteFolder.Load(SiteFolder.Read(Path.Combine(folder, "site")));

        loaded.Diagnostics.ShouldNotBeEmpty();
        Golden.MatchFile(Path.Combine(folder, "expected.txt"), SiteFolder.Text(loaded.Diagnostics));
    }

    [Fact]
    public void Every_code_has_a_fixture()
    {
        string[] shown = [.. Folders.Select(row => SiteFolder.Load(SiteFolder.Read(Repository.Path("tests", "Sites", "broken", row.Data, "site"))))
            .SelectMany(loaded => loaded.Diagnostics).Select(d => d.Code).Distinct()];

        AllCodes().Except(shown).Except(NotInARepository).Except(OfThemes).Except(OfMessageTemplates).ShouldAllBe(code => code.StartsWith(OfNotices));
    }

    [Fact]
    public void Every_code_has_a_card_with_the_same_severity_and_no_number_is_used_twice()
    {
        IReadOnlyList<DiagnosticCard> cards = DiagnosticCatalog.All();

        cards.Select(card => card.Code).ShouldBe(AllCodes().Order(StringComparer.Ordinal));
        cards.ShouldAllBe(card => card.Title.Length > 0 && card.Why.Length > 0 && card.Bad.Length > 0 && card.Good.Length > 0 && card.Mend.Length > 0);
        foreach (string mistake in Folders.Select(row => row.Data))
            foreach (Diagnostic diagnostic in SiteFolder.Load(SiteFolder.Read(Repository.Path("tests", "Sites", "broken", mistake, "site"))).Diagnostics)
                if (diagnostic.Code != DiagnosticCodes.KeyOfOtherKind) diagnostic.Severity.ShouldBe(DiagnosticCatalog.Find(diagnostic.Code)!.Severity, mistake);
    }

    private static string[] AllCodes() =>
        [.. typeof(DiagnosticCodes).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (string)field.GetRawConstantValue()!)];
}
