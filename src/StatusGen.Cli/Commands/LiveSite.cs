using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using StatusGen.Cli.Arguments;
using StatusGen.Cli.Serving;
using StatusGen.Cli.Reporting;
using StatusGen.Domain.Diagnostics;

namespace StatusGen.Cli.Commands;

/// <summary>The site as it was last built without errors, and what is wrong with it since.</summary>
internal sealed class LiveSite(Session session, string baseUrl, bool drafts)
{
    private readonly string _run = DateTime.UtcNow.Ticks.ToString("x");
    private ServedSite? _site;
    private int _builds;

    public LiveReload Reload { get; } = new();

    private string Version => $"{_run}-{_builds}";

    public HttpResponse Answer(HttpRequest request)
    {
        if (request.Path == LiveReload.ScriptPath) return LiveReload.Script();
        return Volatile.Read(ref _site)?.Answer(request.Path) ?? ServedSite.Waiting(Version);
    }

    /// <summary>Builds again; when that fails, the last good site stays.</summary>
    public void Rebuild()
    {
        long start = System.Diagnostics.Stopwatch.GetTimestamp();
        try
        {
            SiteBuild build = SiteBuild.Read(session, drafts, baseUrl, notices: false);
            Findings findings = build.Findings;
            if (!build.HasErrors)
            {
                var site = new ServedSite(new Uri(baseUrl).AbsolutePath, $"{_run}-{_builds + 1}");
                ImmutableArray<Diagnostic> problems = build.PublishTo(site);
                if (!problems.IsEmpty) findings = findings with { Diagnostics = [.. findings.Diagnostics.AddRange(problems).Order(Diagnostic.ByPlace)] };
                if (findings.Count(DiagnosticSeverity.Error) == 0)
                {
                    _builds++;
                    Volatile.Write(ref _site, site);
                    session.Say($"Built {TextReporter.Plural(site.Count, "file", "files")} in {System.Diagnostics.Stopwatch.GetElapsedTime(start).TotalSeconds:0.0##} s.");
                }
            }
            Report.Write(session, findings, "text");
            if (findings.Count(DiagnosticSeverity.Error) > 0) session.Complain($"{TextReporter.Count(findings)}; the last good site is served.\n");
            Reload.Tell(Version, Problems(findings));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            session.Complain($"statusgen: {FailureText.Describe(e)}\n");
        }
    }

    /// <summary>One line of JSON, as server-sent events need it.</summary>
    private static string Problems(Findings findings)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartArray();
            foreach (Diagnostic diagnostic in findings.Diagnostics)
            {
                json.WriteStartObject();
                json.WriteString("severity", Findings.Word(diagnostic.Severity));
                json.WriteString("code", diagnostic.Code);
                json.WriteString("path", diagnostic.At.Path);
                json.WriteNumber("line", diagnostic.At.Line);
                json.WriteNumber("column", diagnostic.At.Column);
                json.WriteString("message", diagnostic.Message);
                json.WriteString("hint", diagnostic.Hint);
                json.WriteString("source", findings.LineOf(diagnostic));
                json.WriteEndObject();
            }
            json.WriteEndArray();
        }
        return Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
    }
}
