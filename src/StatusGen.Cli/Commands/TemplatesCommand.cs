using System.Collections.Immutable;
using System.CommandLine;
using System.Text;
using StatusGen.Cli.Arguments;
using StatusGen.Cli.Folders;
using StatusGen.Cli.Reporting;
using StatusGen.Content.Messages;
using StatusGen.Content.MessageTemplates;
using StatusGen.Domain.Diagnostics;
using StatusGen.Text.Sources;
using StatusGen.Text.Words;

namespace StatusGen.Cli.Commands;

/// <summary><c>statusgen templates</c>: the messages with gaps that <c>new</c> and <c>update</c> can fill.</summary>
internal static class TemplatesCommand
{
    private static readonly string[] Actions = ["list", "show", "check"];
    private static readonly string[] KnownFormats = ["text", "json"];

    public static Verb Create(Context context)
    {
        Argument<string> action = Typed.Optional("ACTION", "list (default), show or check");
        Argument<string> name = Typed.Optional("NAME", "Of the template to show");
        Option<string> stage = Typed.Option("--stage", "STAGE", "Only templates of this stage");
        Option<string> audience = Typed.Option("--audience", "NAME", "Only templates for this audience");
        Option<string> format = Formats.Option(KnownFormats);
        var verb = new Verb("templates", "Lists, shows or checks the templates for messages: the built-in ones and those in comms/messages/.", "statusgen templates show investigating")
        {
            Arguments = { action, name },
            Options = { stage, audience, format },
        };
        verb.SetAction(parsed =>
        {
            var session = new Session(context, parsed);
            string chosen = Formats.Read(session, format, KnownFormats);
            SourceFolder? sources = session.FindsSite ? new SourceFolder(session.SiteFolder) : null;
            TemplateSet templates = TemplateSet.Load(sources);
            return (session.Value(action) ?? "list") switch
            {
                "list" => List(session, templates, session.Value(stage), session.Value(audience), chosen),
                "show" => Show(session, templates, session.Value(name) ?? throw new UsageException("NAME is missing: statusgen templates show NAME")),
                "check" => Check(session, templates, sources, chosen),
                var other => throw new UsageException($"ACTION: there is no \"{other}\". {NearestWord.Hint(other, Actions)}"),
            };
        });
        return verb;
    }

    private static int List(Session session, TemplateSet templates, string? stage, string? audience, string format)
    {
        if (stage is not null && MessageStages.Read(stage) is null) throw new UsageException($"--stage: there is no stage \"{stage}\". {NearestWord.Hint(stage, MessageStages.Words)}");
        string[] audiences = [.. templates.All.Select(template => template.Audience).Distinct()];
        if (audience is not null && !audiences.Contains(audience, StringComparer.OrdinalIgnoreCase)) throw new UsageException($"--audience: no template is for \"{audience}\". {NearestWord.Hint(audience, audiences)}");
        MessageTemplate[] wanted =
        [
            .. templates.All.Where(t => (stage is null || t.Stage == MessageStages.Read(stage)) && (audience is null || t.Audience.Equals(audience, StringComparison.OrdinalIgnoreCase))),
        ];
        session.Print(format == "json" ? Json(wanted) : Text(wanted, session));
        return ExitCodes.Done;
    }

    private static string Text(MessageTemplate[] templates, Session session)
    {
        var text = new StringBuilder();
        if (templates.Length == 0) return "There is none.\n";
        int width = templates.Max(template => template.Name.Length);
        foreach (IGrouping<string, MessageTemplate> group in templates.GroupBy(template => template.Audience))
        {
            text.Append(text.Length > 0 ? "\n" : "").Append(session.OutputPaint.Bold($"For {group.Key}")).Append('\n');
            foreach (MessageTemplate template in group) text.Append($"  {template.Name.PadRight(width)}  {template.Use}{(template.IsOwn ? " (your own)" : "")}\n");
        }
        return text.ToString();
    }

    private static string Json(MessageTemplate[] templates) => JsonText.Compose(json =>
    {
        json.WriteStartObject();
        json.WriteStartArray("templates");
        foreach (MessageTemplate template in templates)
        {
            json.WriteStartObject();
            json.WriteString("name", template.Name);
            json.WriteString("stage", template.Stage?.Word());
            json.WriteString("audience", template.Audience);
            json.WriteString("use", template.Use);
            json.WriteBoolean("own", template.IsOwn);
            json.WriteStartArray("placeholders");
            foreach (Placeholder placeholder in template.Placeholders) json.WriteStringValue(placeholder.Name);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    });

    private static int Show(Session session, TemplateSet templates, string name)
    {
        if (templates.Find(name) is not { } template)
            throw new UsageException($"NAME: there is no template \"{name}\".{(NearestWord.Of(name, templates.All.Select(t => t.Name)) is { } near ? $" Did you mean \"{near}\"?" : "")} \"statusgen templates\" lists them.");
        var text = new StringBuilder();
        text.Append(session.OutputPaint.Bold(template.Name)).Append($": {template.Use}\n\n").Append(template.Body).Append("\n\n").Append(session.OutputPaint.Bold("Its gaps:")).Append('\n');
        int width = template.Placeholders.Select(placeholder => placeholder.Name.Length).DefaultIfEmpty(0).Max();
        foreach (Placeholder placeholder in template.Placeholders)
            text.Append($"  {placeholder.Name.PadRight(width)}  {placeholder.Question} {Unknown(placeholder)}\n");
        session.Print(text.ToString());
        return ExitCodes.Done;
    }

    private static string Unknown(Placeholder placeholder) =>
        placeholder.IsOptional ? "(may be left out)" : placeholder.IfUnknown is { } unknown ? $"(else: \"{unknown}\")" : "(must be known)";

    private static int Check(Session session, TemplateSet templates, SourceFolder? sources, string format)
    {
        MessageTemplate[] own = [.. templates.All.Where(template => template.IsOwn)];
        ImmutableArray<Diagnostic> found = [.. templates.Diagnostics.Concat(own.SelectMany(template => TemplateJudge.Check(template))).Order(Diagnostic.ByPlace)];
        var findings = new Findings(found, path => sources is null ? null : TextDecoder.Decode(sources.Read(path)).Value);
        Report.Write(session, findings, format);
        string count = TextReporter.Count(findings);
        if (format == "text" && own.Length == 0 && found.IsEmpty) session.Say($"There is no template in {TemplateSet.Folder}/.");
        else if (format == "text") session.Say($"Checked {TemplateSet.Folder}/: {(count.Length > 0 ? count : "no problems")}.");
        return findings.Count(DiagnosticSeverity.Error) > 0 ? ExitCodes.ContentErrors : ExitCodes.Done;
    }
}
