using NodaTime;
using StatusGen.Publish.Model;

namespace StatusGen.Publish.Views;

/// <summary>All that was ever published, by the month under which it is shown, newest first.</summary>
public sealed class HistoryIndex
{
    private readonly Dictionary<YearMonth, List<PublishedIncident>> _byMonth = [];
    private readonly Dictionary<int, int> _counts = [];

    public HistoryIndex(Scene scene)
    {
        foreach (PublishedIncident incident in scene.Model.Incidents)
        {
            LocalDate day = IncidentLine.DayOf(scene, incident);
            YearMonth month = day.ToYearMonth();
            if (!_byMonth.TryGetValue(month, out List<PublishedIncident>? list)) _byMonth[month] = list = [];
            list.Add(incident);
            _counts[day.Year] = _counts.GetValueOrDefault(day.Year) + 1;
        }
        Months = [.. _byMonth.Keys.OrderDescending()];
        Years = [.. _counts.Keys.OrderDescending()];
    }

    /// <summary>Those that have entries, newest first; and so the years.</summary>
    public IReadOnlyList<YearMonth> Months { get; }
    public IReadOnlyList<int> Years { get; }

    public int CountOf(int year) => _counts.GetValueOrDefault(year);
    public IReadOnlyList<PublishedIncident> Of(YearMonth month) => _byMonth.GetValueOrDefault(month) ?? [];
}
