using System.Collections.Immutable;
using StatusGen.Notify.Channels.Http;
using StatusGen.Notify.Exchange;
using StatusGen.Notify.Secrets;

namespace StatusGen.Notify.Channels;

/// <summary>What both Twilio channels share: account, sender, and what replies mean.</summary>
internal sealed record TwilioAccount(string Sid, Secret Token, string From)
{
    // Twilio docs, "Error and Warning Dictionary": the number is wrong, cannot be reached, may not be reached, or its owner wrote STOP.
    private static readonly ImmutableArray<long> AddressErrors = [21211, 21214, 21215, 21217, 21408, 21421, 21610, 21612, 21614];

    public static readonly ImmutableArray<ChannelSetting> Settings =
    [
        new("account", SettingForm.Text, true, "the account's id", "AC0123456789abcdef0123456789abcdef"),
        new("token", SettingForm.Secret, true, "the account's auth token", "env:TWILIO_TOKEN"),
        new("from", SettingForm.Text, true, "the number that sends, with its country code", "\"+15550100\""),
    ];

    public (string, string) Sender => From.StartsWith("MG", StringComparison.Ordinal) ? ("MessagingServiceSid", From) : ("From", From);

    public HttpOutgoing Request(string resource, IEnumerable<(string, string)> fields) =>
        Requests.Form($"https://api.twilio.com/2010-04-01/Accounts/{Sid}/{resource}", fields, [Token], Requests.Basic(Sid, Token));

    public static Outcome Interpret(Outgoing outgoing, Reply reply)
    {
        long? code = JsonReply.Number(reply, "code");
        if (code is { } number && AddressErrors.Contains(number) && reply is HttpReply { Status: 400 or 403 })
            return new Refused(FailureReason.Address, $"Twilio cannot reach this number (error {number}).");
        if (HttpReplies.Failure("Twilio", outgoing, reply, code is > 0 and < 100_000 ? $"error-{code}" : null) is { } failure) return failure;
        return JsonReply.Id(outgoing, reply, "sid") is { } sid && IsSid(sid, "") ? new Delivered(Receipt.Of(("sid", sid))) : HttpReplies.NotItsOwn("Twilio");
    }

    public static TwilioAccount? Of(ChannelReader reader, bool allowsService)
    {
        string account = reader.Required("account"), from = reader.Required("from");
        bool isAccount = IsSid(account, "AC"), isSender = SettingForms.IsE164(from) || (allowsService && IsSid(from, "MG"));
        if (!isAccount) reader.Wrong("account", $"\"account\" of the channel \"{reader.Name}\" is no id of a Twilio account.", "It begins with AC and has 32 more letters and digits; the console shows it.");
        if (!isSender) reader.Wrong("from", $"\"from\" of the channel \"{reader.Name}\" is no telephone number with its country code.", "Write from: \"+15550100\", with quotes.");
        return isAccount && isSender && reader.Secret("token") is { } token ? new TwilioAccount(account, token, from) : null;
    }

    private static bool IsSid(string text, string prefix) => text.Length == 34 && text.StartsWith(prefix, StringComparison.Ordinal) && text.All(char.IsAsciiLetterOrDigit);
}
