using System.Buffers;

namespace StatusGen.Content.Messages.Rules;

/// <summary>Numbers that belong to one person: payment cards, bank accounts, national and patient numbers.</summary>
internal static class PersonalData
{
    private static readonly string[] Labels =
        ["patient", "patient number", "patient no", "patient id", "nhs number", "nhs no", "ssn", "social security number", "national insurance number", "ni number", "passport number", "passport", "account number", "sort code",
         "customer number", "member number", "policy number", "policyholder", "student number", "medical record", "licence number", "license number", "iban", "card number", "tax id", "tax number", "hospital number", "membership number", "loyalty number", "mrn", "card", "insurance number", "employee number", "staff number", "customer id", "account", "passenger", "record of", "personal number", "id number", "identity number", "meter of", "pupil number", "account holder", "driving licence", "case file"];

    // One of many, with the number that stands for a name.
    private static readonly string[] LabelsOfOne = ["customer", "client", "member", "pupil", "student", "employee", "subscriber", "tenant", "resident", "user", "policy"];

    /// <summary>Shorter numbers count people. Digits.</summary>
    private const int LeastOfOne = 6;

    // Between a label and a number that is not its own: limits, periods, places to call.
    private static readonly string[] Separators =
        ["limit", "limits", "of", "for", "about", "over", "under", "above", "below", "after", "before", "since", "until", "within", "between", "by", "on", "per", "and", "or", "at", "from", "to", "can", "holders", "payments", "payment",
         "line", "lines", "hotline", "helpline", "desk", "team", "office", "centre", "center", "service", "services", "support", "hot", "call", "calls", "ring", "phone", "starting", "starts", "start", "beginning", "begins", "begin", "like", "such",
         "reader", "readers", "machine", "machines", "terminal", "terminals", "fee", "fees", "year", "price", "version", "form", "page", "train", "flight", "bus"];

    private static readonly string[] OwnAccounts = ["our iban", "our account", "our bank", "our new bank", "our new account", "our new iban", "our donation"];

    private static readonly string[] LabelsOfBirth = ["date of birth", "born", "born on", "dob"];

    // How far before a number its label may begin, in characters.
    private const int ReachOfLabel = 36;

    // 2026-11-20; a space and 14:10.
    private const int LengthOfDate = 10, LengthOfTime = 6;

    private static readonly SearchValues<string> AnyLabel = SearchValues.Create([.. Labels, .. LabelsOfOne, .. LabelsOfBirth], StringComparison.OrdinalIgnoreCase);

    public static (int Start, int End)? Find(ReadOnlySpan<char> text)
    {
        for (int at = 0; text[at..].IndexOfAnyInRange('0', '9') is >= 0 and int next;)
        {
            at += next;
            if (FindAt(text, at, out int end) is { } found) return found;
            at = end;
        }
        return null;
    }

    /// <param name="at">The first digit of a number.</param>
    /// <param name="end">Where the number ends.</param>
    public static (int Start, int End)? FindAt(ReadOnlySpan<char> text, int at, out int end)
    {
        end = EndOfDate(text, at);
        if (end > 0) return FollowsBirth(text[..at]) && text.Slice(at, LengthOfDate) is not ("1970-01-01" or "1900-01-01") ? (at, at + LengthOfDate) : null;
        int start = at;
        while (start > 0 && (char.IsAsciiLetterUpper(text[start - 1]) || char.IsAsciiDigit(text[start - 1]) || text[start - 1] == '-')) start--;
        end = EndOfDigits(text, at, out int digits);
        if (start < at) return char.IsAsciiLetterUpper(text[start]) && IsBeginning(text, start) && EndOfMixed(text, start) is > 0 and int mixed ? (start, mixed) : null;
        if (digits > 4 && IsBeginning(text, at) && IsOfPerson(text, at, end, digits)) return (at, end);
        return StartOfSpacedLetters(text, at) is { } letters && EndOfInsurance(text, letters) is > 0 and int insurance ? (letters, insurance) : null;
    }

    private static bool IsBeginning(ReadOnlySpan<char> text, int at) =>
        at == 0 || (!char.IsLetterOrDigit(text[at - 1]) && text[at - 1] is not ('.' or '-' or '/' or '+' or '_' or '#' or ':'));

    private static bool IsOfPerson(ReadOnlySpan<char> text, int at, int end, int digits) => digits switch
    {
        > 19 => false,
        >= 14 when IsLuhn(text[at..end]) && LooksLikeCard(text[at..end], digits) => true,
        9 when IsSocialSecurity(text[at..end]) => true,
        _ => FollowsLabel(text[..at], Labels) || (digits >= LeastOfOne && FollowsLabel(text[..at], LabelsOfOne)),
    };

    /// <summary>Of <c>2026-11-20</c> or <c>2026-11-20 14:10</c>, which most numbers of a file are; 0 for other numbers.</summary>
    internal static int EndOfDate(ReadOnlySpan<char> text, int at)
    {
        if (text.Length - at < LengthOfDate || text[at + 4] != '-' || text[at + 7] != '-' || text[at] is not ('1' or '2') || !IsBeginning(text, at)) return 0;
        int end = at + LengthOfDate;
        if (!char.IsAsciiDigit(text[end - 1])) return 0;
        if (text.Length - end >= LengthOfTime && text[end] == ' ' && text[end + 3] == ':') return end + LengthOfTime;
        return end == text.Length || !char.IsAsciiDigit(text[end]) ? end : 0;
    }

    /// <summary>Where the letters of <c>QQ 12 34 56 C</c> begin, seen from its first digit.</summary>
    private static int? StartOfSpacedLetters(ReadOnlySpan<char> text, int at) =>
        at >= 3 && text[at - 1] == ' ' && char.IsAsciiLetterUpper(text[at - 2]) && char.IsAsciiLetterUpper(text[at - 3]) && IsBeginning(text, at - 3) ? at - 3 : null;

    /// <summary>"Our IBAN is still …"</summary>
    private static bool IsOurs(ReadOnlySpan<char> before)
    {
        ReadOnlySpan<char> near = before[Math.Max(0, before.Length - ReachOfLabel - ReachOfLabel)..];
        near = near[(near.LastIndexOf(". ") + 1)..];
        foreach (string own in OwnAccounts)
            if (near.LastIndexOf(own, StringComparison.OrdinalIgnoreCase) is >= 0 and int at && (at == 0 || near[at - 1] == ' ')) return true;
        return false;
    }

    private static int EndOfMixed(ReadOnlySpan<char> text, int at)
    {
        if (EndOfIban(text, at) is > 0 and int iban) return IsOurs(text[..at]) ? 0 : iban;
        if (EndOfInsurance(text, at) is > 0 and int insurance) return insurance;
        return EndOfLabelled(text, at);
    }

    private static int EndOfDigits(ReadOnlySpan<char> text, int at, out int digits)
    {
        digits = 0;
        int end = at;
        for (int i = at; i < text.Length; i++)
        {
            if (char.IsAsciiDigit(text[i]))
            {
                digits++;
                end = i + 1;
            }
            else if (text[i] is not (' ' or '-') || i + 1 >= text.Length || !char.IsAsciiDigit(text[i + 1])) break;
        }
        return end;
    }

    /// <summary>ISO/IEC 7812: which digits cards begin with. Numbers of phones, of their cards and of parcels pass Luhn's test too.</summary>
    private static bool LooksLikeCard(ReadOnlySpan<char> number, int digits) => digits switch
    {
        14 => number[0] == '3' && number[1] is '0' or '6' or '8',
        15 => number[0] == '3' && number[1] is '4' or '7',
        _ => number[0] is '4' or '5' or '6' or '2' || number[..2] is "35",
    };

    private static bool IsLuhn(ReadOnlySpan<char> number)
    {
        int sum = 0;
        bool isSecond = false;
        for (int i = number.Length - 1; i >= 0; i--)
        {
            if (!char.IsAsciiDigit(number[i])) continue;
            int digit = number[i] - '0';
            if (isSecond) digit = digit > 4 ? digit * 2 - 9 : digit * 2;
            sum += digit;
            isSecond = !isSecond;
        }
        return sum % 10 == 0;
    }

    /// <summary><c>123-45-6789</c></summary>
    private static bool IsSocialSecurity(ReadOnlySpan<char> number) => number.Length == 11 && number[3] == '-' && number[6] == '-';

    private static int EndOfIban(ReadOnlySpan<char> text, int at)
    {
        if (at + 15 > text.Length || !char.IsAsciiLetterUpper(text[at + 1]) || !char.IsAsciiDigit(text[at + 2]) || !char.IsAsciiDigit(text[at + 3])) return 0;
        Span<char> packed = stackalloc char[34];
        int length = 0, end = at;
        for (int i = at; i < text.Length && length < 34; i++)
        {
            if (char.IsAsciiDigit(text[i]) || char.IsAsciiLetterUpper(text[i]))
            {
                packed[length++] = text[i];
                end = i + 1;
            }
            else if (text[i] != ' ') break;
        }
        return length >= 15 && IsIban(packed[..length]) ? end : 0;
    }

    /// <summary>ISO 13616: letters count from 10, and the number without its first four signs, then these, leaves 1 when divided by 97.</summary>
    private static bool IsIban(ReadOnlySpan<char> packed)
    {
        int rest = 0;
        for (int i = 0; i < packed.Length; i++)
        {
            char c = packed[(i + 4) % packed.Length];
            int value = char.IsAsciiDigit(c) ? c - '0' : c - 'A' + 10;
            rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
        }
        return rest == 1;
    }

    /// <summary>A British national insurance number: <c>QQ 12 34 56 C</c>.</summary>
    private static int EndOfInsurance(ReadOnlySpan<char> text, int at)
    {
        Span<char> packed = stackalloc char[9];
        int length = 0, i = at;
        for (; i < text.Length && length < 9; i++)
        {
            if (char.IsAsciiLetterOrDigit(text[i])) packed[length++] = text[i];
            else if (text[i] != ' ') break;
        }
        bool fits = length == 9 && char.IsAsciiLetterUpper(packed[1]) && !packed[2..8].ContainsAnyExceptInRange('0', '9') && packed[8] is >= 'A' and <= 'D';
        return fits && (i == text.Length || !char.IsLetterOrDigit(text[i])) ? i : 0;
    }

    private static int EndOfLabelled(ReadOnlySpan<char> text, int at)
    {
        int end = at;
        int digits = 0;
        while (end < text.Length && (char.IsAsciiLetterUpper(text[end]) || char.IsAsciiDigit(text[end]) || text[end] == '-'))
        {
            if (char.IsAsciiDigit(text[end])) digits++;
            end++;
        }
        return digits >= 4 && end - at >= 6 && FollowsLabel(text[..at], Labels) ? end : 0;
    }

    /// <summary>At most three, none of which parts them: "card number is", but not "card limit of", "patient line" or "born before".</summary>
    private static bool IsLinked(ReadOnlySpan<char> between)
    {
        int words = 0;
        foreach (Range range in between.SplitAny(' ', ':', '#', '(', '=', '"', '`', '*', ',', '.'))
        {
            ReadOnlySpan<char> word = between[range];
            if (word.IsEmpty) continue;
            if (++words > 3) return false;
            foreach (string separator in Separators)
                if (word.Equals(separator, StringComparison.OrdinalIgnoreCase)) return false;
        }
        return true;
    }

    private static bool FollowsBirth(ReadOnlySpan<char> before)
    {
        ReadOnlySpan<char> near = before[Math.Max(0, before.Length - ReachOfLabel)..];
        // Every label has a "b", and most dates are those of headings.
        return near[(near.LastIndexOf('\n') + 1)..].ContainsAny('b', 'B') && FollowsLabel(before, LabelsOfBirth);
    }

    /// <summary>"patient no. ", "account number: ", "her NHS number is " stand before it, with nothing but small words between.</summary>
    private static bool FollowsLabel(ReadOnlySpan<char> before, string[] labels)
    {
        ReadOnlySpan<char> near = before[Math.Max(0, before.Length - ReachOfLabel)..];
        if (!near.ContainsAny(AnyLabel)) return false;
        int sentence = near.LastIndexOfAny(".!?\n");
        if (sentence >= 0 && sentence + 1 < near.Length && near[sentence + 1] == ' ' && !near[..sentence].EndsWith("no", StringComparison.OrdinalIgnoreCase)) near = near[(sentence + 1)..];
        if (near.ContainsAnyInRange('0', '9')) near = near[(near.LastIndexOfAnyInRange('0', '9') + 1)..];
        foreach (string label in labels)
        {
            int at = near.LastIndexOf(label, StringComparison.OrdinalIgnoreCase);
            if (at < 0 || (at > 0 && char.IsLetter(near[at - 1])) || near[..at].EndsWith("our ", StringComparison.OrdinalIgnoreCase) && !near[..at].EndsWith("your ", StringComparison.OrdinalIgnoreCase)) continue;
            ReadOnlySpan<char> between = near[(at + label.Length)..];
            if (between.Length == 0 || (!char.IsLetter(between[0]) && IsLinked(between))) return true;
        }
        return false;
    }
}
