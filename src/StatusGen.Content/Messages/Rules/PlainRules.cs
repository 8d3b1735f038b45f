using System.Globalization;
using StatusGen.Content.Messages.Analysis;
using StatusGen.Content.Messages.Language;

namespace StatusGen.Content.Messages.Rules;

/// <summary>Words that everybody understands, sentences that end, times that mean one moment.</summary>
internal static class PlainRules
{
    private const int LongSentence = 25, LongAllClear = 90, LongUpdate = 160, LeastForGrade = 40, HighestGrade = 9, MonthsOfYear = 12;

    public static void Check(RuleRun run)
    {
        CheckZone(run);
        CheckJargon(run);
        CheckSentences(run);
        run.Find("OC505", Signal.Filler);
        CheckLength(run);
        CheckAmbiguous(run);
    }

    private static void CheckZone(RuleRun run)
    {
        MessageText text = run.Text;
        if (run.Context.ShowsZone || text.Has(Signal.AllTimes) || DeclaresZone(text)) return;
        foreach (SignalHit hit in text.Hits)
        {
            // A timeline names its zone once.
            if (hit.Signal != Signal.Clock || IsNamed(text.Quote(hit)) || NamesThing(text, hit) || text.BlockHas(hit.Sentence, Signal.Zone)) continue;
            if (text.Sentences[hit.Sentence].Kind is BlockKind.Item or BlockKind.TableRow && text.Has(Signal.Zone)) continue;
            run.At("OC109", hit);
            return;
        }
    }

    /// <summary>"Timeline (GMT)": a zone that belongs to no time belongs to all.</summary>
    private static bool DeclaresZone(MessageText text)
    {
        foreach (SignalHit hit in text.Hits)
            if (hit.Signal == Signal.Zone && !text.Tokens[hit.From].Classes.Overlaps(BuiltInClasses.Clock) && (hit.From == 0 || !text.Tokens[hit.From - 1].Classes.Overlaps(BuiltInClasses.Clock))) return true;
        return false;
    }

    /// <summary>"The 9:41 to Leeds", "our 20:00 show": what a timetable calls a thing. "The 15:00 update" is a time.</summary>
    private static bool NamesThing(MessageText text, SignalHit time)
    {
        if (time.From == 0 || time.To >= text.Tokens.Length || text.Tokens[time.To].AfterBreak || text.SentenceOf(time.To) != time.Sentence || MessageLanguage.Of("en") is not { } language) return false;
        bool isNamed = text.Word(time.From - 1) is "the" or "The" or "a" or "A" or "an" or "our" or "Our" or "your" or "every" or "Every" or "each" or "Each" or "any" or "this" or "no" or "No";
        WordClasses notThing = language.ClassNamed("FUNCTION") | language.ClassNamed("PUB") | language.ClassNamed("ZONE") | language.ClassNamed("TIMEX");
        return isNamed && !text.Tokens[time.To].Classes.Overlaps(notThing);
    }

    /// <summary>A word for a time of day: every reader takes it for their own.</summary>
    private static bool IsNamed(ReadOnlySpan<char> words) => words is "noon" or "midnight" or "midday";

    private static void CheckAmbiguous(RuleRun run)
    {
        if (run.Found("OC702")) return;
        // A story may well happen at midnight; what is to come needs the day.
        ReadOnlySpan<Signal> unless = run.Stage is MessageStage.Postmortem or MessageStage.Resolved ? [Signal.PastTold, Signal.ExactDay] : [];
        foreach (SignalHit hit in run.Text.Hits)
        {
            if (hit.Signal != Signal.AmbiguousTime || IsPossessive(run.Text, hit) || IsOfOthers(run.Text, hit) || run.Text.SentenceHas(hit.Sentence, unless)) continue;
            run.At("OC507", hit);
            return;
        }
        foreach (Token token in run.Text.Tokens)
        {
            if (!token.Classes.Overlaps(BuiltInClasses.Date) || !IsOfTwoMonths(run.Text.Source.Text.AsSpan(token.Start, token.End - token.Start))) continue;
            run.At("OC507", token.Start, token.End);
            return;
        }
    }

    /// <summary>"orders placed before midnight"</summary>
    private static bool IsOfOthers(MessageText text, SignalHit time)
    {
        foreach (SignalHit hit in text.Hits)
            if (hit.Signal == Signal.TimeOfOthers && hit.From < time.To && time.From < hit.To) return true;
        return false;
    }

    /// <summary>"next Friday's timetable" says which timetable, not when.</summary>
    private static bool IsPossessive(MessageText text, SignalHit hit) => text.Source.Text.AsSpan(text.Tokens[hit.To - 1].End) is ['\'' or '’', 's', ..];

    /// <summary>"03/04" is a day in March or in April; "31/12" and "5/5" are one day.</summary>
    private static bool IsOfTwoMonths(ReadOnlySpan<char> date)
    {
        int mark = date.IndexOf('/');
        if (mark <= 0) return false;
        ReadOnlySpan<char> rest = date[(mark + 1)..];
        int end = rest.IndexOfAnyExceptInRange('0', '9');
        return int.TryParse(date[..mark], NumberStyles.None, CultureInfo.InvariantCulture, out int first)
            && int.TryParse(end < 0 ? rest : rest[..end], NumberStyles.None, CultureInfo.InvariantCulture, out int second)
            && first <= MonthsOfYear && second <= MonthsOfYear && first != second;
    }

    /// <summary>One technical word in the first sentence, or two anywhere; of words that also mean something to others it takes more.</summary>
    private static void CheckJargon(RuleRun run)
    {
        if (run.Context.Audience is "developers" or "regulators" or "support" || !run.Text.HasAny(Signal.Jargon, Signal.SoftJargon, Signal.LoudJargon, Signal.TwofoldJargon)) return;
        SignalHit? first = null;
        int weight = 0;
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (SignalHit hit in run.Text.Hits)
        {
            if (JargonWords.WeightOf(run.Text, hit) is not (> 0 and int own) || !seen.Add(JargonWords.StemOf(run.Text, hit))) continue;
            first ??= hit;
            weight += own;
            if (weight < JargonWords.Enough) continue;
            run.At("OC501", first.Value);
            return;
        }
    }

    private static void CheckSentences(RuleRun run)
    {
        foreach (Sentence sentence in run.Text.Sentences)
            if (sentence.Count > LongSentence) run.At("OC503", sentence);
        if (run.Text.Tokens.Length >= LeastForGrade && ReadingGrade.Of(run.Text) > HighestGrade + 3) run.Missing("OC504");
        if (Acronyms.FirstUnexplained(run.Text) is { } acronym) run.At("OC502", acronym.Start, acronym.End);
    }

    private static void CheckLength(RuleRun run)
    {
        if (!run.IsForCustomers) return;
        int most = run.Stage switch
        {
            MessageStage.Resolved or MessageStage.MaintenanceComplete => LongAllClear,
            _ when run.IsOpen => LongUpdate,
            _ => int.MaxValue,
        };
        if (WordCount.Of(run.Text.RawText) > most) run.Missing("OC506");
    }
}
