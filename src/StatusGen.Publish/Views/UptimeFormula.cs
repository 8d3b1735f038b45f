using StatusGen.Domain.Components;
using StatusGen.Domain.Uptime;
using StatusGen.Publish.Languages;
using StatusGen.Text.Templates;

namespace StatusGen.Publish.Views;

/// <summary>Says how the site's percentages are counted: "Uptime counts major outage as 100%, partial outage as 30% of its time."</summary>
public static class UptimeFormula
{
    private static readonly ComponentStatus[] Counted =
        [ComponentStatus.MajorOutage, ComponentStatus.PartialOutage, ComponentStatus.Degraded, ComponentStatus.Maintenance];

    public static SafeHtml Text(Scene scene)
    {
        UptimeWeights weights = scene.Model.Site.Weights;
        Language language = scene.Language;
        SafeHtml? list = null;
        foreach (ComponentStatus status in Counted)
        {
            if (weights.Of(status) <= 0) continue;
            SafeHtml item = language.Say("formula.item", ("status", language.Word("status", status.Key())), ("percent", language.Percent(weights.Of(status))));
            list = list is null ? item : language.Say("lists.next", ("before", list), ("item", item));
        }
        return list is null ? language["formula.nothing"] : language.Say("formula.text", ("list", list));
    }
}
