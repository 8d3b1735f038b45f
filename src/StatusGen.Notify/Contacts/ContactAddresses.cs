using StatusGen.Notify.Channels;

namespace StatusGen.Notify.Contacts;

/// <summary>The kinds of addresses and their forms.</summary>
public static class ContactAddresses
{
    public const string Email = "email", Sms = "sms", Phone = "phone";

    /// <summary>Those three, and whatever else a channel uses.</summary>
    public static string[] Kinds => [.. new[] { Email, Sms, Phone }.Concat(KnownChannels.All.Select(k => k.AddressKind).OfType<string>()).Distinct()];

    /// <summary>Null when the address has the form of its kind; else how to write it.</summary>
    public static string? Refuse(string kind, string address) => kind switch
    {
        Email when !IsEmail(address) => "Write it as ada@example.com.",
        Sms or Phone when !IsE164(address) => "Write it with its country, as +15550100.",
        _ when address.Length == 0 || address.Any(char.IsControl) => "Write an address on one line.",
        _ => null,
    };

    /// <summary>One at-sign with something before and after it, nothing that would end a header or an envelope command. RFC 5321: at most 254 octets.</summary>
    private static bool IsEmail(string address)
    {
        int at = address.IndexOf('@');
        return at > 0 && at == address.LastIndexOf('@') && at < address.Length - 1 && address.Length <= 254
            && !address.AsSpan().ContainsAny(" \t\r\n<>\",;:()[]\\".AsSpan()) && !address.Any(char.IsControl);
    }

    /// <summary>ITU-T E.164: a plus sign and up to 15 digits, the first not zero.</summary>
    private static bool IsE164(string number) =>
        number.Length is >= 6 and <= 16 && number[0] == '+' && number[1] is >= '1' and <= '9' && number.AsSpan(1).IndexOfAnyExceptInRange('0', '9') < 0;
}
