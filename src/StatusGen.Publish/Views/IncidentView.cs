using StatusGen.Text.Templates;

namespace StatusGen.Publish.Views;

/// <summary>An incident, maintenance or notice, told in full.</summary>
/// <param name="Kind">incident, maintenance or notice.</param>
/// <param name="TitleLanguage">For <c>lang</c>, when it is not the page's; else null.</param>
/// <param name="LeadLanguage">The same for the lead.</param>
/// <param name="Tone">The style of its card: its severity, maintenance or notice.</param>
/// <param name="State">Where it stands now.</param>
/// <param name="Severity">Null for maintenance and notices.</param>
/// <param name="Verdict">"This incident is resolved." Null while it goes on.</param>
/// <param name="Outcome">One line: "Resolved after 1 h 36 min", or its state while it goes on.</param>
/// <param name="Started">When the effect began.</param>
/// <param name="Ended">When it was over; null while it goes on.</param>
/// <param name="Length">How long it took; null while it goes on.</param>
/// <param name="Window">Maintenance: when work is done, as planned now.</param>
/// <param name="WindowStart">Maintenance: the window's start and end in UTC, for script.</param>
/// <param name="NextUpdate">When the next word is owed; null when none is.</param>
/// <param name="NextUpdateAt">The same in UTC, for script.</param>
/// <param name="NextUpdateLate">True when that moment has passed.</param>
/// <param name="Promises">How many of the promised updates came in time; null when none was due yet.</param>
/// <param name="Components">What is affected, each as it is now (once over: as it was at its worst).</param>
/// <param name="Updates">Newest first, without the postmortem.</param>
/// <param name="Postmortem">Null when there is none.</param>
/// <param name="Newer">The incident that came after it; null for the newest.</param>
public sealed record IncidentView(
    string Kind, string Id, string Address, string Title, string? TitleLanguage, string Tone, bool IsOpen, ShapedObject State, ShapedObject? Severity,
    SafeHtml? Verdict, SafeHtml Outcome, SafeHtml Started, SafeHtml? Ended, SafeHtml? Length,
    SafeHtml? Window, string? WindowStart, string? WindowEnd,
    SafeHtml? NextUpdate, string? NextUpdateAt, bool NextUpdateLate, SafeHtml? Promises,
    IReadOnlyList<ChangeView> Components, SafeHtml? Lead, string? LeadLanguage, IReadOnlyList<UpdateView> Updates, UpdateView? Postmortem, IReadOnlyList<TaskView> Tasks,
    IncidentLink? Newer, IncidentLink? Older)
{
    public static readonly ObjectShape<IncidentView> Shape = new(
        ("kind", v => v.Kind),
        ("id", v => v.Id),
        ("address", v => v.Address),
        ("title", v => v.Title),
        ("title_language", v => v.TitleLanguage),
        ("tone", v => v.Tone),
        ("is_open", v => v.IsOpen),
        ("state", v => v.State),
        ("severity", v => v.Severity),
        ("verdict", v => v.Verdict),
        ("outcome", v => v.Outcome),
        ("started", v => v.Started),
        ("ended", v => v.Ended),
        ("length", v => v.Length),
        ("window", v => v.Window),
        ("window_start", v => v.WindowStart),
        ("window_end", v => v.WindowEnd),
        ("next_update", v => v.NextUpdate),
        ("next_update_at", v => v.NextUpdateAt),
        ("next_update_late", v => v.NextUpdateLate),
        ("promises", v => v.Promises),
        ("components", v => ChangeView.Shape.WrapAll(v.Components)),
        ("lead", v => v.Lead),
        ("lead_language", v => v.LeadLanguage),
        ("latest", v => UpdateView.Shape.WrapOrNull(v.Updates.Count > 0 ? v.Updates[0] : null)),
        ("updates", v => UpdateView.Shape.WrapAll(v.Updates)),
        ("update_count", v => v.Updates.Count),
        ("postmortem", v => UpdateView.Shape.WrapOrNull(v.Postmortem)),
        ("tasks", v => TaskView.Shape.WrapAll(v.Tasks)),
        ("tasks_open", v => TaskView.Shape.WrapAll([.. v.Tasks.Where(t => !t.Done)])),
        ("tasks_done", v => v.Tasks.Count(t => t.Done)),
        ("newer", v => IncidentLink.Shape.WrapOrNull(v.Newer)),
        ("older", v => IncidentLink.Shape.WrapOrNull(v.Older)));
}

/// <param name="Language">Of the title, for <c>lang</c>, when it is not the page's; else null.</param>
public sealed record IncidentLink(string Title, string Address, string? Language = null)
{
    public static readonly ObjectShape<IncidentLink> Shape = new(("title", v => v.Title), ("address", v => v.Address), ("language", v => v.Language));
}
