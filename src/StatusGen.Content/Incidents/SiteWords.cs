using StatusGen.Content.Reading;
using StatusGen.Domain.Components;
using StatusGen.Domain.Diagnostics;
using StatusGen.Domain.Incidents;
using StatusGen.Domain.Pages;
using StatusGen.Text.Words;

namespace StatusGen.Content.Incidents;

/// <summary>The names that the settings define and incidents may use. Shared by all threads.</summary>
internal sealed class SiteWords
{
    private readonly SiteSettings site;
    private readonly bool knowsComponents;
    private readonly Dictionary<string, ComponentId> components = new(StringComparer.Ordinal);
    private readonly HashSet<string>? audiences;

    /// <param name="knowsComponents">False when the settings could not be read: then any id is taken.</param>
    public SiteWords(SiteSettings site, bool knowsComponents)
    {
        this.site = site;
        this.knowsComponents = knowsComponents;
        foreach (Component component in site.Components) components.TryAdd(component.Id.Value, component.Id);
        if (site.Audiences.Items.Length > 0) audiences = new HashSet<string>(site.Audiences.Items.Select(a => a.Name), StringComparer.Ordinal) { Incident.PublicAudience };
    }

    public ComponentId? Component(string id, SourceLocation at, Problems problems)
    {
        if (components.TryGetValue(id, out ComponentId known)) return known;
        if (!knowsComponents) return new ComponentId(id);
        problems.Error(DiagnosticCodes.UnknownComponent, at, $"Unknown component \"{id}\".", ComponentHint(id));
        return null;
    }

    /// <summary>Audiences are checked only when the settings define some.</summary>
    public bool Audience(string name, SourceLocation at, Problems problems)
    {
        if (audiences is null || audiences.Contains(name)) return true;
        problems.Error(DiagnosticCodes.UnknownAudience, at, $"Unknown audience \"{name}\".", NearestWord.Hint(name, [.. audiences.Order(StringComparer.Ordinal)]));
        return false;
    }

    private string ComponentHint(string id)
    {
        if (site.Components.Length == 0) return "Define it under components: in statusgen.yml.";
        foreach (Component component in site.Components)
            if (component.Name.Equals(id, StringComparison.OrdinalIgnoreCase)) return $"Use its id: \"{component.Id}\".";
        string[] ids = [.. site.Components.Select(c => c.Id.Value)];
        if (ids.Length <= 8) return NearestWord.Hint(id, ids);
        return NearestWord.Of(id, ids) is { } nearest ? $"Did you mean \"{nearest}\"?" : "Define it under components: in statusgen.yml.";
    }
}
