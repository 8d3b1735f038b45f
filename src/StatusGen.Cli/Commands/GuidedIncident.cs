using System.Collections.Immutable;
using NodaTime;
using StatusGen.Cli.Arguments;
using StatusGen.Cli.Reporting;
using StatusGen.Content.Messages;
using StatusGen.Content.MessageTemplates;
using StatusGen.Domain.Diagnostics;
using StatusGen.Domain.Incidents;
using StatusGen.Text.Sources;
using StatusGen.Text.Words;

namespace StatusGen.Cli.Commands;

/// <summary>Asks for what was not typed, in the order in which readers want to know it.</summary>
internal sealed class GuidedIncident(Session session, IncidentFiles files)
{
    private readonly Questions questions = new(session);

    public string Kind() => questions.Ask("Is it an incident, maintenance or a notice?", "incident", word => NewCommand.KindOf(word));

    /// <param name="typed">What is known already.</param>
    /// <returns>Nothing that was typed is asked again.</returns>
    public TypedIncident Complete(IncidentKind kind, TypedIncident typed)
    {
        DateTimeZone zone = files.Site.Zone;
        typed = typed with { Title = typed.Title.Length > 0 ? typed.Title : questions.Ask(TitleQuestion(kind)) };
        if (kind == IncidentKind.Incident && typed.Severity is null) typed = typed with { Severity = questions.Ask("How bad is it: minor, major or critical?", "minor", word => TypedValues.Severity(word)) };
        if (kind != IncidentKind.Notice && typed.Affected.Length == 0 && files.Site.Components.Length > 0) typed = typed with { Affected = Components() };
        if (kind == IncidentKind.Incident && typed.Start is null) typed = typed with { Start = Optional("Since when? A time of day will do.", "now", word => TypedValues.Before("Since", word, zone, files.Now)) };
        if (kind == IncidentKind.Maintenance)
        {
            string start = typed.Start ?? questions.Ask("When does the work begin?", null, word => TypedValues.After("Begin", word, zone, files.Now));
            string end = typed.End ?? questions.Ask("When does it end? A length such as 2h will do.", null, word => TypedWindow.Read(start, word, zone, files.Now));
            typed = typed with { Start = start, End = end };
        }
        if (kind == IncidentKind.Incident && typed.NextUpdate is null)
        {
            string usual = DurationText.Write(files.Site.Cadence.LongestSilence(TypedValues.Severity(typed.Severity!)));
            typed = typed with { NextUpdate = questions.Ask("When do you write again?", usual, word => TypedValues.After("Next update", word, zone, files.Now)) };
        }
        if (typed.Message is not null || typed.Template is not null) return typed;
        return kind switch
        {
            IncidentKind.Notice => typed with { Message = questions.Ask("What changes, from when, for whom, and what should people do?") },
            IncidentKind.Maintenance => typed with { Template = "maintenance-notice" },
            _ => typed with { Template = "investigating" },
        };
    }

    /// <summary>Asks for a template's fact; an empty answer says that nobody knows.</summary>
    public string Ask(Placeholder placeholder) => questions.Ask(placeholder.IsRequired ? placeholder.Question : $"{placeholder.Question} Empty: {Unknown(placeholder)}", placeholder.IsRequired ? null : "");

    /// <summary>Shows the writer what readers will miss in what was just written.</summary>
    public void Judge(Incident incident, string text)
    {
        var source = new SourceText(incident.Location.Path, text);
        ImmutableArray<Diagnostic> found = IncidentMessages.Check(incident, files.Site, source, files.Now, MessageOptions.Default).RemoveAll(finding => finding.Severity == DiagnosticSeverity.Advice);
        session.Complain(TextReporter.Compose(new Findings(found, _ => source), session.ErrorPaint));
        session.Say(found.IsEmpty ? "The message tells readers what they need." : "Mend this in the file before you publish it.");
    }

    private static string Unknown(Placeholder placeholder) => placeholder.IfUnknown is { } sentence ? $"\"{sentence}\"" : "left out.";

    private static string TitleQuestion(IncidentKind kind) => kind switch
    {
        IncidentKind.Maintenance => "The title: what will people notice, in a few words?",
        IncidentKind.Notice => "The title: what changes, in a few words?",
        _ => "The title: what do people notice, in a few words?",
    };

    private string[] Components()
    {
        string ids = string.Join(", ", files.Site.Components.Select(component => component.Id.Value));
        string answer = questions.Ask($"Which components are affected, as ID or ID=IMPACT, with commas between? They are {ids}. Empty: none.", "", word => TypedValues.Affected([word], files.Site));
        return answer.Length > 0 ? [answer] : [];
    }

    private string? Optional(string question, string usual, Action<string> check)
    {
        string answer = questions.Ask(question, usual, word =>
        {
            if (word != usual) check(word);
        });
        return answer == usual ? null : answer;
    }
}
