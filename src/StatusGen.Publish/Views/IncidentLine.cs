using NodaTime;
using StatusGen.Domain.Incidents;
using StatusGen.Publish.Languages;
using StatusGen.Publish.Model;
using StatusGen.Text.Templates;

namespace StatusGen.Publish.Views;

/// <summary>An incident as one entry of a list.</summary>
/// <param name="Date">Its day as in <c>datetime</c>: see <see cref="PublishedIncident.ShownAt"/>.</param>
/// <param name="Day">Day of the month.</param>
/// <param name="Month">The month's short name.</param>
/// <param name="Components">Names, joined; empty when it names none.</param>
public sealed record IncidentLine(
    string Kind, string Title, string Address, string Tone, string Date, int Day, string Month, int Year,
    ShapedObject? Severity, SafeHtml Outcome, SafeHtml? Window, SafeHtml Components, bool IsOpen, bool HasPostmortem)
{
    public static readonly ObjectShape<IncidentLine> Shape = new(
        ("kind", v => v.Kind),
        ("title", v => v.Title),
        ("address", v => v.Address),
        ("tone", v => v.Tone),
        ("date", v => v.Date),
        ("day", v => v.Day),
        ("month", v => v.Month),
        ("year", v => v.Year),
        ("severity", v => v.Severity),
        ("outcome", v => v.Outcome),
        ("window", v => v.Window),
        ("components", v => v.Components),
        ("is_open", v => v.IsOpen),
        ("has_postmortem", v => v.HasPostmortem));

    public static IncidentLine Project(Scene scene, PublishedIncident published)
    {
        Incident incident = published.Incident;
        LocalDate day = DayOf(scene, published);
        string[] names = new string[published.Components.Length];
        for (int i = 0; i < names.Length; i++) names[i] = scene.LinkTo(published.Components[i]).Name;
        bool hasPostmortem = false;
        foreach (IncidentUpdate update in incident.Updates) hasPostmortem |= update.Status == UpdateStatus.Postmortem;
        return new IncidentLine(
            incident.Kind.Key(),
            incident.Title,
            scene.Addresses.Incident(incident.Id),
            incident.Severity?.Key() ?? incident.Kind.Key(),
            IsoDay(day),
            day.Day,
            scene.Language.Calendar.ShortMonths[day.Month - 1],
            day.Year,
            scene.Words.Of(incident.Severity),
            IncidentProjection.Outcome(scene, published),
            published.State.Window is { } window ? scene.Times.Window(window) : null,
            scene.Language.Join(names),
            published.State.IsOpen,
            hasPostmortem);
    }

    /// <summary>The day under which the history tells it.</summary>
    public static LocalDate DayOf(Scene scene, PublishedIncident published) =>
        scene.Times.DayOf(published.ShownAt);

    private static string IsoDay(LocalDate day) =>
        string.Create(10, day, static (text, day) =>
        {
            Write(text, 0, day.Year / 100);
            Write(text, 2, day.Year % 100);
            text[4] = text[7] = '-';
            Write(text, 5, day.Month);
            Write(text, 8, day.Day);

            static void Write(Span<char> text, int at, int number) => (text[at], text[at + 1]) = ((char)('0' + number / 10), (char)('0' + number % 10));
        });
}
