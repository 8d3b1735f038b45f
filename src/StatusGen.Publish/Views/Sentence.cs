using System.Collections.Immutable;
using StatusGen.Domain.Components;
using StatusGen.Domain.Pages;
using StatusGen.Publish.Languages;
using StatusGen.Text.Templates;

namespace StatusGen.Publish.Views;

/// <summary>The whole page in one sentence.</summary>
/// <param name="Key">A component status, or <c>watching</c>: an incident is open but everything works.</param>
/// <param name="Affected">Names of what does not work, joined; null when the sentence itself names it or nothing is affected.</param>
/// <param name="Mood">ok, issue or maintenance.</param>
public sealed record SentenceView(string Key, SafeHtml Text, SafeHtml? Affected, string Mood)
{
    public static readonly ObjectShape<SentenceView> Shape = new(
        ("key", v => v.Key), ("text", v => v.Text), ("affected", v => v.Affected), ("mood", v => v.Mood));

    public static SentenceView Project(Scene scene)
    {
        PageStatus status = scene.Model.Status;
        Language language = scene.Language;
        string key = status.Level.Key();
        if (status.Level == ComponentStatus.Operational) return new SentenceView(key, language["sentence.operational"], null, "ok");
        if (status.Level == ComponentStatus.Maintenance) return OfMaintenance(scene, status);
        if (status.Unwell.Length == 1)
            return new SentenceView(key, language.Say("sentence.one-" + key, ("component", status.Unwell[0].Name)), null, "issue");
        if (status.Unwell.Length > 1)
            return new SentenceView(key, language.Word("sentence", key), language.Join([.. status.Unwell.Select(c => c.Name)]), "issue");
        return status.OpenIncidents.All(i => i.NamesComponents)
            ? new SentenceView("watching", language["sentence.watching"], null, "issue")
            : new SentenceView(key, language.Word("sentence", key), null, "issue");
    }

    private static SentenceView OfMaintenance(Scene scene, PageStatus status)
    {
        var names = ImmutableArray.CreateBuilder<string>();
        foreach (var timeline in scene.Model.Timelines)
            if (timeline.Current == ComponentStatus.Maintenance) names.Add(timeline.Component.Name);
        Language language = scene.Language;
        return names.Count == 1
            ? new SentenceView("maintenance", language.Say("sentence.one-maintenance", ("component", names[0])), null, "maintenance")
            : new SentenceView("maintenance", language["sentence.maintenance"], names.Count == 0 ? null : language.Join(names), "maintenance");
    }
}
