using NodaTime;
using StatusGen.Domain.Cadence;
using StatusGen.Domain.Components;
using StatusGen.Domain.Incidents;
using StatusGen.Publish.Languages;
using StatusGen.Publish.Model;
using StatusGen.Text.Templates;

namespace StatusGen.Publish.Views;

/// <summary>Tells an incident: goes through its updates once, oldest first, and keeps track of every component's status.</summary>
public static class IncidentProjection
{
    public static IncidentView Project(Scene scene, PublishedIncident published, PublishedIncident? newer = null, PublishedIncident? older = null)
    {
        Incident incident = published.Incident;
        IncidentState state = published.State;
        var tale = new Tale(scene, incident);
        Language language = scene.Language;
        SafeHtml? length = published.Length is { } time ? language.Length(time) : null;
        MaintenanceWindow? window = state.Window;
        Instant? promise = published.NextUpdate?.Due;
        return new IncidentView(
            incident.Kind.Key(),
            incident.Id.Value,
            scene.Addresses.Incident(incident.Id),
            incident.Title,
            incident.TitleLanguage,
            incident.Severity?.Key() ?? incident.Kind.Key(),
            state.IsOpen,
            scene.Words.Of(state.Status),
            scene.Words.Of(incident.Severity),
            state.IsOpen ? null : language.Word("verdict", state.Status.Key()),
            Outcome(scene, published),
            scene.Times.Moment(incident.Started),
            state.EndedAt is { } end ? scene.Times.Moment(end) : null,
            length,
            window is { } planned ? scene.Times.Window(planned) : null,
            window is { } from ? TimePrinter.Iso(from.Start) : null,
            window is { } until ? TimePrinter.Iso(until.End) : null,
            promise is { } due ? scene.Times.Clock(due, scene.Now) : null,
            promise is { } at ? TimePrinter.Iso(at) : null,
            published.NextUpdate?.IsLate(scene.Now) ?? false,
            Promises(scene, incident),
            tale.Components(state.IsOpen),
            incident.Lead.IsEmpty ? null : new SafeHtml(incident.Lead.Html),
            incident.Lead.Language,
            tale.Updates,
            tale.Postmortem,
            Tasks(scene, incident),
            LinkTo(scene, newer),
            LinkTo(scene, older));
    }

    /// <summary>"Resolved after 1 h 36 min" for what is over, else where it stands.</summary>
    public static SafeHtml Outcome(Scene scene, PublishedIncident published)
    {
        if (published.State.IsOpen || published.Length is not { } length || published.State.Status is UpdateStatus.Cancelled or UpdateStatus.Closed)
            return scene.Language.Word("update", published.State.Status.Key());
        return scene.Language.Say("outcome." + published.State.Status.Key(), ("length", scene.Language.Length(length)));
    }

    /// <summary>Only what was promised in an update counts here: nobody promised readers the site's own cadence.</summary>
    private static SafeHtml? Promises(Scene scene, Incident incident)
    {
        bool promises = false;
        foreach (IncidentUpdate update in incident.Updates) promises |= update.NextUpdate is not null;
        if (!promises) return null;
        int kept = 0, all = 0;
        foreach (UpdateGap gap in KeptPromises.Of(incident, scene.Model.Site.Cadence, scene.Now))
        {
            if (gap.Owed.Source != NextUpdateSource.Promised || gap.Outcome == PromiseOutcome.Pending) continue;
            all++;
            if (gap.Outcome == PromiseOutcome.Kept) kept++;
        }
        return all == 0 ? null : scene.Language.Say("facts.kept", ("kept", kept), ("all", all));
    }

    private static IncidentLink? LinkTo(Scene scene, PublishedIncident? incident) =>
        incident is null ? null : new IncidentLink(incident.Incident.Title, scene.Addresses.Incident(incident.Incident.Id), incident.Incident.TitleLanguage);

    private static TaskView[] Tasks(Scene scene, Incident incident)
    {
        if (incident.Tasks.IsEmpty) return [];
        var tasks = new TaskView[incident.Tasks.Length];
        for (int i = 0; i < tasks.Length; i++)
        {
            RemediationTask task = incident.Tasks[i];
            tasks[i] = new TaskView(task.Text, task.Done, task.Due is { } due ? scene.Times.Day(due) : null, !task.Done && task.Due < scene.Model.Today);
        }
        return tasks;
    }

    private sealed class Tale
    {
        private readonly Scene _scene;
        private readonly Incident _incident;
        private readonly List<(ComponentId Id, ComponentStatus Now, ComponentStatus Worst)> _components;

        public Tale(Scene scene, Incident incident)
        {
            _scene = scene;
            _incident = incident;
            _components = new(incident.Affected.Length);
            foreach (AffectedComponent affected in incident.Affected) _components.Add((affected.Component, affected.Status, affected.Status));
            Tell();
        }

        public List<UpdateView> Updates { get; } = [];
        public UpdateView? Postmortem { get; private set; }

        public ChangeView[] Components(bool now)
        {
            var views = new ChangeView[_components.Count];
            for (int i = 0; i < views.Length; i++)
            {
                (ComponentId id, ComponentStatus current, ComponentStatus worst) = _components[i];
                views[i] = new ChangeView(_scene.LinkTo(id), null, _scene.Words.Of(now ? current : worst));
            }
            return views;
        }

        private void Tell()
        {
            UpdateStatus? told = null;
            bool first = true;
            foreach (IncidentUpdate update in _incident.Updates)
            {
                if (update.Status == UpdateStatus.Postmortem)
                {
                    Postmortem = View(update, update.Status, []);
                    continue;
                }
                bool repeats = update.Status == told && !first;
                if (update.Status != UpdateStatus.Update) told = update.Status;
                Updates.Add(View(update, repeats ? UpdateStatus.Update : update.Status, Changes(update, first)));
                first = false;
            }
            Updates.Reverse();
        }

        private UpdateView View(IncidentUpdate update, UpdateStatus shown, ChangeView[] changes) => new(
            update.Anchor,
            _scene.Addresses.Update(_incident.Id, update),
            _scene.Words.Of(shown),
            _scene.Times.Moment(update.At),
            new SafeHtml(WithWholeAddresses(update.Body.Html)),
            update.Body.Language,
            changes,
            update.Window is { } window ? _scene.Times.Window(window) : null,
            update.NextUpdate is { } next ? _scene.Times.Clock(next, update.At) : null);

        /// <summary>A link to another update of the incident must also work where the text stands on another page.</summary>
        private string WithWholeAddresses(string html) => html.Contains("href=\"#", StringComparison.Ordinal)
            ? html.Replace("href=\"#", $"href=\"{_scene.Addresses.Incident(_incident.Id)}#", StringComparison.Ordinal)
            : html;

        private ChangeView[] Changes(IncidentUpdate update, bool first)
        {
            if (_incident.Kind != IncidentKind.Incident) return [];
            var changes = new List<ChangeView>(_components.Count);
            if (first)
                foreach ((ComponentId id, ComponentStatus status, _) in _components)
                    changes.Add(new ChangeView(_scene.LinkTo(id), null, _scene.Words.Of(status)));
            foreach (AffectedComponent affected in update.Affected) Change(affected.Component, affected.Status, changes);
            if (update.Status == UpdateStatus.Resolved)
                for (int i = 0; i < _components.Count; i++) Change(_components[i].Id, ComponentStatus.Operational, changes);
            else if (update.Status == UpdateStatus.Reopened && update.Affected.IsEmpty)
                for (int i = 0; i < _components.Count; i++) Change(_components[i].Id, _components[i].Worst, changes);
            return [.. changes];
        }

        private void Change(ComponentId id, ComponentStatus status, List<ChangeView> changes)
        {
            int at = _components.FindIndex(c => c.Id == id);
            ComponentStatus? before = at < 0 ? null : _components[at].Now;
            if (before == status) return;
            if (at < 0) _components.Add((id, status, status));
            else _components[at] = (id, status, (ComponentStatus)Math.Max((int)_components[at].Worst, (int)status));
            changes.Add(new ChangeView(_scene.LinkTo(id), before is { } was ? _scene.Words.Of(was) : null, _scene.Words.Of(status)));
        }
    }
}
