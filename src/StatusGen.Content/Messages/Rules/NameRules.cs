using StatusGen.Content.Messages.Analysis;
using StatusGen.Content.Messages.Language;

namespace StatusGen.Content.Messages.Rules;

/// <summary>Names of the firm's people and of single clients.</summary>
internal static class NameRules
{
    private static readonly string[] LegalForms = ["ltd", "limited", "inc", "gmbh", "plc", "llc", "ag", "corp", "corporation", "bv", "oy", "ab", "as", "sa", "srl", "spa", "kg", "llp", "pty"];

    public static void Check(RuleRun run)
    {
        CheckStaff(run);
        CheckClients(run);
    }

    private static void CheckStaff(RuleRun run)
    {
        foreach (SignalHit hit in run.Text.Hits)
        {
            bool isNamed = hit.Signal switch
            {
                Signal.StaffName => HasCapital(run.Text, hit) || FollowsRole(run.Text, hit),
                Signal.StaffTitle => HasName(run.Text, hit),
                _ => false,
            };
            if (!isNamed || IsThing(run.Text, hit)) continue;
            run.At("OC405", hit);
            return;
        }
    }

    /// <summary>"our tug Hugo": the same words are said to be no colleague.</summary>
    private static bool IsThing(MessageText text, SignalHit staff)
    {
        foreach (SignalHit hit in text.Hits)
            if (hit.Signal == Signal.NotStaff && hit.From < staff.To && staff.From < hit.To) return true;
        return false;
    }

    /// <summary>One of the words that are a given name stands there with a capital: "Will" and "will" differ. "Martin's Bakery" is a firm.</summary>
    private static bool HasCapital(MessageText text, SignalHit hit)
    {
        for (int i = hit.From; i < hit.To; i++)
        {
            Token token = text.Tokens[i];
            ReadOnlySpan<char> written = text.Source.Text.AsSpan(token.Start, token.End - token.Start);
            if (char.IsUpper(written[0]) && GivenNames.Contains(written) && !IsOfFirm(text, i)) return true;
        }
        return false;
    }

    /// <summary>"our engineer Rasmus": whoever is named behind a role needs to stand in no list.</summary>
    private static bool FollowsRole(MessageText text, SignalHit hit)
    {
        if (MessageLanguage.Of("en") is not { } language) return false;
        WordClasses role = language.ClassNamed("ROLE") | language.ClassNamed("EPITHET");
        for (int i = hit.From + 1; i < hit.To; i++)
        {
            if (!IsCapital(text, i) || text.Tokens[i].AfterBreak) continue;
            if (IsNoWord(text, i) && text.Tokens[i - 1].Classes.Overlaps(role) && !IsCapital(text, i - 1)) return true;
            if (i - 1 > hit.From && text.Tokens[i - 2].Classes.Overlaps(role) && IsTitle(Written(text, i - 1))) return true;
        }
        return false;
    }

    private static bool IsTitle(ReadOnlySpan<char> word) => word is "Mr" or "Mrs" or "Ms" or "Miss" or "Mx" or "Dr" or "Prof";

    private static bool IsOfFirm(MessageText text, int index) =>
        index + 1 < text.Tokens.Length && IsCapital(text, index + 1) && text.Source.Text.AsSpan(text.Tokens[index].End) is ['\'' or '’', 's', ' ', ..];

    private static void CheckClients(RuleRun run)
    {
        MessageText text = run.Text;
        for (int i = 1; i < text.Tokens.Length; i++)
        {
            if (!IsLegalForm(Written(text, i)) || !IsFirm(text, i) || !IsClient(run, i)) continue;
            run.At("OC406", text.Tokens[i - 1].Start, text.Tokens[i].End);
            return;
        }
        foreach (SignalHit hit in text.Hits)
        {
            if (hit.Signal != Signal.ClientName || !HasName(text, hit)) continue;
            run.At("OC406", hit);
            return;
        }
    }

    /// <summary>A name stands at once before it: not "Start-Up GmbH", and not "Choose Ltd".</summary>
    private static bool IsFirm(MessageText text, int form)
    {
        if (!IsCapital(text, form - 1) || text.Tokens[form].Start - text.Tokens[form - 1].End > 2) return false;
        if (text.Tokens[form - 1].Start > 0 && text.Source.Text[text.Tokens[form - 1].Start - 1] is '-' or '©') return false;
        return IsNoWord(text, form - 1) || (form > 1 && IsCapital(text, form - 2) && !text.Tokens[form - 1].AfterBreak);
    }

    /// <summary>Neither who speaks ("…, your bank"), nor who carries or delivers, nor a kind of firm ("GmbH package").</summary>
    private static bool IsClient(RuleRun run, int form)
    {
        MessageText text = run.Text;
        int first = form - 1;
        while (first > 0 && IsCapital(text, first - 1) && !text.Tokens[first].AfterBreak) first--;
        if (first > 0 && IsOneOf(Written(text, first - 1), "with", "by", "via", "through", "using", "©", "than")) return false;
        if (form + 1 < text.Tokens.Length && IsOneOf(Written(text, form + 1), "package", "packages", "company", "companies", "form", "forms", "option", "plan", "plans", "type", "your", "our", "team")) return false;
        if (text.Source.Text.AsSpan(0, text.Tokens[first].Start).TrimEnd().EndsWith("©")) return false;
        for (int i = 0; i < text.Sentences.Length; i++)
        {
            if (form < text.Sentences[i].From || form >= text.Sentences[i].To) continue;
            return MessageLanguage.Of("en") is not { } language || !text.SentenceHasClass(i, language.ClassNamed("THIRD"));
        }
        return true;
    }

    private static bool IsOneOf(ReadOnlySpan<char> word, params ReadOnlySpan<string> words)
    {
        foreach (string one in words)
            if (word.Equals(one, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }

    /// <summary>"our customer Palmtree Foods", and not "the customer Portal": one word at least stands in no list.</summary>
    private static bool HasName(MessageText text, SignalHit hit)
    {
        for (int i = hit.From; i < hit.To; i++)
            if (IsNoWord(text, i)) return true;
        return false;
    }

    private static bool IsNoWord(MessageText text, int index) => IsCapital(text, index) && (text.Tokens[index].Word < 0 || GivenNames.Contains(Written(text, index)));

    private static bool IsCapital(MessageText text, int index) => char.IsUpper(text.Source.Text[text.Tokens[index].Start]);

    private static ReadOnlySpan<char> Written(MessageText text, int index) => text.Source.Text.AsSpan(text.Tokens[index].Start, text.Tokens[index].End - text.Tokens[index].Start);

    private static bool IsLegalForm(ReadOnlySpan<char> word)
    {
        if (!char.IsUpper(word[0])) return word is "plc";
        foreach (string form in LegalForms)
            if (word.Equals(form, StringComparison.OrdinalIgnoreCase)) return word.Length > 2 || !word.ContainsAnyInRange('a', 'z');
        return false;
    }
}
