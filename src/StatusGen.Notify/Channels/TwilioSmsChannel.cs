using System.Text;
using NodaTime;
using StatusGen.Notify.Exchange;
using StatusGen.Notify.Notices;
using StatusGen.Notify.Texts;

namespace StatusGen.Notify.Channels;

/// <summary>A text message to one person: one segment where the GSM alphabet does, two where it takes UCS-2, unless the settings allow more.</summary>
internal sealed class TwilioSmsChannel(string name, TwilioAccount account, int? segments) : IChannel
{
    // 3GPP TS 23.040, 9.2.3.24.1: a long message gives seven septets or three letters of each part to its header.
    private const int OneGsm = 160, PartGsm = 153, OneUcs2 = 70, PartUcs2 = 67;
    private const int MostSegments = 10;
    private const int MostBody = 1600;

    private static readonly LimitSource Source = new("Twilio docs, \"Messages resource\" and \"SMS character limit\"");

    public static readonly ChannelKindInfo Info = new(
        "twilio-sms",
        "Sends a text message to each contact through Twilio.",
        AddressKind: "sms",
        new ChannelLimits(
            [
                new LengthLimit("body", MostBody, LengthUnit.Utf16Units, Source),
                new LengthLimit("one segment", OneGsm, LengthUnit.GsmSeptets, new LimitSource("3GPP TS 23.040, 9.2.3.24.1")),
            ],
            Markup.Plain,
            new RateLimit(1, Duration.FromSeconds(1), new LimitSource("Twilio docs, \"Understanding Twilio Rate Limits and Message Queues\": one segment a second from a long code")),
            Source),
        [.. TwilioAccount.Settings, new("segments", SettingForm.Number, false, "how many segments a message may cost, 1 to 10; 1 unless letters need more", "2")],
        Create)
    {
        Notes = "Take account and token from the console. `from` is one of your numbers, or a messaging service's id (`MG…`).",
    };

    public string Name => name;
    public ChannelKindInfo Kind => Info;

    public Outgoing Compose(Notice notice, Recipient recipient, Receipt? earlier)
    {
        string text = Text(notice);
        return account.Request("Messages.json", [("To", recipient.Address ?? ""), account.Sender, ("Body", text)]) with { Told = [.. Encoding.UTF8.GetBytes(text)] };
    }

    public Outcome Interpret(Outgoing outgoing, Reply reply, Notice notice, Recipient recipient, Receipt? earlier) => TwilioAccount.Interpret(outgoing, reply);

    /// <summary>How many segments a text takes.</summary>
    public static int Segments(string text) => Shortener.IsGsm(text)
        ? Shortener.Measure(text, LengthUnit.GsmSeptets) is var septets && septets <= OneGsm ? 1 : (septets + PartGsm - 1) / PartGsm
        : text.Length <= OneUcs2 ? 1 : (text.Length + PartUcs2 - 1) / PartUcs2;

    private string Text(Notice notice)
    {
        var parts = NoticeParts.Line(new NoticeMessage(notice), notice);
        int gsm = segments is > 1 ? Math.Min(segments.Value * PartGsm, MostBody) : OneGsm;
        string text = Shortener.Fit(parts, gsm, LengthUnit.GsmSeptets, InGsm);
        // The ellipsis and typographic signs have a plain form; what is left needs UCS-2.
        string plain = InGsm(text);
        if (Shortener.IsGsm(plain) && Shortener.Measure(plain, LengthUnit.GsmSeptets) <= gsm) return plain;
        return Shortener.Fit(parts, Math.Max(segments ?? 2, 1) is 1 ? OneUcs2 : Math.Min((segments ?? 2) * PartUcs2, MostBody), LengthUnit.Utf16Units, InGsm);
    }

    private static string InGsm(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (char c in text)
        {
            switch (c)
            {
                case '…': plain.Append("..."); break;
                case '–' or '—' or '‑' or '−': plain.Append('-'); break;
                case '’' or '‘' or '‚' or '`': plain.Append('\''); break;
                case '“' or '”' or '„' or '«' or '»': plain.Append('"'); break;
                case '\u00A0' or '\u202F' or '\u2009' or '\t': plain.Append(' '); break;
                default: plain.Append(c); break;
            }
        }
        return plain.ToString();
    }

    private static TwilioSmsChannel? Create(ChannelReader reader)
    {
        int? segments = reader.Number("segments");
        if (segments is < 1 or > MostSegments) reader.Wrong("segments", $"\"segments\" of the channel \"{reader.Name}\" must be 1 to {MostSegments}.", "Write segments: 2.");
        else if (TwilioAccount.Of(reader, allowsService: true) is { } account) return new TwilioSmsChannel(reader.Name, account, segments);
        return null;
    }
}
