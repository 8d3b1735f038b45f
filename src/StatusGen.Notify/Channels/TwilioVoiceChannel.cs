using System.Text;
using System.Xml;
using NodaTime;
using StatusGen.Notify.Exchange;
using StatusGen.Notify.Notices;
using StatusGen.Notify.Texts;

namespace StatusGen.Notify.Channels;

/// <summary>Twilio calls and a voice reads half a minute of text, twice.</summary>
internal sealed class TwilioVoiceChannel(string name, TwilioAccount account) : IChannel
{
    private const int MostTwiml = 4000;

    private static readonly LimitSource Source = new("Twilio docs, \"Calls resource\", Twiml");

    public static readonly ChannelKindInfo Info = new(
        "twilio-voice",
        "Calls each contact through Twilio; a voice reads the message.",
        AddressKind: "phone",
        new ChannelLimits(
            [new LengthLimit("Twiml", MostTwiml, LengthUnit.Utf16Units, Source)],
            Markup.Plain,
            new RateLimit(1, Duration.FromSeconds(1), new LimitSource("Twilio docs, \"Calls per second\"")),
            new LimitSource($"Twilio docs, \"TwiML <Say>\"; {SpokenText.MostWords} words are about half a minute")),
        TwilioAccount.Settings,
        reader => TwilioAccount.Of(reader, allowsService: false) is { } account ? new TwilioVoiceChannel(reader.Name, account) : null)
    {
        Notes = "Take account and token from the console. `from` is one of your numbers.",
    };

    public string Name => name;
    public ChannelKindInfo Kind => Info;

    public Outgoing Compose(Notice notice, Recipient recipient, Receipt? earlier)
    {
        string twiml = Twiml(SpokenText.Of(notice), notice.Language);
        return account.Request("Calls.json", [("To", recipient.Address ?? ""), account.Sender, ("Twiml", twiml)]) with { Told = [.. Encoding.UTF8.GetBytes(twiml)] };
    }

    public Outcome Interpret(Outgoing outgoing, Reply reply, Notice notice, Recipient recipient, Receipt? earlier) => TwilioAccount.Interpret(outgoing, reply);

    private static string Twiml(string words, string language)
    {
        // The words are bounded, but a single one may be long: half of the room for each reading, with all that escaping adds.
        string said = Shortener.Fit([new MessagePart(words, 1, "")], MostTwiml - 200, LengthUnit.Utf16Units, Escape);
        return $"<?xml version=\"1.0\" encoding=\"UTF-8\"?><Response><Say loop=\"2\" language=\"{Escape(VoiceOf(language))}\">{Escape(said)}</Say></Response>";
    }

    // Twilio's voices want a region ("Text-to-Speech"): the usual one of the languages that our pages have.
    private static string VoiceOf(string language) => language.Split('-')[0] switch
    {
        _ when language.Length == 5 && language[2] == '-' => language,
        "de" => "de-DE",
        "es" => "es-ES",
        "fr" => "fr-FR",
        "it" => "it-IT",
        "ja" => "ja-JP",
        "ko" => "ko-KR",
        "nl" => "nl-NL",
        "pl" => "pl-PL",
        "pt" => "pt-PT",
        "zh" => "zh-CN",
        _ => "en-US",
    };

    private static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length + 16);
        foreach (char c in text)
        {
            switch (c)
            {
                case '&': escaped.Append("&amp;"); break;
                case '<': escaped.Append("&lt;"); break;
                case '>': escaped.Append("&gt;"); break;
                case '"': escaped.Append("&quot;"); break;
                default:
                    if (XmlConvert.IsXmlChar(c) || char.IsSurrogate(c)) escaped.Append(c);
                    break;
            }
        }
        return escaped.ToString();
    }
}
