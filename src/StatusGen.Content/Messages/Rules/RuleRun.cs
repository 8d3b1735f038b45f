using StatusGen.Content.Messages.Analysis;
using StatusGen.Domain.Diagnostics;

namespace StatusGen.Content.Messages.Rules;

/// <summary>One message on its way through the rules.</summary>
internal sealed class RuleRun(MessageText text, MessageContext context)
{
    private readonly List<Diagnostic> findings = [];
    private readonly HashSet<string> found = new(StringComparer.Ordinal);

    public MessageText Text { get; } = text;
    public MessageContext Context { get; } = context;
    public MessageStage? Stage => Context.Stage;
    public bool IsOpen => Context.IsOpen;
    public bool IsForCustomers => Context.Audience is MessageContext.Customers or "public";
    public List<Diagnostic> Findings => findings;

    public bool Found(string code) => found.Contains(code);

    public bool Applies(string code) => MessageRules.Find(code) is { } rule && rule.AppliesTo(Stage) && rule.Severity.For(Context.Severity) is not null;

    /// <summary>Something is missing: points at the beginning of the text.</summary>
    public void Missing(string code) => Report(code, FirstWord(), "");

    public void At(string code, SignalHit hit) => Report(code, Place(Text.Tokens[hit.From].Start, Text.Tokens[hit.To - 1].End), Text.Quote(hit).ToString());

    public void At(string code, Sentence sentence) => Report(code, Place(sentence.Start, sentence.End), Short(Text.Source.Text.AsSpan(sentence.Start, sentence.End - sentence.Start)));

    public void At(string code, int start, int end) => Report(code, Place(start, end), Short(Text.Source.Text.AsSpan(start, end - start)));

    /// <summary>Reports the signal in each sentence that does not also hold one of the others.</summary>
    public void Find(string code, Signal signal, params ReadOnlySpan<Signal> unless)
    {
        if (!Text.Has(signal) || !Applies(code)) return;
        int last = -1;
        foreach (SignalHit hit in Text.Hits)
        {
            if (hit.Signal != signal || hit.Sentence == last || Text.SentenceHas(hit.Sentence, unless)) continue;
            last = hit.Sentence;
            At(code, hit);
        }
    }

    /// <summary>In the title, which stands elsewhere in the file.</summary>
    public void AtTitle(string code, string quote) => Report(code, Context.TitleAt ?? Place(Text.Start, Text.Start + 1), quote);

    private void Report(string code, SourceLocation at, string quote)
    {
        MessageRule rule = MessageRules.Find(code)!;
        if (!rule.AppliesTo(Stage) || (rule.IsForPublic && !Context.IsPublic)) return;
        if (rule.Severity.For(Context.Severity) is not { } severity) return;
        if (severity == DiagnosticSeverity.Error && Context.IsFirstWord && !MayHoldBackTheFirstWord(code)) severity = DiagnosticSeverity.Warning;
        found.Add(code);
        findings.Add(new Diagnostic(code, severity, at, rule.Message.Replace("{0}", OneLine(quote), StringComparison.Ordinal), rule.Ask));
    }

    /// <summary>Raises or lowers what a rule says about this one message.</summary>
    public void Change(string code, DiagnosticSeverity severity)
    {
        for (int i = 0; i < findings.Count; i++)
            if (findings[i].Code == code) findings[i] = findings[i] with { Severity = severity };
    }

    private static bool MayHoldBackTheFirstWord(string code) => code is "OC111" or "OC205" || code.StartsWith("OC4", StringComparison.Ordinal) || code.StartsWith("OC0", StringComparison.Ordinal);

    private SourceLocation FirstWord()
    {
        foreach (Sentence sentence in Text.Sentences)
            return Place(sentence.Start, Math.Min(sentence.End, sentence.Start + 60));
        return Place(Text.Start, Text.Start + 1);
    }

    private SourceLocation Place(int start, int end)
    {
        int lineEnd = Text.Source.Text.IndexOf('\n', start);
        if (lineEnd >= 0 && lineEnd < end) end = lineEnd;
        return Text.Source.LocationAt(start, end - start);
    }

    private static string Short(ReadOnlySpan<char> words) => words.Length <= 60 ? words.ToString() : string.Concat(words[..60], "…");

    private static string OneLine(string words) => words.Contains('\n', StringComparison.Ordinal) ? words.Replace('\n', ' ') : words;
}
