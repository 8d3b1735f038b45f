using System.CommandLine;
using System.Text;
using NodaTime;
using StatusGen.Cli.Arguments;
using StatusGen.Cli.Folders;
using StatusGen.Cli.Terminal;
using StatusGen.Publish.Metrics;
using StatusGen.Publish.Model;

namespace StatusGen.Cli.Commands;

/// <summary><c>statusgen report</c>: what happened in a period, and what was kept of what was promised.</summary>
internal static class ReportCommand
{
    private static readonly string[] KnownFormats = ["text", "json", "csv", "html"];

    public static Verb Create(Context context)
    {
        Option<string> from = Typed.Option("--from", "DAY", "First day, month or year: 2026-11-20, 2026-11 or 2026; default: twelve months with the one of the last day");
        Option<string> to = Typed.Option("--to", "DAY", "Last day, month or year, included; default: today");
        Option<string> format = Formats.Option(KnownFormats);
        Option<string> output = Typed.Option("--out", "FILE", "Where the report is written; default: standard output");
        var verb = new Verb("report", "Tells of incidents, times to notice and to resolve, promises kept and uptime, month by month.", "statusgen report --from 2026-01 --format html --out report.html")
        {
            Options = { from, to, format, output },
        };
        verb.SetAction(parsed =>
        {
            var session = new Session(context, parsed);
            return Run(session, session.Value(from), session.Value(to), Formats.Read(session, format, KnownFormats), session.Value(output));
        });
        return verb;
    }

    private static int Run(Session session, string? from, string? to, string format, string? output)
    {
        ReadSite site = ReadSite.Of(session);
        if (site.Loaded.Page is not { } page)
        {
            Report.Write(session, site.Findings, "text");
            return ExitCodes.ContentErrors;
        }
        (LocalDate first, LocalDate last) = TypedPeriod.Read(from, to, site.Now.InZone(page.Site.Zone).Date);
        SiteReport report = SiteReport.Of(new SiteModel(page, site.Now), first, last);
        string text = Compose(report, format);
        if (output is null) session.Print(text);
        else
        {
            AtomicFile.Write(session.PathOf(output), Encoding.UTF8.GetBytes(text));
            session.Print(output + "\n");
        }
        return Report.LeftOut(session, site.Loaded);
    }

    private static string Compose(SiteReport report, string format) => format switch
    {
        "json" => Encoding.UTF8.GetString(ReportJson.Of(report).Span) + "\n",
        "csv" => ReportCsv.Of(report),
        "html" => ReportHtml.Of(report),
        _ => ReportText.Of(report, PrintedText.Safe, text => PrintedText.Columns(text)),
    };
}
