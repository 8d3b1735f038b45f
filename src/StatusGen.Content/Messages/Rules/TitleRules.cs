using StatusGen.Content.Messages.Analysis;
using StatusGen.Content.Messages.Language;
using StatusGen.Text.Sources;

namespace StatusGen.Content.Messages.Rules;

/// <summary>In lists, feeds and subject lines the title stands alone.</summary>
internal static class TitleRules
{
    private const int ShortestName = 3;

    public static void Check(RuleRun run, MessageLanguage language, ComponentNames names)
    {
        if (run.Context.Title is not { Length: > 0 } title || !run.Applies("OC118")) return;
        MessageText text = MessageReader.Read(new SourceText(run.Text.Source.Path, title), 0, title.Length, language, names);
        bool isPlanned = run.Stage == MessageStage.MaintenanceNotice && text.HasAny(Signal.WorkNamed, Signal.NoInterruption, Signal.Impaired);
        bool saysIt = !text.Has(Signal.GenericTitle) && (text.Has(Signal.Effect) || isPlanned || (NamesSomething(text, language) && (text.Has(Signal.Impaired) || TellsSymptom(text, language))));
        if (!saysIt) run.AtTitle("OC118", title);
    }

    /// <summary>A word that is neither about trouble nor true of every firm.</summary>
    private static bool NamesSomething(MessageText text, MessageLanguage language)
    {
        WordClasses empty = language.ClassNamed("TROUBLE") | language.ClassNamed("IMPAIR") | language.ClassNamed("FUNCTION") | language.ClassNamed("TIMEX") | language.ClassNamed("EVERYFIRM") | language.ClassNamed("PERSON") | BuiltInClasses.Number;
        foreach (Token token in text.Tokens)
            if (token.End - token.Start >= ShortestName && !token.Classes.Overlaps(empty)) return true;
        return false;
    }

    /// <summary>
    /// Symptoms have no list: "held back", "brown", "off". A word tells one that is neither a thing, a name, a time nor what any title could say.
    /// </summary>
    private static bool TellsSymptom(MessageText text, MessageLanguage language)
    {
        WordClasses negation = language.ClassNamed("NEGATION");
        WordClasses thing = language.ClassNamed("CAP") | language.ClassNamed("POP") | language.ClassNamed("CAUSE") | language.ClassNamed("PLACEWORD") | BuiltInClasses.Component | BuiltInClasses.Code | BuiltInClasses.Address;
        WordClasses said = language.ClassNamed("TITLEFILLER") | language.ClassNamed("DEPT") | language.ClassNamed("TROUBLE") | language.ClassNamed("EVERYFIRM") | language.ClassNamed("FUNCTION") | language.ClassNamed("TIMEX")
            | BuiltInClasses.Number | BuiltInClasses.Clock | BuiltInClasses.Date | BuiltInClasses.Span;
        foreach (Token token in text.Tokens)
        {
            if (token.Classes.Overlaps(negation)) return true;
            bool isName = token.Word < 0 && token.Classes.Overlaps(BuiltInClasses.Capital);
            if (token.End - token.Start >= ShortestName && !isName && !token.Classes.Overlaps(thing | said)) return true;
        }
        return false;
    }
}
