using System.Diagnostics;

namespace StatusGen.Browser.Tests;

/// <summary>Sites built once by the real program and shared by all tests of the assembly.</summary>
public sealed class BuiltSites : IDisposable
{
    private readonly ScratchFolder _scratch = new();

    public BuiltSites()
    {
        AllWell = Build("all-well", Repository.Root, "2026-11-22T08:00:00Z");
        OpenIncident = Build("open-incident", Repository.Root, "2026-11-20T14:45:00Z");
        BelowPath = Build("below-path", Repository.Root, "2026-11-22T08:00:00Z", "--base-url", "https://org.github.io/repo/");
        Empty = Build("empty", EmptySite(), "2026-11-22T08:00:00Z");
        Nothing = Build("nothing", NothingSite(), "2026-11-22T08:00:00Z", "--base-url", "https://org.github.io/status/");
        ManySite.Write(_scratch, "many-site");
        Many = Build("many", _scratch.At("many-site"), ManySite.Now);
    }

    /// <summary>This repository's own site.</summary>
    public string AllWell { get; }
    /// <summary>The same in the middle of an incident.</summary>
    public string OpenIncident { get; }
    /// <summary>The same below <c>/repo/</c>.</summary>
    public string BelowPath { get; }
    /// <summary>A site with one component and no history.</summary>
    public string Empty { get; }
    /// <summary>A site below <c>/status/</c> with neither component nor incident.</summary>
    public string Nothing { get; }
    /// <summary>A site of 50 components and years of history, in the middle of two incidents.</summary>
    public string Many { get; }

    /// <summary>A site with one incident, in Japanese.</summary>
    public string Japanese => field ??= Build("japanese", JapaneseSite(), "2026-11-22T08:00:00Z");
    /// <summary>This repository's own site in the middle of an incident, in Arabic at its root and in other languages below.</summary>
    public string Translated => field ??= Build("translated", TranslatedSite(), "2026-11-20T14:45:00Z");
    /// <summary>The other languages of <see cref="Translated"/>.</summary>
    public static readonly string[] BelowArabic = ["de", "fr", "es", "nl", "pl", "ja"];
    /// <summary>A site with ten thousand incidents.</summary>
    public string Large => field ??= Build("large", LargeSite(), "2026-11-22T08:00:00Z");

    /// <summary>A site without history in a language.</summary>
    public string EmptyIn(string language) => Build("empty-" + language, EmptySite(language), "2026-11-22T08:00:00Z");

    public IEnumerable<(string Name, string Folder)> All => [("all-well", AllWell), ("open-incident", OpenIncident), ("below-path", BelowPath), ("empty", Empty), ("nothing", Nothing), ("many", Many)];

    /// <summary>Path below which a site stands.</summary>
    public static string BasePathOf(string name) => name switch { "below-path" => "/repo/", "nothing" => "/status/", _ => "/" };

    private string EmptySite(string language = "en")
    {
        _scratch.Write($"empty-site-{language}/statusgen.yml", $"""
            site:
              name: Quiet Status
              url: https://status.quiet.example/
              language: {language}
            components:
              - id: api
                name: API
            """);
        return _scratch.At($"empty-site-{language}");
    }

    private string NothingSite()
    {
        _scratch.Write("nothing-site/statusgen.yml", "site:\n  name: Nothing Status\n  url: https://status.nothing.example/\n");
        return _scratch.At("nothing-site");
    }

    private string TranslatedSite()
    {
        string settings = File.ReadAllText(Repository.Path("statusgen.yml"));
        string translated = settings.Replace("languages: [en, de]", $"languages: [ar, {string.Join(", ", BelowArabic)}]", StringComparison.Ordinal);
        translated.ShouldNotBe(settings);
        _scratch.Write("translated-site/statusgen.yml", translated);
        string incidents = Repository.Path("incidents");
        foreach (string file in Directory.GetFiles(incidents, "*", SearchOption.AllDirectories).Where(f => !f.EndsWith(".de.md", StringComparison.Ordinal)))
            _scratch.Write(Path.Combine("translated-site/incidents", Path.GetRelativePath(incidents, file)), File.ReadAllText(file));
        return _scratch.At("translated-site");
    }

    private string JapaneseSite()
    {
        _scratch.Write("japanese-site/statusgen.yml", "site:\n  name: ステータス\n  url: https://status.example.jp/\n  language: ja\ncomponents:\n  - id: payments\n    name: 決済\n");
        _scratch.Write("japanese-site/incidents/2026-11-20-card-payments.md",
            "---\ntitle: クレジットカード決済の障害\nseverity: major\naffected: [payments]\n---\n\n## Resolved · 2026-11-20 14:10 UTC\n\n復旧しました。\n");
        return _scratch.At("japanese-site");
    }

    private string LargeSite()
    {
        string corpus = _scratch.At("large-corpus");
        using Process made = Process.Start("python3", [Repository.Path("bench", "gen.py"), "--n", "10000", "--years", "auto", "--formats", "statusgen", "--out", corpus]);
        made.WaitForExit();
        made.ExitCode.ShouldBe(0);
        return Path.Combine(corpus, "statusgen");
    }

    private string Build(string name, string site, string now, params string[] more)
    {
        string folder = _scratch.At(name);
        ProgramResult result = ProgramUnderTest.Run(site, ["build", "--site", site, "--out", folder, "--now", now, .. more]);
        result.ExitCode.ShouldBe(0, result.Error);
        return folder;
    }

    public void Dispose() => _scratch.Dispose();
}
