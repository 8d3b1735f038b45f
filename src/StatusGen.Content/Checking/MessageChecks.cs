using System.Collections.Immutable;
using NodaTime;
using StatusGen.Content.Incidents;
using StatusGen.Content.Messages;
using StatusGen.Content.Messages.Analysis;
using StatusGen.Content.Messages.Language;
using StatusGen.Domain.Diagnostics;
using StatusGen.Domain.Incidents;
using StatusGen.Domain.Pages;

namespace StatusGen.Content.Checking;

/// <summary>Judges the messages of incident files. Safe to call from many threads.</summary>
internal sealed class MessageChecks(SiteSettings site, MessageScope scope, Instant now)
{
    private const string NoEmpathy = "OC206";

    private readonly ComponentNames names = new(site.Components);
    private readonly Instant oldest = now - MessageScope.AgeIn(site);

    /// <summary>What is wrong with those messages of a file that are to be judged, without what <see cref="PublishedSecrets"/> finds in all of them.</summary>
    public ImmutableArray<Diagnostic> Check(IncidentText file, Incident incident)
    {
        if (scope.Touches is { } touches ? !touches(file.Source.Path, 1, int.MaxValue) : incident.Updates[^1].At < oldest) return [];
        JudgedIncident judged = JudgedIncident.Of(file, incident, site);
        var found = new List<Diagnostic>();
        int count = 0;
        for (int i = 0; i < judged.Messages.Count; i++)
        {
            if (!IsInScope(judged.Messages[i], judged)) continue;
            count++;
            foreach (Diagnostic finding in Judge(judged, i))
                if (!NeverPublished.Stops(finding.Code) && !found.Exists(earlier => earlier.Code == finding.Code && earlier.At == finding.At)) found.Add(finding);
        }
        if (count == 0 && IsTitleTouched(incident)) found.AddRange(Judge(judged, judged.Messages.Count - 1).Where(finding => finding.At == incident.Location));
        if (count == 0 && found.Count == 0) return [];
        found.AddRange(Exceptions.Expired(incident.Internal.Checks, site.Zone, now));
        if (count == judged.Messages.Count) found.AddRange(Exceptions.Unused(incident.Internal.Checks, found, site.Zone, now));
        return [.. found];
    }

    private bool IsInScope(JudgedMessage message, JudgedIncident judged)
    {
        if (scope.Touches is { } touches) return touches(judged.Text.Path, message.FirstLine, message.LastLine);
        return (message.Update ?? judged.Incident.Updates[0]).At >= oldest;
    }

    private bool IsTitleTouched(Incident incident) => scope.Touches is { } touches && touches(incident.Location.Path, incident.Location.Line, incident.Location.Line);

    private List<Diagnostic> Judge(JudgedIncident judged, int index)
    {
        JudgedMessage message = judged.Messages[index];
        List<Diagnostic> findings = MessageChecker.Judge(message.Context, judged.Text, message.Start, message.End, names);
        if (findings.Exists(finding => finding.Code == NoEmpathy) && message.Context.Stage is { } stage && stage.IsOpen() && WasShownBefore(judged, index))
            findings.RemoveAll(finding => finding.Code == NoEmpathy);
        return findings;
    }

    /// <summary>Once in an incident is enough while it goes on.</summary>
    private bool WasShownBefore(JudgedIncident judged, int index)
    {
        MessageLanguage? language = MessageLanguage.Of(site.Language);
        for (int i = 0; i < index; i++)
            if (MessageReader.Read(judged.Text, judged.Messages[i].Start, judged.Messages[i].End, language, names).Has(Signal.Empathy)) return true;
        return false;
    }
}
