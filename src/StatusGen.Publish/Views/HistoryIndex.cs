using NodaTime;
using StatusGen.Publish.Model;

namespace StatusGen.Publish.Views;

/// <summary>All that was ever published, by the day under which it is told, newest first.</summary>
public sealed class HistoryIndex
{
    private readonly Dictionary<YearMonth, List<PublishedIncident>> _byMonth = [];
    private readonly Dictionary<int, int> _counts = [];

    public HistoryIndex(Scene scene)
    {
        var entries = new (LocalDate Day, int Position, PublishedIncident Incident)[scene.Model.Incidents.Length];
        for (int i = 0; i < entries.Length; i++)
        {
            PublishedIncident incident = scene.Model.Incidents[i];
            entries[i] = (IncidentLine.DayOf(scene, incident), i, incident);
        }
        Array.Sort(entries, static (a, b) => b.Day.CompareTo(a.Day) is var byDay and not 0 ? byDay : a.Position.CompareTo(b.Position));
        Newest = Array.ConvertAll(entries, e => e.Incident);
        foreach ((LocalDate day, _, PublishedIncident incident) in entries)
        {
            YearMonth month = day.ToYearMonth();
            if (!_byMonth.TryGetValue(month, out List<PublishedIncident>? list)) _byMonth[month] = list = [];
            list.Add(incident);
            _counts[day.Year] = _counts.GetValueOrDefault(day.Year) + 1;
        }
        Months = [.. _byMonth.Keys.OrderDescending()];
        Years = [.. _counts.Keys.OrderDescending()];
    }

    public IReadOnlyList<PublishedIncident> Newest { get; }
    /// <summary>Those that have entries, newest first; and so the years.</summary>
    public IReadOnlyList<YearMonth> Months { get; }
    public IReadOnlyList<int> Years { get; }

    public int CountOf(int year) => _counts.GetValueOrDefault(year);
    public IReadOnlyList<PublishedIncident> Of(YearMonth month) => _byMonth.GetValueOrDefault(month) ?? [];
}
