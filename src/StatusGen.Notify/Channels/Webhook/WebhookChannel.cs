using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text;
using NodaTime;
using StatusGen.Notify.Channels.Http;
using StatusGen.Notify.Exchange;
using StatusGen.Notify.Notices;
using StatusGen.Notify.Secrets;
using StatusGen.Notify.Texts;
using StatusGen.Text.Templates;

namespace StatusGen.Notify.Channels.Webhook;

/// <summary>Any HTTP service: a JSON document of all facts, or a body of one's own, signed when there is a secret.</summary>
internal sealed class WebhookChannel(string name, WebhookTarget target) : IChannel
{
    private static readonly LimitSource Source = new("none: it is your own service");

    public static readonly ChannelKindInfo Info = new(
        "webhook",
        "Sends each message to an HTTP service of your choice.",
        AddressKind: null,
        new ChannelLimits([], Markup.Plain, new RateLimit(10, Duration.FromSeconds(1), new LimitSource("our choice")), Source),
        [
            SettingForms.SecretUrl("where the messages go", "WEBHOOK_URL"),
            new("method", SettingForm.Text, false, "the request's method; POST unless said otherwise", "PUT", "POST", "PUT"),
            new("secret", SettingForm.Secret, false, "what requests are signed with", "env:WEBHOOK_SECRET"),
            new("token", SettingForm.Secret, false, "sent as a bearer token", "env:WEBHOOK_TOKEN"),
            new("headers", SettingForm.Map, false, "more headers, none of them secret", "{ X-Team: web }"),
            new("template", SettingForm.Text, false, "the body, in the language of the page templates; without it a JSON document of all facts", "'{ \"text\": {{ heading | json }} }'"),
            new("content-type", SettingForm.Text, false, "what the template's body is; application/json unless said otherwise", "text/plain; charset=utf-8"),
        ],
        Create)
    {
        Notes = "A signature follows the Standard Webhooks specification: `webhook-signature: v1,` and the Base64 of HMAC-SHA256 over `webhook-id.webhook-timestamp.body`; "
            + "a secret that begins with `whsec_` is Base64. In a template, `json` writes a value as JSON and `raw` writes it as it is; anything else is escaped for HTML. "
            + "Its variables: " + string.Join(", ", WebhookFacts.Names.Select(n => $"`{n}`")) + ".",
        KeyPlace = "Idempotency-Key",
    };

    public string Name => name;
    public ChannelKindInfo Kind => Info;

    public Outgoing Compose(Notice notice, Recipient recipient, Receipt? earlier)
    {
        ImmutableArray<byte> body = Body(notice);
        var headers = ImmutableArray.CreateBuilder<HttpHeader>();
        headers.Add(new("Content-Type", target.Template is null ? Requests.JsonType.Value : target.ContentType));
        headers.Add(new("Idempotency-Key", notice.Key.Id));
        if (target.Secret is { } secret) headers.AddRange(WebhookSignature.Headers(secret, notice.Key.Id, notice.SendingAt ?? notice.At.At, body));
        if (target.Token is { } token) headers.Add(Requests.Bearer(token));
        headers.AddRange(target.Headers);
        ImmutableArray<Secret> secrets = [.. SettingForms.SecretsOf(target.Url), .. new[] { target.Secret, target.Token }.OfType<Secret>()];
        return new HttpOutgoing(target.Method, new Uri(target.Url.Reveal().Trim()), headers.ToImmutable(), body) { Secrets = secrets };
    }

    public Outcome Interpret(Outgoing outgoing, Reply reply, Notice notice, Recipient recipient, Receipt? earlier) =>
        HttpReplies.Failure("The webhook's service", outgoing, reply) ?? new Delivered(Receipt.None);

    private ImmutableArray<byte> Body(Notice notice)
    {
        TemplateMap facts = WebhookFacts.Of(notice);
        if (target.Template is null) return WebhookFacts.ToJson(facts);
        var output = new Utf8Output();
        // The template was tried with all facts when the settings were read. Should it fail on these all the same, people are told in the usual form.
        return target.Template.TryRender(new TemplateContext(WebhookFacts.Functions(), facts), output).IsEmpty
            ? ImmutableCollectionsMarshal.AsImmutableArray(Encoding.UTF8.GetBytes(output.ToString()))
            : WebhookFacts.ToJson(facts);
    }

    private static WebhookChannel? Create(ChannelReader reader)
    {
        Template? template = TemplateOf(reader);
        ImmutableArray<HttpHeader> headers = HeadersOf(reader);
        if (!reader.IsComplete || SettingForms.WebhookOf(reader) is not { } url) return null;
        return new WebhookChannel(reader.Name, new WebhookTarget(
            url, reader.Text("method") ?? "POST", reader.Secret("secret"), reader.Secret("token"), headers, template, reader.Text("content-type") ?? "application/json"));
    }

    private static Template? TemplateOf(ChannelReader reader)
    {
        if (reader.Text("template") is not { } text) return null;
        Template template = Template.Compile($"template of {reader.Name}", text);
        ImmutableArray<TemplateError> errors = template.HasErrors
            ? template.Errors
            : template.TryRender(new TemplateContext(WebhookFacts.Functions(), WebhookFacts.Example), new Utf8Output());
        if (errors.IsEmpty) return template;
        TemplateError first = errors[0];
        reader.Wrong("template", $"The template of the channel \"{reader.Name}\" has an error in its line {first.Line}, column {first.Column}: {first.Message}", $"It may use {string.Join(", ", WebhookFacts.Names)}.");
        return null;
    }

    private static ImmutableArray<HttpHeader> HeadersOf(ChannelReader reader)
    {
        var headers = ImmutableArray.CreateBuilder<HttpHeader>();
        foreach ((string header, string value) in reader.Map("headers"))
        {
            string lower = header.ToLowerInvariant();
            if (header.Length == 0 || !header.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_') || value.Any(c => c is < ' ' or > '~'))
                reader.Wrong("headers", $"\"{CleanText.Line(header)}\" of the channel \"{reader.Name}\" is no header.", "Names have letters, digits and hyphens, values visible ASCII.");
            else if (lower is "authorization" or "cookie" || lower.Contains("token") || lower.Contains("secret") || lower.Contains("api-key"))
                reader.Wrong("headers", $"The header \"{header}\" of the channel \"{reader.Name}\" would be a secret written out.", "Use token: env:NAME; it is sent as Authorization: Bearer.");
            else if (lower is "content-type" or "content-length" or "host" or "idempotency-key" or "transfer-encoding" or "connection" || lower.StartsWith("webhook-", StringComparison.Ordinal))
                reader.Wrong("headers", $"The header \"{header}\" of the channel \"{reader.Name}\" is written by the program itself.", "Leave it out; content-type: is a setting of its own.");
            else headers.Add(new HttpHeader(header, value));
        }
        return headers.ToImmutable();
    }
}

internal sealed record WebhookTarget(
    Secret Url, string Method, Secret? Secret, Secret? Token, ImmutableArray<HttpHeader> Headers, Template? Template, string ContentType);
