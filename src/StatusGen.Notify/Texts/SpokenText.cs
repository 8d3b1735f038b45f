using StatusGen.Notify.Notices;

namespace StatusGen.Notify.Texts;

/// <summary>Words for the ear: who calls, the effect, when one hears again, where one finds more. Half a minute at most.</summary>
public static class SpokenText
{
    /// <summary>Half a minute at 150 words a minute.</summary>
    public const int MostWords = 75;

    private static readonly char[] WordEnds = [' ', '\n', '\t'];

    public static string Of(Notice notice)
    {
        var message = new NoticeMessage(notice);
        string start = $"{NoticeWords.CallFrom} {First(message.Site, 6)}. {First(message.Status, 3)}: {Sentence(First(message.Title, 16))}";
        string effect = message.EffectOf(2) is { } affected ? $" {CleanText.Line(notice.Labels.Affected)}: {Sentence(First(affected, 10))}" : "";
        string end = $"{(message.ShortTime is { } time ? $" {Sentence(First(time, 12))}" : "")} {NoticeWords.CallEnd} {notice.Url.Host}.";
        int room = MostWords - Count(start) - Count(effect) - Count(end);
        string text = First(message.Text, room);
        // Half a sentence is worse for the ear than none.
        int whole = text.Length < CleanText.Line(message.Text).Length ? text.LastIndexOf(". ", StringComparison.Ordinal) + 1 : text.Length;
        return start + effect + (whole > 0 ? " " + Sentence(text[..whole]) : "") + end;
    }

    public static int Count(string text) => text.Split(WordEnds, StringSplitOptions.RemoveEmptyEntries).Length;

    private static string First(string text, int words)
    {
        string line = CleanText.Line(text);
        string[] all = line.Split(WordEnds, StringSplitOptions.RemoveEmptyEntries);
        return all.Length <= words ? line : string.Join(' ', all.Take(Math.Max(0, words)));
    }

    private static string Sentence(string text) => text.Length == 0 || text[^1] is '.' or '!' or '?' ? text : text + ".";
}
