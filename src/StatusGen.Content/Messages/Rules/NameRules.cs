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
            if (!isNamed) continue;
            run.At("OC405", hit);
            return;
        }
    }

    /// <summary>One of the words that are a given name stands there with a capital: "Will" and "will" differ.</summary>
    private static bool HasCapital(MessageText text, SignalHit hit)
    {
        for (int i = hit.From; i < hit.To; i++)
        {
            Token token = text.Tokens[i];
            ReadOnlySpan<char> written = text.Source.Text.AsSpan(token.Start, token.End - token.Start);
            if (char.IsUpper(written[0]) && GivenNames.Contains(written)) return true;
        }
        return false;
    }

    /// <summary>"our engineer Rasmus": whoever is named behind a role needs to stand in no list.</summary>
    private static bool FollowsRole(MessageText text, SignalHit hit)
    {
        if (MessageLanguage.Of("en") is not { } language) return false;
        WordClasses role = language.ClassNamed("ROLE");
        for (int i = hit.From + 1; i < hit.To; i++)
            if (IsNoWord(text, i) && !text.Tokens[i].AfterBreak && text.Tokens[i - 1].Classes.Overlaps(role) && !IsCapital(text, i - 1)) return true;
        return false;
    }

    private static void CheckClients(RuleRun run)
    {
        MessageText text = run.Text;
        for (int i = 1; i < text.Tokens.Length; i++)
        {
            ReadOnlySpan<char> word = text.Source.Text.AsSpan(text.Tokens[i].Start, text.Tokens[i].End - text.Tokens[i].Start);
            if (!IsLegalForm(word) || !IsCapital(text, i - 1) || text.Tokens[i].Start - text.Tokens[i - 1].End > 2) continue;
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
        if (!char.IsUpper(word[0])) return false;
        foreach (string form in LegalForms)
            if (word.Equals(form, StringComparison.OrdinalIgnoreCase)) return word.Length > 2 || !word.ContainsAnyInRange('a', 'z');
        return false;
    }
}
