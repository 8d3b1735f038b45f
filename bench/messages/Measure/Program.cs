using System.Globalization;
using StatusGen.Content.Messages;
using StatusGen.Domain.Diagnostics;
using StatusGen.Messages.Measure;

// Measures the message rules on labelled messages. With --show it also prints what was wrong with each message; never do that for measure.jsonl,
// whose messages nobody who writes rules may see.
bool show = args.Contains("--show");
string[] files = [.. args.Where(argument => !argument.StartsWith('-'))];
if (show && files.Any(file => Path.GetFileName(file).StartsWith("measure", StringComparison.Ordinal)))
{
    Console.Error.WriteLine("measure.jsonl is only measured: its messages are not shown.");
    return 2;
}
foreach (string file in files) Measure(file);
return 0;

void Measure(string file)
{
    LabelledMessage[] messages = [.. LabelledMessage.ReadAll(file)];
    var byRule = new SortedDictionary<string, Score>(StringComparer.Ordinal);
    var errors = new Score();
    var warnings = new Score();
    var all = new Score();
    int good = 0, clean = 0;
    foreach (LabelledMessage message in messages)
    {
        Diagnostic[] findings = [.. MessageChecker.Check(message.Context, "message.md", message.Text).Where(finding => finding.Severity != DiagnosticSeverity.Advice)];
        HashSet<string> found = [.. findings.Select(finding => finding.Code)];
        foreach (string code in message.Expected)
        {
            Of(code).Expect(found.Contains(code));
            all.Expect(found.Contains(code));
        }
        foreach (Diagnostic finding in findings.DistinctBy(finding => finding.Code))
        {
            Score severity = finding.Severity == DiagnosticSeverity.Error ? errors : warnings;
            if (message.Expected.Contains(finding.Code)) severity.Expect(true);
            else if (!message.Allowed.Contains(finding.Code))
            {
                severity.FalseAlarm();
                all.FalseAlarm();
                Of(finding.Code).FalseAlarm();
            }
        }
        if (message.IsGood) good++;
        if (message.IsGood && findings.Length == 0) clean++;
        if (show) Show(message, findings, found);
    }
    Console.WriteLine($"{Path.GetFileName(file)}: {messages.Length} messages");
    foreach ((string code, Score score) in byRule) Console.WriteLine($"  {code}  {score}");
    Console.WriteLine($"  all    {all}");
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  precision of errors {errors.Precision:0.000}, of warnings {warnings.Precision:0.000}; good messages without finding {clean} of {good} ({(double)clean / Math.Max(1, good):0.000})"));

    Score Of(string code)
    {
        if (!byRule.TryGetValue(code, out Score? score)) byRule.Add(code, score = new Score());
        return score;
    }
}

static void Show(LabelledMessage message, Diagnostic[] findings, HashSet<string> found)
{
    string[] missed = [.. message.Expected.Where(code => !found.Contains(code))];
    Diagnostic[] wrong = [.. findings.Where(finding => !message.Expected.Contains(finding.Code) && !message.Allowed.Contains(finding.Code))];
    if (missed.Length + wrong.Length == 0) return;
    Console.WriteLine($"{message.Id} {message.Context.Stage} {message.Context.Severity} {message.Context.Audience} {message.Context.Title}");
    foreach (string code in missed) Console.WriteLine($"   MISSED {code}");
    foreach (Diagnostic finding in wrong) Console.WriteLine($"   FALSE {finding.Code} {finding.Message}");
    Console.WriteLine($"   {message.Text.ReplaceLineEndings("\n   ")}");
}
