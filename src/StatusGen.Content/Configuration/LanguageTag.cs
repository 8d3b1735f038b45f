namespace StatusGen.Content.Configuration;

/// <summary>The shape of a BCP 47 tag: a language of two or three letters, then subtags of two to eight letters or digits.</summary>
internal static class LanguageTag
{
    public static bool IsWellFormed(ReadOnlySpan<char> tag)
    {
        int part = 0;
        foreach (Range range in tag.Split('-'))
        {
            ReadOnlySpan<char> subtag = tag[range];
            bool isLanguage = part++ == 0;
            if (subtag.Length < 2 || subtag.Length > (isLanguage ? 3 : 8)) return false;
            foreach (char c in subtag)
                if (!char.IsAsciiLetter(c) && (isLanguage || !char.IsAsciiDigit(c))) return false;
        }
        return part <= 4;
    }
}
