using StatusGen.Domain.Pages;
using StatusGen.Publish.Model;
using StatusGen.Text.Templates;

namespace StatusGen.Publish.Views;

/// <summary>What all pages share.</summary>
/// <param name="Base">The site's path: begins and ends with a slash.</param>
/// <param name="Url">Absolute, with the path.</param>
/// <param name="Home">The firm's own site; may be null.</param>
/// <param name="Host">Scheme and host of the status site, to put before an address.</param>
/// <param name="Zone">Name of the zone of printed times.</param>
/// <param name="Logo">Address of the logo; null when there is none.</param>
/// <param name="Generator">Name and version of the program.</param>
public sealed record SiteView(
    string Name, string? Description, string Base, string Url, string Host, string? Home, SupportContact Support, string Language, string Direction, string Zone, string? Logo,
    IReadOnlyList<ComponentLink> Components, string Generator)
{
    public static readonly ObjectShape<SupportContact> SupportShape = new(
        ("url", v => v.Url),
        ("email", v => v.Email),
        ("phone", v => v.Phone),
        ("phone_digits", v => v.Phone is null ? null : string.Concat(v.Phone.Where(c => char.IsAsciiDigit(c) || c == '+'))),
        ("address", v => v.Url ?? (v.Email is null ? null : "mailto:" + v.Email)));

    public static readonly ObjectShape<SiteView> Shape = new(
        ("name", v => v.Name),
        ("description", v => v.Description),
        ("base", v => v.Base),
        ("url", v => v.Url),
        ("host", v => v.Host),
        ("home", v => v.Home),
        ("support", v => SupportShape.Wrap(v.Support)),
        ("language", v => v.Language),
        ("direction", v => v.Direction),
        ("zone", v => v.Zone),
        ("logo", v => v.Logo),
        ("components", v => ComponentLink.Shape.WrapAll(v.Components)),
        ("generator", v => v.Generator));

    public static SiteView Project(Scene scene, string? logo, string generator)
    {
        SiteSettings site = scene.Model.Site;
        SiteAddresses addresses = scene.Addresses;
        return new SiteView(
            site.Name, site.Description, addresses.Base, site.Url.AbsoluteUri, addresses.Origin, site.Home, site.Support, scene.Language.Code, scene.Language.Direction,
            site.Zone.Id, logo, [.. site.Components.Select(c => scene.LinkTo(c.Id))], generator);
    }
}
