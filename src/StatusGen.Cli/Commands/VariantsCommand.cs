using System.CommandLine;
using System.Text;
using StatusGen.Cli.Arguments;
using StatusGen.Cli.Notifying;
using StatusGen.Cli.Reporting;
using StatusGen.Cli.Terminal;
using StatusGen.Content.Variants;
using StatusGen.Domain.Diagnostics;
using StatusGen.Domain.Incidents;
using StatusGen.Domain.Pages;
using StatusGen.Text.Sources;
using StatusGen.Text.Words;

namespace StatusGen.Cli.Commands;

/// <summary><c>statusgen variants</c>: the newest update's text for each audience and each length, to be read before it goes out.</summary>
internal static class VariantsCommand
{
    private const string Everybody = "customers";
    private static readonly string[] KnownFormats = ["text", "json"];
    private static readonly string[] UsualAudiences = [Everybody, "executives", "support", "regulators"];

    public static Verb Create(Context context)
    {
        Argument<string> id = Typed.Required("ID", "The file's stem, a part that only it has, or: latest");
        Option<string[]> channel = Typed.Options("--channel", "NAME", $"Only for {NearestWord.Choices([.. TextForm.Usual.Select(form => form.Name)])}; several times for several");
        Option<string[]> audience = Typed.Options("--audience", "NAME", "Only for this audience; several times for several");
        Option<string> format = Formats.Option(KnownFormats);
        var verb = new Verb("variants", "Shows the newest update as each audience and each kind of channel would get it.", "statusgen variants latest --channel sms --channel voice")
        {
            Arguments = { id },
            Options = { channel, audience, format },
            Remarks = "Short texts keep status, effect, next update and address; what has no room stays out by whole sentences.",
        };
        verb.SetAction(parsed =>
        {
            var session = new Session(context, parsed);
            string chosen = Formats.Read(session, format, KnownFormats);
            return Run(session, session.Value(id)!, session.Values(channel), session.Values(audience), chosen);
        });
        return verb;
    }

    private static int Run(Session session, string id, string[] channels, string[] audiences, string format)
    {
        var files = new IncidentFiles(session);
        string path = files.Find(id);
        SourceFile file = files.Sources.Read(path);
        Loaded<Incident?> loaded = files.Load(file);
        if (loaded.Value is not { } incident) return files.Refuse(file, loaded, "there is nothing to show: the file has these errors.");
        TextForm[] forms = [.. TextForm.Usual.Where(form => channels.Length == 0 || channels.Contains(form.Name, StringComparer.OrdinalIgnoreCase))];
        string[] known = [.. TextForm.Usual.Select(form => form.Name), .. files.Site.Channels.Items.Select(channel => channel.Name)];
        foreach (string name in channels)
            if (!known.Contains(name, StringComparer.OrdinalIgnoreCase)) throw new UsageException($"--channel: there is no \"{name}\". {NearestWord.Hint(name, known)}");

        IncidentUpdate update = incident.Updates.LastOrDefault(u => u.At <= files.Now) ?? incident.Updates[0];
        VariantFacts facts = VariantFacts.Of(incident, update, files.Site);
        var variants = new List<Variant>();
        ChannelVariant[] sent = [.. ChannelVariant.Of(new StatusPage(files.Site, [incident]), files.Sources, incident, update, files.Now)
            .Where(v => (channels.Length == 0 || channels.Contains(v.Channel, StringComparer.OrdinalIgnoreCase)) && (audiences.Length == 0 || audiences.Contains(v.Audience, StringComparer.Ordinal)))];
        // What the site's own channels send is the truth; usual lengths are for sites that have none yet, or for who asks.
        if (channels.Length == 0 && sent.Length > 0) forms = [.. forms.Where(form => form.Name == "page")];
        foreach (string audience in AudiencesOf(files.Site, incident, update, audiences))
            foreach (TextForm form in forms.Where(form => channels.Length > 0 || audience == Everybody || !IsPublic(form)))
                variants.Add(new Variant(audience, form, VariantText.Compose(facts, LayoutOf(files.Site, audience), form)));
        session.Print(format == "json" ? Json(incident, update, variants, sent) : Text(session, variants, sent));
        return ExitCodes.Done;
    }

    /// <summary>Everybody reads there, so only what is for everybody is written there.</summary>
    private static bool IsPublic(TextForm form) => form.Name is "page" or "social";

    private sealed record Variant(string Audience, TextForm Form, string Text);

    /// <summary>A targeted update goes to its own audiences and to nobody else.</summary>
    private static string[] AudiencesOf(SiteSettings site, Incident incident, IncidentUpdate update, string[] wanted)
    {
        string[] targets = [.. (update.Audience.IsEmpty ? incident.Audience : update.Audience).Where(name => name != Incident.PublicAudience)];
        string[] known = targets.Length > 0 ? targets : site.Audiences.Items.IsEmpty ? UsualAudiences : [.. site.Audiences.Items.Where(a => a.Bag?.Find("private")?.Text != "true").Select(a => a.Name).Prepend(Everybody).Distinct()];
        foreach (string name in wanted)
            if (!known.Contains(name, StringComparer.Ordinal)) throw new UsageException($"--audience: \"{name}\" does not get this. {NearestWord.Hint(name, known)}");
        return wanted.Length > 0 ? wanted : known;
    }

    private static string LayoutOf(SiteSettings site, string audience) => site.Audiences.Find(audience)?.Bag?.Find("template")?.Text ?? audience;

    private static string Text(Session session, List<Variant> variants, ChannelVariant[] sent)
    {
        var text = new StringBuilder();
        foreach (Variant variant in variants)
        {
            string length = variant.Form.MostWords is { } words ? $"{TextForm.WordsOf(variant.Text)} of {words} words"
                : variant.Form.MostCharacters is { } most ? $"{variant.Text.Length} of {most} characters" : $"{variant.Text.Length} characters";
            text.Append(text.Length > 0 ? "\n" : "").Append(session.OutputPaint.Bold($"{variant.Audience}, {variant.Form.Name}")).Append($" ({length})\n");
            AppendIndented(text, variant.Text);
        }
        foreach (ChannelVariant variant in sent)
        {
            text.Append(text.Length > 0 ? "\n" : "").Append(session.OutputPaint.Bold($"{variant.Audience}, through {variant.Channel}")).Append($" ({variant.Kind}, as it is sent)\n");
            AppendIndented(text, variant.Text);
        }
        return text.ToString();
    }

    private static void AppendIndented(StringBuilder text, string variant)
    {
        foreach (string line in variant.Split('\n')) text.Append(line.Length > 0 ? $"  {PrintedText.Safe(line)}\n" : "\n");
    }

    private static string Json(Incident incident, IncidentUpdate update, List<Variant> variants, ChannelVariant[] sent) => JsonText.Compose(json =>
    {
        json.WriteStartObject();
        json.WriteString("incident", incident.Id.Value);
        json.WriteString("update", update.Anchor);
        json.WriteStartArray("variants");
        foreach (Variant variant in variants)
        {
            json.WriteStartObject();
            json.WriteString("audience", variant.Audience);
            json.WriteString("channel", variant.Form.Name);
            json.WriteNumber("length", variant.Text.Length);
            if (variant.Form.MostCharacters is { } most) json.WriteNumber("limit", most);
            else json.WriteNull("limit");
            json.WriteString("text", variant.Text);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteStartArray("sent");
        foreach (ChannelVariant variant in sent)
        {
            json.WriteStartObject();
            json.WriteString("audience", variant.Audience);
            json.WriteString("channel", variant.Channel);
            json.WriteString("kind", variant.Kind);
            json.WriteString("text", variant.Text);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    });
}
