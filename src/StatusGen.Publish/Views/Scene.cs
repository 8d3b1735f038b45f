using NodaTime;
using StatusGen.Domain.Components;
using StatusGen.Publish.Languages;
using StatusGen.Publish.Model;
using StatusGen.Text.Templates;

namespace StatusGen.Publish.Views;

/// <summary>What every view is projected from: the site's content, in one language. Shared by all threads.</summary>
public sealed class Scene
{
    private readonly Dictionary<ComponentId, ComponentLink> _links;

    public Scene(SiteModel model, Language language)
    {
        Model = model;
        Language = language;
        Times = new TimePrinter(language, model.Site.Zone);
        Words = new StatusWords(language);
        _links = model.Site.Components.ToDictionary(c => c.Id, c => new ComponentLink(c.Id.Value, c.Name, model.Addresses.Component(c.Id)));
    }

    public SiteModel Model { get; }
    public Language Language { get; }
    public TimePrinter Times { get; }
    public StatusWords Words { get; }
    public SiteAddresses Addresses => Model.Addresses;
    public Instant Now => Model.Now;

    public ComponentLink LinkTo(ComponentId id) => _links[id];
}

/// <summary>A component's name and page.</summary>
public sealed record ComponentLink(string Id, string Name, string Address)
{
    public static readonly ObjectShape<ComponentLink> Shape = new(("id", v => v.Id), ("name", v => v.Name), ("address", v => v.Address));
}
