using NodaTime;
using StatusGen.Content.Messages.Analysis;
using StatusGen.Content.Messages.Language;

namespace StatusGen.Content.Messages.Rules;

/// <summary>What, why, when, what to notice, what to do, whom to ask; and how it went.</summary>
internal static class MaintenanceRules
{
    private const int LongestAside = 9;

    public static void Check(RuleRun run)
    {
        if (run.Stage == MessageStage.MaintenanceComplete) CheckEnd(run);
        if (run.Stage is not (MessageStage.MaintenanceNotice or MessageStage.MaintenanceReminder)) return;
        MessageText text = run.Text;
        if (!text.Has(Signal.WorkNamed) && !NamesPart(text)) run.Missing("OC701");
        CheckWhen(run);
        if (!HasReason(text) && !HasPurpose(text) && IsAllKnown(text, [.. Effects, Signal.Instruction, Signal.NeedsNothing])) run.Missing("OC703");
        if (!IsActionTold(text) && IsAllKnown(text, [.. Effects, Signal.Why, Signal.Purpose])) run.Missing("OC704");
        if (!run.Context.ShowsContact && !text.Has(Signal.Contact)) run.Missing("OC705");
        CheckNotice(run);
        if (!text.HasAny(Signal.NoInterruption, Signal.EffectUnknown, Signal.DuringWindow) && !IsEffectTold(text) && IsAllKnown(text, [Signal.Why, Signal.Purpose, Signal.Instruction, Signal.NeedsNothing, Signal.Emergency])) run.Missing("OC708");
    }

    private static void CheckEnd(RuleRun run)
    {
        if (!run.Text.Has(Signal.Thanks)) run.Missing("OC709");
        if (!run.Text.Has(Signal.ActualTimes)) run.Missing("OC710");
    }

    /// <summary>A day, a beginning, and an end or a length.</summary>
    private static void CheckWhen(RuleRun run)
    {
        if (run.Context.Window is not null) return;
        MessageText text = run.Text;
        int clocks = 0;
        foreach (SignalHit hit in text.Hits)
            if (hit.Signal == Signal.Clock) clocks++;
        bool hasDate = HasClass(text, BuiltInClasses.Date), hasLength = HasClass(text, BuiltInClasses.Span);
        if (hasDate && (clocks > 1 || (clocks == 1 && hasLength))) return;
        if (text.First(Signal.VagueWhen) is { } vague) run.At("OC702", vague);
        else run.Missing("OC702");
    }

    private static void CheckNotice(RuleRun run)
    {
        if (run.Stage != MessageStage.MaintenanceNotice) return;
        MessageText text = run.Text;
        if (text.Has(Signal.Emergency) && (text.Has(Signal.Why) || !IsAllKnown(text, [.. Effects, Signal.Instruction, Signal.NeedsNothing, Signal.Emergency]))) return;
        if (run.Context.PublishedAt is { } at && StartOf(run.Context, text, at) is { } start)
        {
            if (start - at < run.Context.LeastNotice) run.Missing("OC706");
        }
        else if (text.First(Signal.StartsSoon) is { } soon && TellsStart(text, soon.Sentence)) run.At("OC706", soon);
    }

    /// <summary>"Please order tonight" tells what readers do, "tonight from 22:00" what we do.</summary>
    private static bool TellsStart(MessageText text, int sentence) =>
        sentence == 0 || text.SentenceHas(sentence, Signal.WorkNamed, Signal.GenericWork, Signal.Emergency) || !text.SentenceHas(sentence, Signal.Instruction, Signal.NeedsNothing, Signal.Contact);

    /// <summary>The window's, or else the end of the first day that the text names.</summary>
    private static Instant? StartOf(MessageContext context, MessageText text, Instant publishedAt) =>
        context.Window?.Start ?? (FirstDay.Of(text, publishedAt) is { } day ? day.PlusDays(1).AtMidnight().InUtc().ToInstant() : null);

    /// <summary>No sentence is left that may be what is looked for: each names the day, the work, its effect or a contact, thanks, or is of the other kinds.</summary>
    private static bool IsAllKnown(MessageText text, ReadOnlySpan<Signal> others)
    {
        for (int i = 0; i < text.Sentences.Length; i++)
        {
            if (text.Sentences[i].Kind is BlockKind.Heading or BlockKind.TableRow) continue;
            bool isKnown = NamesWindow(text, i) || text.SentenceHas(i, others) || text.SentenceHas(i, KnownKinds);
            if (!isKnown || !IsSecondThoughtKnown(text, i, [.. others, .. KnownKinds])) return false;
        }
        return true;
    }

    private static bool NamesWindow(MessageText text, int sentence) =>
        text.SentenceHasClass(sentence, BuiltInClasses.Clock) || (text.SentenceHasClass(sentence, BuiltInClasses.Date) && text.SentenceHas(sentence, Signal.WorkNamed, Signal.GenericWork));

    private static readonly Signal[] Effects = [Signal.Effect, Signal.NoInterruption, Signal.EffectUnknown, Signal.DuringWindow];

    private static readonly Signal[] KnownKinds =
    [
        Signal.WorkNamed, Signal.GenericWork, Signal.Duty, Signal.GoesOn,
        Signal.Contact, Signal.AsksUs, Signal.Thanks, Signal.Apology, Signal.Empathy, Signal.NextUpdate,
    ];

    /// <summary>"…; their makers stop selling spare parts": behind the semicolon another thought begins.</summary>
    private static bool IsSecondThoughtKnown(MessageText text, int sentence, ReadOnlySpan<Signal> known)
    {
        (int start, int end) = (text.Sentences[sentence].Start, text.Sentences[sentence].End);
        int mark = text.Source.Text.AsSpan(start, end - start).IndexOf(';');
        return mark < 0 || HasAny(text, sentence, start + mark, known);
    }

    private static bool HasAny(MessageText text, int sentence, int from, ReadOnlySpan<Signal> signals)
    {
        foreach (SignalHit hit in text.Hits)
        {
            if (hit.Sentence != sentence || text.Tokens[hit.To - 1].Start < from) continue;
            foreach (Signal signal in signals)
                if (hit.Signal == signal) return true;
        }
        return false;
    }

    private static bool HasReason(MessageText text)
    {
        foreach (SignalHit hit in text.Hits)
            if (hit.Signal == Signal.Why && !IsAdvice(text, hit.Sentence)) return true;
        return false;
    }

    /// <summary>"Save your work to avoid losing it": the reason is the reader's, unless we are in it too.</summary>
    private static bool IsAdvice(MessageText text, int sentence) =>
        BeginsWith(text, sentence, Signal.Instruction) && (MessageLanguage.Of("en") is not { } language || !text.SentenceHasClass(sentence, language.ClassNamed("OWN")));

    private static bool BeginsWith(MessageText text, int sentence, Signal signal)
    {
        foreach (SignalHit hit in text.Hits)
            if (hit.Signal == signal && hit.Sentence == sentence && hit.From == text.Sentences[sentence].From) return true;
        return false;
    }

    /// <summary>To ask us is no duty.</summary>
    private static bool IsActionTold(MessageText text)
    {
        foreach (SignalHit hit in text.Hits)
            if (hit.Signal == Signal.NeedsNothing || (hit.Signal is Signal.Instruction or Signal.Duty && !text.SentenceHas(hit.Sentence, Signal.AsksUs))) return true;
        return false;
    }

    /// <summary>Not by "please do not open the cabinet" or "you need not be at home".</summary>
    private static bool IsEffectTold(MessageText text)
    {
        foreach (SignalHit hit in text.Hits)
            if (hit.Signal == Signal.Effect && !text.SentenceHas(hit.Sentence, Signal.NeedsNothing) && !BeginsWith(text, hit.Sentence, Signal.Instruction)) return true;
        return false;
    }

    private static bool HasPurpose(MessageText text)
    {
        foreach (SignalHit hit in text.Hits)
            if (hit.Signal == Signal.Purpose && !text.SentenceHas(hit.Sentence, Signal.Instruction, Signal.NeedsNothing, Signal.Contact)) return true;
        return false;
    }

    private static bool NamesPart(MessageText text)
    {
        if (MessageLanguage.Of("en") is not { } language) return true;
        WordClasses parts = language.ClassNamed("CAP") | language.ClassNamed("CAUSE") | BuiltInClasses.Component;
        for (int i = 0; i < text.Sentences.Length; i++)
            if (TellsTheWork(text, i) && (NamesPart(text, i, parts, language.ClassNamed("OURTOOL") | language.ClassNamed("TITLEFILLER")) || HasUnknownWord(text, i))) return true;
        return false;
    }

    /// <summary>A thing, and not only what people do: "you will be logged out" names none.</summary>
    private static bool NamesPart(MessageText text, int sentence, WordClasses parts, WordClasses nothing)
    {
        const WordForm Deeds = WordForm.Past | WordForm.Participle | WordForm.Third;
        for (int i = text.Sentences[sentence].From; i < text.Sentences[sentence].To; i++)
        {
            Token token = text.Tokens[i];
            bool isDeed = (token.Form & Deeds) != 0 && (token.Form & WordForm.Plural) == 0;
            if (token.Classes.Overlaps(parts) && !token.Classes.Overlaps(nothing) && !isDeed) return true;
        }
        return false;
    }

    /// <summary>The sentence that names the day, or any that neither advises, explains nor says where to ask.</summary>
    private static bool TellsTheWork(MessageText text, int sentence) =>
        (text.Sentences[sentence].Count > LongestAside && text.SentenceHasClass(sentence, BuiltInClasses.Date))
        || !text.SentenceHas(sentence, Signal.Contact, Signal.Instruction, Signal.NeedsNothing, Signal.Why);

    /// <summary>What no list knows is no phrase that every firm uses.</summary>
    private static bool HasUnknownWord(MessageText text, int sentence)
    {
        const int LeastLetters = 4;
        for (int i = text.Sentences[sentence].From; i < EndOfWork(text, sentence); i++)
            if (text.Tokens[i] is { Word: < 0 } token && token.End - token.Start >= LeastLetters && char.IsLetter(text.Source.Text[token.Start])) return true;
        return false;
    }

    /// <summary>Where the reason begins: what stands in it is not what is worked on.</summary>
    private static int EndOfWork(MessageText text, int sentence)
    {
        int end = text.Sentences[sentence].To;
        if (!text.SentenceHas(sentence, Signal.GenericWork)) return end;
        foreach (SignalHit hit in text.Hits)
            if (hit.Sentence == sentence && hit.Signal == Signal.Why && hit.From > text.Sentences[sentence].From) end = Math.Min(end, hit.From);
        return end;
    }

    private static bool HasClass(MessageText text, WordClasses classes)
    {
        foreach (Token token in text.Tokens)
            if (token.Classes.Overlaps(classes)) return true;
        return false;
    }
}
