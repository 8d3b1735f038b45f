using System.Text;

namespace StatusGen.Notify.Texts.Mail;

/// <summary>
/// The header of a message (RFC 5322, 2.2): each field on lines of at most 76 letters as long as it can be folded, other letters than ASCII as encoded words
/// (RFC 2047). No value can end its field or begin another one.
/// </summary>
public sealed class MailHeaders
{
    private const int LineLength = 76;

    // RFC 2047, 2: at most 75 letters, "=?UTF-8?B?" and "?=" among them; 39 bytes give 52 letters of Base64, which leaves room for a field's name on the line.
    private const int BytesPerWord = 39;

    private readonly StringBuilder header = new();

    /// <summary>A field whose words are written by us or checked already: addresses, ids, dates.</summary>
    public MailHeaders Add(string name, string value) => Fold(name, CleanText.Line(value).Split(' '));

    /// <summary>A field that people wrote.</summary>
    public MailHeaders AddText(string name, string text) => Fold(name, Words(CleanText.Line(text)));

    /// <summary>A name, which may be null, and an address.</summary>
    public MailHeaders AddMailbox(string name, string? person, string address)
    {
        string spec = $"<{MailAddressText.Of(address)}>";
        return person is null || CleanText.Line(person).Length == 0 ? Fold(name, [spec]) : Fold(name, [.. Phrase(CleanText.Line(person)), spec]);
    }

    public override string ToString() => header.ToString();

    private MailHeaders Fold(string name, IEnumerable<string> words)
    {
        header.Append(name).Append(':');
        int column = name.Length + 1;
        bool isFirst = true;
        foreach (string word in words)
        {
            if (!isFirst && column + 1 + word.Length > LineLength)
            {
                header.Append("\r\n");
                column = 0;
            }
            header.Append(' ').Append(word);
            column += 1 + word.Length;
            isFirst = false;
        }
        header.Append("\r\n");
        return this;
    }

    private static IEnumerable<string> Words(string text) => IsPlain(text) ? text.Split(' ') : Encoded(text);

    // RFC 5322, 3.2.4: a quoted string, unless encoded words are needed.
    private static IEnumerable<string> Phrase(string person) =>
        IsPlain(person) ? [$"\"{person.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\""] : Encoded(person);

    // Letters of ASCII, in words that fit a line and are not taken for encoded ones.
    private static bool IsPlain(string text) => text.All(c => c is >= ' ' and <= '~') && !text.Contains("=?", StringComparison.Ordinal) && text.Split(' ').All(w => w.Length < LineLength - 20);

    private static IEnumerable<string> Encoded(string text)
    {
        var part = new List<byte>(BytesPerWord);
        foreach (Rune rune in text.EnumerateRunes())
        {
            // No letter is cut in two: each word is decoded by itself.
            if (part.Count + rune.Utf8SequenceLength > BytesPerWord)
            {
                yield return Word(part);
                part.Clear();
            }
            part.AddRange(Encoding.UTF8.GetBytes(rune.ToString()));
        }
        if (part.Count > 0) yield return Word(part);
    }

    private static string Word(List<byte> bytes) => $"=?UTF-8?B?{Convert.ToBase64String([.. bytes])}?=";
}
