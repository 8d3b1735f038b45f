using NodaTime;
using StatusGen.Content.Messages;
using StatusGen.Content.MessageTemplates;
using StatusGen.Domain.Incidents;
using StatusGen.Text.Sources;
using StatusGen.Text.Words;

namespace StatusGen.Cli.Commands;

/// <summary>A message as <c>--template NAME --set name=value</c> describes it.</summary>
internal sealed record TypedTemplate(MessageTemplate Template, IReadOnlyDictionary<string, string> Set)
{
    // Moments that have been; all others are to come.
    private static readonly string[] Past = ["startedAt", "detectedAt", "classifiedAt", "resolvedAt", "lastUpdateAt"];

    /// <summary>Null when no template is named.</summary>
    public static TypedTemplate? Read(string? name, string[] set, ISourceTree sources)
    {
        if (name is null) return set.Length == 0 ? null : throw new UsageException("--set belongs to --template NAME: it fills the template's gaps.");
        TemplateSet templates = TemplateSet.Load(sources);
        if (templates.Find(name) is not { } template)
        {
            string hint = NearestWord.Of(name, templates.All.Select(t => t.Name)) is { } near ? $" Did you mean \"{near}\"?" : "";
            throw new UsageException($"--template: there is no template \"{name}\".{hint} \"statusgen templates\" lists them.");
        }
        var values = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (string pair in set)
        {
            int equals = pair.IndexOf('=');
            string key = equals < 0 ? pair : pair[..equals].Trim();
            if (equals < 0) throw new UsageException($"--set {pair}: write it as NAME=VALUE, such as effect=\"Card payments are declined.\"");
            if (Placeholders.Find(key) is not { } placeholder) throw new UsageException($"--set: there is no placeholder \"{key}\". {NearestWord.Hint(key, [.. template.Placeholders.Select(p => p.Name)])}");
            values[placeholder.Name] = pair[(equals + 1)..];
        }
        return new TypedTemplate(template, values);
    }

    /// <summary>The promise that is typed as a fact, for the update's field.</summary>
    public string? NextUpdate => Set.GetValueOrDefault("nextUpdateAt");

    /// <summary>What people are asked on a terminal; elsewhere a missing fact is a wrong command line.</summary>
    /// <param name="ask">Null: nobody can be asked.</param>
    public string Message(TemplateFacts facts, Func<Placeholder, string>? ask)
    {
        Dictionary<string, string> values = facts.Values();
        foreach ((string name, string value) in Set) values[name] = Written(Placeholders.Find(name)!, value, facts);
        if (ask is not null)
            foreach (Placeholder placeholder in Template.Placeholders)
                if (!values.ContainsKey(placeholder.Name) && ask(placeholder) is { Length: > 0 } answer) values[placeholder.Name] = Written(placeholder, answer, facts);
        FilledTemplate filled = FilledTemplate.Of(Template, values);
        if (filled.Missing.IsEmpty) return filled.Text;
        string missing = string.Concat(filled.Missing.Select(placeholder => $"\n  --set {placeholder.Name}=\"…\"  {placeholder.Question}"));
        throw new UsageException($"The template \"{Template.Name}\" needs to know more:{missing}");
    }

    /// <summary>The status of an update whose message this is; null: the usual one.</summary>
    public UpdateStatus? Status => Template.Stage switch
    {
        MessageStage.Acknowledge or MessageStage.Investigating => UpdateStatus.Investigating,
        MessageStage.Identified => UpdateStatus.Identified,
        MessageStage.Monitoring => UpdateStatus.Monitoring,
        MessageStage.Resolved => UpdateStatus.Resolved,
        MessageStage.Postmortem => UpdateStatus.Postmortem,
        MessageStage.MaintenanceNotice => UpdateStatus.Scheduled,
        MessageStage.MaintenanceReminder => UpdateStatus.Reminder,
        MessageStage.MaintenanceComplete => UpdateStatus.Completed,
        _ => null,
    };

    /// <summary>Times and days in the form of all messages, checked; everything else as it was typed.</summary>
    private static string Written(Placeholder placeholder, string typed, TemplateFacts facts)
    {
        string option = $"--set {placeholder.Name}";
        if (placeholder.Type == PlaceholderType.Day) return DateText.Read(typed) is { } day ? MomentWords.WriteDay(day) : typed;
        if (placeholder.Type != PlaceholderType.Time) return typed;
        DateTimeZone zone = facts.Site.Zone;
        return facts.Write(Past.Contains(placeholder.Name, StringComparer.Ordinal) ? TypedValues.Before(option, typed, zone, facts.Now) : TypedValues.After(option, typed, zone, facts.Now));
    }
}
