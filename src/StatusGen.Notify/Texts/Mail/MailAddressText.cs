namespace StatusGen.Notify.Texts.Mail;

/// <summary>Addresses of mail as people write them: <c>ada@example.com</c>, or <c>Ada Example &lt;ada@example.com&gt;</c>.</summary>
public static class MailAddressText
{
    /// <summary>Without anything that could end a command or a field.</summary>
    public static string Of(string address) => string.Concat(address.Where(c => c > ' ' && c != '\u007F' && !char.IsControl(c) && c is not ('<' or '>' or ',' or ';')));

    /// <summary>Null when there is no usable address in the text.</summary>
    public static (string? Name, string Address)? Parse(string text)
    {
        int open = text.LastIndexOf('<');
        string address = open < 0 ? text.Trim() : text[(open + 1)..].TrimEnd().TrimEnd('>').Trim();
        string name = open < 0 ? "" : text[..open].Trim().Trim('"').Trim();
        int at = address.LastIndexOf('@');
        bool isAddress = at > 0 && at < address.Length - 1 && address.Length <= 254 && Of(address) == address && DomainOf(address).All(c => char.IsLetterOrDigit(c) || c is '-' or '.');
        return isAddress ? (name.Length > 0 ? name : null, address) : null;
    }

    public static string DomainOf(string address) => address[(address.LastIndexOf('@') + 1)..];
}
