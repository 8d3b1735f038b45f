using System.Diagnostics;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using StatusGen.Domain.Diagnostics;
using StatusGen.Text.Sources;

namespace StatusGen.Content.Tests;

/// <summary>Whatever lies in the folder, the answer comes soon, and it is a page or a diagnostic.</summary>
public sealed class HostileInputTests
{
    private const string Path = "incidents/2026-11-20-card-payments.md";

    private const string Valid = """
        ---
        title: Card payments fail for some customers in the EU
        severity: major
        affected:
          payments: partial-outage
          checkout: degraded
        started: 2026-11-20 14:02 UTC
        aliases: [/old/]
        ---

        Lead with [a link](https://example.com/) and an image ![x](graph.png).

        ## Investigating · 2026-11-20 14:10 UTC
        - Next update: 14:40 UTC
        - Affected: payments partial-outage, checkout operational

        Text <!-- comment --> and `code`.

        | a | b |
        |---|---|
        | 1 | 2 |

        ## Internal

        Notes.

        ## Resolved · 2026-11-20 15:31 UTC

        Over.

        ## Postmortem · 2026-11-24 10:00 UTC

        ### What happened
        - [ ] Alert (due 2026-12-15)
        """;

    private static readonly string[] Signs =
        ["---\n", "\n", "\n\n", "## ", "### Internal\n", "- ", "  ", ":", ": ", "&a ", "*a", "!!x ", "[", "]", "{", "}", "\"", "'", "<!--", "-->", "`", "```\n", "|", "> ", "](", "javascript:", "../", "2026-13-40", "99:99 UTC", "Europe/Berlin", "\0", "\uFEFF", "\uD800", "é", "\t", "Window: ", "Next update: in ", "…"];

    private static LoadedSite Load(byte[] bytes, string path = Path) =>
        SiteFolder.Load(new MemorySources([new SourceFile("statusgen.yml", Encoding.UTF8.GetBytes(SiteFolder.Settings)), new SourceFile(path, bytes)]));

    [Fact]
    public void What_cannot_be_read_is_told_by_file()
    {
        LoadedSite site = SiteFolder.Load(new MemorySources([
            new SourceFile("statusgen.yml", Encoding.UTF8.GetBytes(SiteFolder.Settings)),
            SourceFile.Unread("incidents/large.md", ReadProblem.TooLarge),
            SourceFile.Unread("incidents/loop.md", ReadProblem.LinkLoop),
            SourceFile.Unread("incidents/secret.md", ReadProblem.Unreadable, "Permission denied"),
            new SourceFile("incidents/valid.md", Encoding.UTF8.GetBytes(Valid.Replace("![x](graph.png)", ""))),
        ]));

        SiteFolder.Text(site.Diagnostics).ShouldBe("""
            incidents/large.md(1,1): error SG0003: The file is larger than 1 MiB. Move attachments and logs out of it and link to them.
            incidents/loop.md(1,1): error SG0004: The symbolic link leads back to itself. Replace the link by the file.
            incidents/secret.md(1,1): error SG0002: The file cannot be read: Permission denied. Check its permissions.

            """);
        site.Page!.Incidents.ShouldHaveSingleItem().Id.Value.ShouldBe("valid");
    }

    [Fact]
    public void Fifty_megabytes_are_refused_by_their_length() =>
        Load(new byte[50_000_000]).Diagnostics.ShouldHaveSingleItem().Code.ShouldBe(DiagnosticCodes.FileTooLarge);

    [Fact]
    public void A_long_text_is_refused() =>
        Load(Encoding.UTF8.GetBytes(Valid + new string('a', 300_000))).Diagnostics.Select(d => d.Code).ShouldBe([DiagnosticCodes.FileTooLarge]);

    [Fact]
    public void An_alias_bomb_does_not_go_off()
    {
        var yaml = new StringBuilder("---\na0: &a0 [x]\n");
        for (int i = 1; i < 40; i++) yaml.Append($"a{i}: &a{i} [*a{i - 1}, *a{i - 1}]\n");

        Load(Encoding.UTF8.GetBytes(yaml + "---\n")).Diagnostics.ShouldHaveSingleItem().Code.ShouldBe(DiagnosticCodes.YamlAlias);
    }

    [Fact]
    public void Any_bytes_end_in_a_page_or_a_diagnostic() => Prop.ForAll(ArbMap.Default.ArbFor<byte[]>(), bytes =>
    {
        LoadedSite site = Load([.. Encoding.UTF8.GetBytes("---\ntitle: T\n"), .. bytes]);
        site.HasErrors.ShouldBe(site.Page!.Incidents.IsEmpty);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Any_change_of_a_valid_file_ends_in_a_page_or_a_diagnostic()
    {
        Gen<string> changed =
            from count in Gen.Choose(1, 5)
            from edits in Gen.Elements(Signs).Zip(Gen.Choose(0, Valid.Length)).Zip(Gen.Choose(0, 30)).ListOf(count)
            select edits.Aggregate(Valid, (text, edit) =>
            {
                ((string sign, int at), int removed) = edit;
                int start = Math.Min(at, text.Length);
                return text.Remove(start, Math.Min(removed, text.Length - start)).Insert(start, sign);
            });

        var watch = Stopwatch.StartNew();
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(3000).WithQuietOnSuccess(true), Prop.ForAll(changed.ToArbitrary(), text =>
        {
            LoadedSite site = Load(Encoding.UTF8.GetBytes(text));
            site.HasErrors.ShouldBe(site.Page!.Incidents.IsEmpty, SiteFolder.Text(site.Diagnostics));
            foreach (Diagnostic diagnostic in site.Diagnostics)
            {
                (diagnostic.At.Line > 0 && diagnostic.At.Column > 0 && diagnostic.At.Length > 0).ShouldBeTrue(diagnostic.ToString());
                diagnostic.At.Line.ShouldBeLessThanOrEqualTo(text.ReplaceLineEndings("\n").Count(c => c == '\n') + 2);
            }
        }));
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromMinutes(1));
    }

    [Fact]
    public void Any_settings_end_in_a_page_or_a_diagnostic()
    {
        Gen<string> changed =
            from edits in Gen.Elements(Signs).Zip(Gen.Choose(0, SiteFolder.Settings.Length)).ListOf(3)
            select edits.Aggregate(SiteFolder.Settings, (text, edit) => text.Insert(Math.Min(edit.Item2, text.Length), edit.Item1));

        Check.One(Config.QuickThrowOnFailure.WithMaxTest(2000).WithQuietOnSuccess(true), Prop.ForAll(changed.ToArbitrary(), text =>
        {
            LoadedSite site = SiteFolder.Load(MemorySources.Of(("statusgen.yml", text)));
            site.HasErrors.ShouldBe(site.Page is null);
        }));
    }
}
