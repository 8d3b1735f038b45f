namespace StatusGen.Content.Messages.Rules;

/// <summary>Numbers that belong to one person: payment cards, bank accounts, national and patient numbers.</summary>
internal static class PersonalData
{
    private static readonly string[] Labels =
        ["patient", "patient number", "patient no", "patient id", "nhs number", "nhs no", "ssn", "social security number", "national insurance number", "ni number", "passport number", "passport", "account number", "sort code",
         "customer number", "member number", "policy number", "policyholder", "student number", "date of birth", "born", "medical record", "licence number", "license number", "iban", "card number", "tax id", "tax number", "hospital number", "membership number", "loyalty number", "mrn", "card", "insurance number", "employee number", "staff number", "customer id", "account", "dob", "passenger", "record of", "personal number", "id number", "identity number", "meter of"];

    // How far before a number its label may begin, in characters.
    private const int ReachOfLabel = 36;

    public static (int Start, int End)? Find(ReadOnlySpan<char> text)
    {
        for (int at = 0; at < text.Length; at++)
        {
            char c = text[at];
            bool begins = at == 0 || !char.IsLetterOrDigit(text[at - 1]) && text[at - 1] is not ('.' or '-' or '/' or '+' or '_' or '#' or ':');
            if (!begins) continue;
            if (char.IsAsciiDigit(c))
            {
                int end = EndOfDigits(text, at, out int digits);
                if (digits is >= 13 and <= 19 && IsLuhn(text[at..end]) && LooksLikeCard(text[at..end])) return (at, end);
                if (digits == 9 && IsSocialSecurity(text[at..end])) return (at, end);
                if (digits is >= 5 and <= 12 && FollowsLabel(text[..at]) ) return (at, end);
                at = Math.Max(at, end - 1);
            }
            else if (char.IsAsciiLetterUpper(c) && EndOfIban(text, at) is > 0 and int iban) return (at, iban);
            else if (char.IsAsciiLetterUpper(c) && EndOfInsurance(text, at) is > 0 and int insurance) return (at, insurance);
            else if (char.IsAsciiLetterUpper(c) && EndOfLabelled(text, at) is > 0 and int labelled) return (at, labelled);
        }
        return null;
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

    private static bool LooksLikeCard(ReadOnlySpan<char> number) => number[0] is '3' or '4' or '5' or '6' or '2';

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
        return digits >= 4 && end - at >= 6 && FollowsLabel(text[..at]) ? end : 0;
    }

    /// <summary>"patient no. ", "account number: ", "her NHS number is " stand before it, with nothing but small words between.</summary>
    private static bool FollowsLabel(ReadOnlySpan<char> before)
    {
        ReadOnlySpan<char> near = before[Math.Max(0, before.Length - ReachOfLabel)..];
        int sentence = near.LastIndexOfAny(".!?\n");
        if (sentence >= 0 && sentence + 1 < near.Length && near[sentence + 1] == ' ' && !near[..sentence].EndsWith("no", StringComparison.OrdinalIgnoreCase)) near = near[(sentence + 1)..];
        if (near.ContainsAnyInRange('0', '9')) near = near[(near.LastIndexOfAnyInRange('0', '9') + 1)..];
        foreach (string label in Labels)
        {
            int at = near.LastIndexOf(label, StringComparison.OrdinalIgnoreCase);
            if (at < 0 || (at > 0 && char.IsLetter(near[at - 1]))) continue;
            ReadOnlySpan<char> between = near[(at + label.Length)..];
            if (between.Length == 0 || (!char.IsLetter(between[0]) && between.Count(' ') <= 3)) return true;
        }
        return false;
    }
}
