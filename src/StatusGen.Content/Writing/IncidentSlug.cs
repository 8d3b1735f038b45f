using System.Text;

namespace StatusGen.Content.Writing;

/// <summary>A short id from a title: <c>Card payments fail for some customers in the EU</c> → <c>card-payments-fail-customers</c>.</summary>
public static class IncidentSlug
{
    /// <summary>Addresses are read aloud and typed; words beyond this are left out. Characters.</summary>
    private const int MostLetters = 32;

    private static readonly HashSet<string> StopWords = new(StringComparer.Ordinal)
    {
        "a", "an", "and", "are", "at", "be", "by", "for", "from", "has", "have", "in", "into", "is", "it", "its", "may", "not", "of", "on", "or", "our", "some",
        "that", "the", "their", "there", "this", "to", "up", "us", "was", "we", "were", "while", "will", "with", "you", "your",
    };

    /// <param name="otherwise">For a title without any letter that has a form in ASCII.</param>
    public static string Of(string title, string otherwise)
    {
        // Sign-in is one word: only what stands alone is left out.
        string[][] compounds = [.. title.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .Select(word => Transliterate(word).Split('-', StringSplitOptions.RemoveEmptyEntries)).Where(parts => parts.Length > 0)];
        string[] words = [.. compounds.SelectMany(parts => parts)];
        string[] telling = [.. compounds.Where(parts => parts.Length > 1 || !StopWords.Contains(parts[0])).SelectMany(parts => parts)];
        var slug = new StringBuilder();
        foreach (string word in telling.Length > 0 ? telling : words)
        {
            if (slug.Length == 0) slug.Append(word.AsSpan(0, Math.Min(word.Length, MostLetters)));
            else if (slug.Length + 1 + word.Length <= MostLetters) slug.Append('-').Append(word);
            else break;
        }
        return slug.Length > 0 ? slug.ToString() : otherwise;
    }

    private static string Transliterate(string text)
    {
        var ascii = new StringBuilder(text.Length);
        foreach (char c in text.ToLowerInvariant())
        {
            if (char.IsAsciiLetterOrDigit(c)) ascii.Append(c);
            else if (LatinOf(c) is { Length: > 0 } latin) ascii.Append(latin);
            else if (c is not ('\'' or '’' or >= '\u0300' and <= '\u036F')) ascii.Append('-');
        }
        return ascii.ToString();
    }

    // The letters of the languages of Europe that are written in Latin script, in the form in which their writers put them into addresses.
    private static string LatinOf(char c) => c switch
    {
        'ä' or 'æ' => "ae",
        'ö' or 'ø' or 'œ' => "oe",
        'ü' => "ue",
        'ß' => "ss",
        'å' => "aa",
        'þ' => "th",
        'à' or 'á' or 'â' or 'ã' or 'ā' or 'ă' or 'ą' => "a",
        'ç' or 'ć' or 'ĉ' or 'ċ' or 'č' => "c",
        'ď' or 'đ' or 'ð' => "d",
        'è' or 'é' or 'ê' or 'ë' or 'ē' or 'ĕ' or 'ė' or 'ę' or 'ě' => "e",
        'ĝ' or 'ğ' or 'ġ' or 'ģ' => "g",
        'ĥ' or 'ħ' => "h",
        'ì' or 'í' or 'î' or 'ï' or 'ĩ' or 'ī' or 'ĭ' or 'į' or 'ı' => "i",
        'ĵ' => "j",
        'ķ' => "k",
        'ĺ' or 'ļ' or 'ľ' or 'ŀ' or 'ł' => "l",
        'ñ' or 'ń' or 'ņ' or 'ň' => "n",
        'ò' or 'ó' or 'ô' or 'õ' or 'ō' or 'ŏ' or 'ő' => "o",
        'ŕ' or 'ŗ' or 'ř' => "r",
        'ś' or 'ŝ' or 'ş' or 'š' or 'ș' => "s",
        'ţ' or 'ť' or 'ŧ' or 'ț' => "t",
        'ù' or 'ú' or 'û' or 'ũ' or 'ū' or 'ŭ' or 'ů' or 'ű' or 'ų' => "u",
        'ŵ' => "w",
        'ý' or 'ÿ' or 'ŷ' => "y",
        'ź' or 'ż' or 'ž' => "z",
        _ => "",
    };
}
