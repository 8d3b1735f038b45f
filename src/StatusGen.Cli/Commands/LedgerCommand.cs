using System.CommandLine;
using NodaTime;
using StatusGen.Cli.Arguments;
using StatusGen.Cli.Folders;
using StatusGen.Cli.Notifying;
using StatusGen.Cli.Reporting;
using StatusGen.Domain.Pages;
using StatusGen.Notify.Ledger;
using StatusGen.Notify.Planning;
using StatusGen.Text.Words;

namespace StatusGen.Cli.Commands;

/// <summary><c>statusgen ledger</c>: the audit trail of every notice.</summary>
internal static class LedgerCommand
{
    private static readonly string[] Words = ["verify", "show", "report", "pull", "push"];
    private static readonly string[] KnownFormats = ["text", "json"];

    public static Verb Create(Context context)
    {
        Argument<string> what = Typed.Optional("verify|show|report|pull|push", "Prove that nothing was changed, show every event, sum up who was reached, or take the ledger from its branch and bring it back; default: show");
        Option<string> format = Formats.Option(KnownFormats);
        Option<string> only = Typed.Option("--only", "ID", "Only this incident");
        Option<string> branch = Typed.Option("--branch", "NAME", $"pull, push: where the ledger is kept; default: {LedgerBranch.DefaultName}");
        Option<string> remote = Typed.Option("--remote", "NAME", "pull, push: default: origin");
        var verb = new Verb("ledger", "The audit trail of every notice: who was told what, when, through which channel.", "statusgen ledger verify")
        {
            Arguments = { what },
            Options = { only, format, branch, remote },
        };
        verb.SetAction(parsed =>
        {
            var session = new Session(context, parsed);
            string chosen = Formats.Read(session, format, KnownFormats);
            string word = session.Value(what) ?? "show";
            if (!Words.Contains(word, StringComparer.Ordinal)) throw new UsageException($"There is no \"ledger {word}\". {NearestWord.Hint(word, Words)}");
            var sources = new SourceFolder(session.SiteFolder);
            SiteSettings site = ReadSite.Settings(sources) ?? throw new UsageException("statusgen.yml cannot be read; \"statusgen check\" tells why.");
            LedgerFolder ledger = NotifyInputs.Read(session, site, sources).Ledger;
            var kept = new LedgerBranch(session.SiteFolder, ledger, session.Value(remote) ?? "origin", session.Value(branch) ?? LedgerBranch.DefaultName);
            return word switch
            {
                "pull" => Pull(session, kept),
                "push" => Push(session, kept),
                "verify" => Verify(session, ledger, chosen, session.Value(only)),
                "report" => Sum(session, ledger, chosen, session.Value(only)),
                _ => Show(session, ledger, session.Value(only)),
            };
        });
        return verb;
    }

    private static int Pull(Session session, LedgerBranch kept)
    {
        session.Say(kept.Pull() is { } commit ? $"The ledger is at {commit[..12]}." : "There is no ledger on its branch yet.");
        return ExitCodes.Done;
    }

    private static int Push(Session session, LedgerBranch kept)
    {
        session.Say(kept.Push("statusgen", "statusgen@users.noreply.github.com") ? "The ledger is kept." : "The ledger's branch has all of it already.");
        return ExitCodes.Done;
    }

    private static int Verify(Session session, LedgerFolder ledger, string format, string? only)
    {
        Dictionary<string, string[]> heads = ledger.ReadHeads();
        var checks = new List<CheckedFile>();
        foreach ((string incident, string file) in ledger.Files())
            if (only is null || incident == only) checks.Add(new CheckedFile(incident, LedgerChain.Check(File.ReadAllBytes(file), heads.GetValueOrDefault(incident))));
        string[] missing = [.. heads.Keys.Where(h => (only is null || h == only) && !checks.Any(c => c.Incident == h)).Order(StringComparer.Ordinal)];
        bool isWhole = missing.Length == 0 && checks.All(c => c.Chain.IsWhole);
        if (format == "json") session.Print(JsonText.Compose(json =>
        {
            json.WriteStartObject();
            json.WriteBoolean("whole", isWhole);
            json.WriteNumber("events", checks.Sum(c => (long)c.Chain.Lines));
            json.WriteStartArray("problems");
            foreach ((string incident, int line, string problem) in Problems())
            {
                json.WriteStartObject();
                json.WriteString("incident", incident);
                json.WriteNumber("line", line);
                json.WriteString("problem", problem);
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteEndObject();
        }));
        else
        {
            foreach ((string incident, int line, string problem) in Problems()) session.Complain($"{incident}({line}): {problem}\n");
            session.Say(isWhole ? $"The ledger is whole: {PlanText.Count(checks.Sum(c => c.Chain.Lines), "event", "events")} in {PlanText.Count(checks.Count, "file", "files")}." : "The ledger is not whole.");
        }
        return isWhole ? ExitCodes.Done : ExitCodes.ContentErrors;

        IEnumerable<Problem> Problems() =>
            checks.Where(c => !c.Chain.IsWhole).Select(c => new Problem(c.Incident, c.Chain.BrokenLine, c.Chain.Problem!)).Concat(missing.Select(m => new Problem(m, 0, "the whole file is gone")));
    }

    private static int Show(Session session, LedgerFolder ledger, string? only)
    {
        foreach ((string incident, string file) in ledger.Files())
            if (only is null || incident == only) session.Print(File.ReadAllText(file));
        return ExitCodes.Done;
    }

    private static int Sum(Session session, LedgerFolder ledger, string format, string? only)
    {
        LedgerView view = ledger.Read();
        ReadSite site = ReadSite.Of(session);
        var starts = new Dictionary<(string, string), Instant>();
        if (site.Loaded.Page is { } page)
            foreach (WantedNotice wanted in WantedNotices.Of(page.AsOf(site.Now), site.Now)) starts[(wanted.Incident.Id.Value, wanted.Key)] = wanted.At;
        ReachLine[] lines = [.. ReachLine.Of(view, (incident, update) => starts.TryGetValue((incident, update), out Instant start) ? start : null).Where(l => only is null || l.Incident == only)];
        session.Print(format == "json" ? JsonText.Compose(json =>
        {
            json.WriteStartArray();
            foreach (ReachLine line in lines)
            {
                json.WriteStartObject();
                json.WriteString("incident", line.Incident);
                json.WriteString("update", line.Update);
                json.WriteString("audience", line.Audience);
                json.WriteNumber("recipients", line.Recipients);
                json.WriteNumber("reached", line.Reached);
                json.WriteNumber("reached_by_two", line.ReachedByTwo);
                json.WriteNumber("acknowledged", line.Acknowledged);
                json.WriteNumber("failed", line.Failed);
                if (line.MedianTime is { } median) json.WriteNumber("median_seconds", Math.Round(median.TotalSeconds, 3));
                if (line.LongestTime is { } longest) json.WriteNumber("longest_seconds", Math.Round(longest.TotalSeconds, 3));
                json.WriteEndObject();
            }
            json.WriteEndArray();
        }) : string.Concat(lines.Select(Line)));
        return ExitCodes.Done;
    }

    private static string Line(ReachLine line) =>
        $"{line.Incident} {line.Update}, {line.Audience}: {line.Reached} of {line.Recipients} reached, {line.ReachedByTwo} by two channels or more"
        + (line.MedianTime is { } median ? $"; half within {DurationText.Write(median)}, the last after {DurationText.Write(line.LongestTime!.Value)}" : "")
        + (line.Acknowledged > 0 ? $"; {line.Acknowledged} acknowledged" : "") + (line.Failed > 0 ? $"; {line.Failed} not reached" : "") + ".\n";

    private sealed record CheckedFile(string Incident, LedgerChain Chain);

    private sealed record Problem(string Incident, int Line, string Sentence);
}
