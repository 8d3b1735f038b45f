using System.Collections.Immutable;
using StatusGen.Cli.Folders;
using StatusGen.Domain.Incidents;

namespace StatusGen.Cli.GitHub;

/// <param name="Updates">Those whose lines changed, oldest first; none when only facts about the incident did.</param>
internal sealed record ChangedIncident(Incident Incident, ImmutableArray<IncidentUpdate> Updates)
{
    public static ImmutableArray<ChangedIncident> Of(IEnumerable<Incident> incidents, GitChanges changes) =>
        [.. incidents.Where(incident => changes.LinesOf(incident.Location.Path).Count > 0).Select(incident => new ChangedIncident(incident, Changed(incident, changes.LinesOf(incident.Location.Path))))];

    private static ImmutableArray<IncidentUpdate> Changed(Incident incident, IReadOnlyList<LineRange> lines)
    {
        // An update reaches from its heading to the next heading in the file, whatever its time.
        IncidentUpdate[] inFile = [.. incident.Updates.OrderBy(update => update.Location.Line)];
        var changed = new HashSet<IncidentUpdate>(ReferenceEqualityComparer.Instance);
        for (int i = 0; i < inFile.Length; i++)
        {
            int first = inFile[i].Location.Line, last = i + 1 < inFile.Length ? inFile[i + 1].Location.Line - 1 : int.MaxValue;
            if (lines.Any(range => range.First <= last && range.Last >= first)) changed.Add(inFile[i]);
        }
        return [.. incident.Updates.Where(changed.Contains)];
    }
}
