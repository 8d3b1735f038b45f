using System.Globalization;
using System.Text;

namespace StatusGen.Testing;

/// <summary>A site of 50 components and 300 incidents, maintenances and notices of five years, with texts that feeds and calendars find hard.</summary>
public static class ManySite
{
    public const int Components = 50, Incidents = 300;
    /// <summary>In the middle of two incidents and of one maintenance.</summary>
    public const string Now = "2026-11-20T12:00:00Z";

    private static readonly DateTime First = new(2021, 11, 20, 9, 0, 0, DateTimeKind.Utc);
    private static readonly DateTime Last = new(2026, 11, 20, 11, 0, 0, DateTimeKind.Utc);

    private static readonly string[] Subjects =
    [
        "Sign-in & checkout fail for <some> customers", "Zahlungen schlagen fehl: „Größe“ und ß", "検索結果が表示されません", "البحث لا يعمل لبعض العملاء",
        "Exports stop at 100 % 🐢", "E-mails arrive late — up to 2 hours", "Files named \"a'b\" can't be opened", "Reports miss orders; totals, too\\wrong",
    ];

    private static readonly string[] Texts =
    [
        "About one request in five fails with `<![CDATA[ ]]>` in its answer. **Nothing is lost.** See [the other way](/history/) or <https://help.example.com/?a=1&b=2>.",
        "Wir arbeiten daran: *Größe*, Öl & Maß.\n\n- erstens\n- zweitens; drittens, viertens\n\n> Zitat mit \\ und \"Anführungszeichen\"",
        "| When | What |\n|---|---|\n| 09:00 | begins |\n| 09:30 | ends |\n\nA line that is quite long so that calendars have to fold it, in the middle of ünïcödé, 日本語のテキスト、絵文字 🐢🐇 and more words.",
        "```\nif (a < b && c > d) { print(\"]]>\"); }\n```\n\nWe write again soon. [Details](#updates)",
    ];

    public static void Write(ScratchFolder scratch, string folder)
    {
        var settings = new StringBuilder("site:\n  name: \"Many & More <Status>\"\n  url: https://status.many.example/\n  timezone: America/New_York\ncomponents:\n");
        for (int i = 0; i < Components; i++)
            settings.Append(CultureInfo.InvariantCulture, $"  - id: part-{i}\n    name: \"Part {i} & <more>\"\n    group: \"Group {i / 8} “{(char)('A' + i / 8)}”\"\n    since: 2021-11-01\n");
        scratch.Write($"{folder}/statusgen.yml", settings.ToString());
        for (int i = 0; i < Incidents; i++)
        {
            DateTime start = First + (Last - First) * ((double)i / (Incidents - 1));
            start = start.AddTicks(-(start.Ticks % TimeSpan.TicksPerMinute));
            bool open = i >= Incidents - 2;
            string text = !open && i % 7 == 3 ? Maintenance(i, start) : !open && i % 29 == 5 ? Notice(i, start) : Incident(i, start, open);
            scratch.Write($"{folder}/incidents/{start:yyyy}/{Id(i, start)}.md", text);
        }
        scratch.Write($"{folder}/incidents/2026/under-way.md", Front("Work that is under way", "kind: maintenance\nwindow: 2026-11-20 11:30 UTC to 2026-11-20 13:00 UTC", "affected: [part-7]")
            + Update("Scheduled", Last.AddDays(-9), Texts[2]));
    }

    private static string Id(int i, DateTime start) => $"{start:yyyy-MM-dd}-number-{i}";

    private static string Incident(int i, DateTime start, bool open) =>
        Front(Subjects[i % 8], $"severity: {(i % 3) switch { 0 => "minor", 1 => "major", _ => "critical" }}\nstarted: {start:yyyy-MM-dd HH:mm} UTC", $"affected: [part-{i % Components}, part-{(i * 7 + 1) % Components}]")
        + Update("Investigating", start.AddMinutes(5), Texts[i % 4]) + Update("Identified", start.AddMinutes(25), Texts[(i + 1) % 4])
        + (open ? "" : Update("Monitoring", start.AddMinutes(50), Texts[(i + 2) % 4]) + Update("Resolved", start.AddMinutes(80 + i % 60), Texts[(i + 3) % 4]))
        + (!open && i % 10 == 0 ? Update("Postmortem", start.AddDays(3), "### What happened\n\n" + Texts[2]) : "");

    private static string Maintenance(int i, DateTime start) =>
        Front(Subjects[i % 8], $"kind: maintenance\nwindow: {start:yyyy-MM-dd HH:mm} UTC to {start.AddHours(2):yyyy-MM-dd HH:mm} UTC", $"affected: [part-{i % Components}]")
        + Update("Scheduled", start.AddDays(-8), Texts[i % 4])
        + (i % 5 == 0 ? Update("Cancelled", start.AddDays(-1), "Not needed.") : Update("Completed", start.AddMinutes(100), Texts[(i + 1) % 4]));

    private static string Notice(int i, DateTime start) =>
        Front(Subjects[i % 8], "kind: notice", $"affected: [part-{i % Components}]") + Update("Notice", start, Texts[i % 4]) + Update("Closed", start.AddDays(2), "Done.");

    private static string Front(string title, string facts, string affected) => $"---\ntitle: '{title.Replace("'", "''", StringComparison.Ordinal)}'\n{facts}\n{affected}\n---\n";

    private static string Update(string status, DateTime at, string text) => $"\n## {status} · {at:yyyy-MM-dd HH:mm} UTC\n\n{text}\n";
}
