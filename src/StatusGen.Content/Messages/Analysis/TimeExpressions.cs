using StatusGen.Content.Messages.Language;

namespace StatusGen.Content.Messages.Analysis;

/// <summary>Finds clock times, dates and spans that need more than one token: <c>3 pm</c>, <c>6 June</c>, <c>20 minutes</c>, <c>half past nine</c>.</summary>
internal sealed class TimeExpressions(MessageLanguage language)
{
    private readonly WordClasses unit = language.ClassNamed("UNIT"), month = language.ClassNamed("MONTH"), meridiem = language.ClassNamed("MERIDIEM"),
        zone = language.ClassNamed("ZONE"), counted = language.ClassNamed("COUNT"), hourBefore = language.ClassNamed("ATHOUR"), measured = language.ClassNamed("MEASURE");

    public void Mark(string text, Span<Token> tokens)
    {
        for (int i = 0; i < tokens.Length; i++)
        {
            bool isNumber = tokens[i].Classes.Overlaps(BuiltInClasses.Number | counted);
            if (!isNumber) continue;
            if (Is(tokens, i + 1, meridiem) || IsRangeTo(tokens, i, meridiem)) MarkBoth(tokens, i, Is(tokens, i + 1, meridiem) ? i + 1 : i, BuiltInClasses.Clock);
            else if (Is(tokens, i + 1, unit) && !IsAnother(text, tokens, i)) MarkBoth(tokens, i, i + 1, BuiltInClasses.Span);
            else if (Is(tokens, i + 2, unit) && Is(tokens, i + 1, counted | BuiltInClasses.Ly)) MarkBoth(tokens, i, i + 2, BuiltInClasses.Span);
            else if (Is(tokens, i + 1, month)) MarkBoth(tokens, i, Is(tokens, i + 2, BuiltInClasses.Number) && IsYear(text, tokens[i + 2]) ? i + 2 : i + 1, BuiltInClasses.Date);
            else if (i > 0 && tokens[i - 1].Classes.Overlaps(month) && !tokens[i].AfterBreak && (tokens[i].End - tokens[i].Start <= 2 || IsYear(text, tokens[i])) && !IsDayBefore(tokens, i - 1)) MarkBoth(tokens, i - 1, i, BuiltInClasses.Date);
            else if (tokens[i].Classes.Overlaps(BuiltInClasses.Number) && (Is(tokens, i + 1, zone) || IsHour(text, tokens, i))) tokens[i].Classes |= BuiltInClasses.Clock;
        }
    }

    /// <summary>"A second machine" is no time.</summary>
    private static bool IsAnother(string text, ReadOnlySpan<Token> tokens, int at) =>
        at + 2 < tokens.Length && !tokens[at + 2].AfterBreak && Written(text, tokens[at]) is "a" or "A" && Written(text, tokens[at + 1]) is "second";

    private static ReadOnlySpan<char> Written(string text, Token token) => text.AsSpan(token.Start, token.End - token.Start);

    private static bool Is(ReadOnlySpan<Token> tokens, int at, WordClasses classes) => at >= 0 && at < tokens.Length && tokens[at].Classes.Overlaps(classes);

    /// <summary><c>2 to 4 pm</c>: the first number is a time as well.</summary>
    private static bool IsRangeTo(ReadOnlySpan<Token> tokens, int at, WordClasses wanted) =>
        Is(tokens, at + 3, wanted) && Is(tokens, at + 2, BuiltInClasses.Number) || Is(tokens, at + 2, wanted) && Is(tokens, at + 1, BuiltInClasses.Number);

    /// <summary><c>by 5</c>, <c>09.30</c>: an hour without minutes after "at", "by" or "until" and before no noun, or with a point for the colon.</summary>
    private bool IsHour(string text, ReadOnlySpan<Token> tokens, int at)
    {
        ReadOnlySpan<char> written = text.AsSpan(tokens[at].Start, tokens[at].End - tokens[at].Start);
        if (written.Length is 4 or 5 && written[^3] == '.' && Is(tokens, at - 1, hourBefore)) return true;
        if (written.Length == 4 && !written.ContainsAnyExceptInRange('0', '9') && Is(tokens, at - 1, hourBefore) && written[0] == '0') return true;
        if (tokens[at].Classes.Overlaps(BuiltInClasses.Percent) || written.Length > 2 || !Is(tokens, at - 1, hourBefore) || written.Length == 2 && string.CompareOrdinal(written.ToString(), "24") > 0) return false;
        if (Is(tokens, at + 2, BuiltInClasses.Number) && Is(tokens, at + 3, month) || IsMeasured(tokens, at)) return false;
        return at + 1 == tokens.Length || tokens[at + 1].AfterBreak || tokens[at + 1].Word >= 0 && Is(tokens, at + 1, BuiltInClasses.Date | counted) is false && Is(tokens, at + 1, language.ClassNamed("FUNCTION"));
    }

    /// <summary>"19 May 186 bookings": the month has its day already.</summary>
    private static bool IsDayBefore(ReadOnlySpan<Token> tokens, int month) => month > 0 && tokens[month - 1].Classes.Overlaps(BuiltInClasses.Number) && tokens[month - 1].Classes.Overlaps(BuiltInClasses.Date);

    /// <summary>"Cap the zoom at 14": a height, a limit or a price, and no hour.</summary>
    private bool IsMeasured(ReadOnlySpan<Token> tokens, int at)
    {
        const int WordsBefore = 4;
        for (int i = Math.Max(0, at - WordsBefore); i < at; i++)
            if (tokens[i].Classes.Overlaps(measured)) return true;
        return false;
    }

    private static bool IsYear(string text, Token token) => token.End - token.Start == 4 && text[token.Start] == '2';

    private static void MarkBoth(Span<Token> tokens, int from, int to, WordClasses classes)
    {
        for (int i = from; i <= to; i++) tokens[i].Classes |= classes;
    }
}
