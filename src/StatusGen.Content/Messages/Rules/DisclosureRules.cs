namespace StatusGen.Content.Messages.Rules;

/// <summary>What must not leave the firm. Judges the raw text with its code, quotes, comments and links: whatever is published or kept in a public file.</summary>
internal static class DisclosureRules
{
    public static void Check(RuleRun run)
    {
        ReadOnlySpan<char> raw = run.Text.RawText;
        int offset = run.Text.Start;
        foreach ((int start, int end) in new RawWords(raw))
        {
            CheckWord(run, raw, start, end, offset);
        }
        CheckPhrases(run, raw, offset);
        NameRules.Check(run);
        if (Placeholders.Find(raw) is { } place) run.At("OC111", offset + place.Start, offset + place.End);
    }

    private static void CheckWord(RuleRun run, ReadOnlySpan<char> raw, int start, int end, int offset)
    {
        ReadOnlySpan<char> word = raw[start..end];
        if (Secrets.IsSecret(word)) run.At("OC401", offset + start, offset + end);
        else if (word.Contains('@')) CheckMailbox(run, word, offset + start);
        else if (NetworkNames.IsInternalAddress(word, raw[..start])) run.At("OC402", offset + start, offset + end);
        else if (NetworkNames.IsInternalLink(word)) run.At("OC408", offset + start, offset + end);
        else if (NetworkNames.IsInternalHost(word, raw[..start])) run.At("OC403", offset + start, offset + end);
        else if (IsExploit(word)) run.At("OC407", offset + start, offset + end);
        else if (NetworkNames.IsTicket(word, raw[..start], raw[end..])) run.At("OC408", offset + start, offset + end);
    }

    private static void CheckMailbox(RuleRun run, ReadOnlySpan<char> word, int start)
    {
        ReadOnlySpan<char> mailbox = word.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase) ? word[7..] : word;
        if (Mailboxes.IsPersonal(mailbox)) run.At("OC404", start, start + word.Length);
    }

    private static bool IsExploit(ReadOnlySpan<char> word) =>
        word.StartsWith("CVE-", StringComparison.OrdinalIgnoreCase) && word.Length > 8 && char.IsAsciiDigit(word[4]);

    private static void CheckPhrases(RuleRun run, ReadOnlySpan<char> raw, int offset)
    {
        if (Secrets.FindSpoken(raw) is { } secret && !run.Found("OC401")) run.At("OC401", offset + secret.Start, offset + secret.End);
        if (PersonalData.Find(raw) is { } personal) run.At("OC409", offset + personal.Start, offset + personal.End);
        if (RawLogs.Find(raw) is { } log) run.At("OC410", offset + log.Start, offset + log.End);
        run.Find("OC407", Signal.Exploit, Signal.Closed);
        run.Find("OC408", Signal.InternalPlace);
        run.Find("OC404", Signal.PersonalPhone);
    }
}
