using StatusGen.Domain.Pages;
using StatusGen.Publish.Model;
using StatusGen.Text.Templates;

namespace StatusGen.Publish.Views;

/// <summary>What all pages share.</summary>
/// <param name="Base">The path of the site in this language: begins and ends with a slash.</param>
/// <param name="Url">Absolute, with the path.</param>
/// <param name="Root">The path under which all languages stand, with the API; in the first language the same as the base.</param>
/// <param name="RootUrl">Absolute.</param>
/// <param name="Home">The firm's own site; may be null.</param>
/// <param name="Host">Scheme and host of the status site, to put before an address.</param>
/// <param name="Zone">Name of the zone of printed times.</param>
/// <param name="Logo">Address of the logo; null when there is none.</param>
/// <param name="Languages">All that the site is built in, the first one first; empty when it is the only one.</param>
/// <param name="Pages">The site's own pages, in order.</param>
/// <param name="Generator">Name and version of the program.</param>
public sealed record SiteView(
    string Name, string? Description, string Base, string Url, string Root, string RootUrl, string Host, string? Home, SupportContact Support, string Language, string Direction, string Zone, string? Logo,
    IReadOnlyList<ComponentLink> Components, IReadOnlyList<LanguageLink> Languages, IReadOnlyList<OwnPageLink> Pages, string Generator)
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
        ("root", v => v.Root),
        ("root_url", v => v.RootUrl),
        ("host", v => v.Host),
        ("home", v => v.Home),
        ("support", v => SupportShape.Wrap(v.Support)),
        ("language", v => v.Language),
        ("direction", v => v.Direction),
        ("zone", v => v.Zone),
        ("logo", v => v.Logo),
        ("components", v => ComponentLink.Shape.WrapAll(v.Components)),
        ("languages", v => LanguageLink.Shape.WrapAll(v.Languages)),
        ("pages", v => OwnPageLink.Shape.WrapAll(v.Pages)),
        ("generator", v => v.Generator));

    public static SiteView Project(Scene scene, string? logo, string generator)
    {
        SiteSettings site = scene.Model.Site;
        SiteAddresses addresses = scene.Addresses;
        return new SiteView(
            site.Name, site.Description, addresses.Base, site.Url.AbsoluteUri, addresses.Root, addresses.Absolute(addresses.Root), addresses.Origin, site.Home, site.Support, scene.Language.Code, scene.Language.Direction,
            site.Zone.Id, logo, [.. site.Components.Select(c => scene.LinkTo(c.Id))], scene.Languages,
            [.. scene.Model.Pages.Select(page => new OwnPageLink(page.Title, page.TitleLanguage, addresses.OwnPage(page.Name), page.InNavigation))], generator);
    }
}

/// <summary>The site in one of its languages.</summary>
/// <param name="Code">BCP 47.</param>
/// <param name="Name">What the language calls itself.</param>
/// <param name="Base">Path: begins and ends with a slash.</param>
/// <param name="Url">Absolute.</param>
public sealed record LanguageLink(string Code, string Name, string Base, string Url)
{
    public static readonly ObjectShape<LanguageLink> Shape = new(("code", v => v.Code), ("name", v => v.Name), ("base", v => v.Base), ("url", v => v.Url));
}

/// <param name="Language">Of the title, for <c>lang</c>, when it is not the page's; else null.</param>
public sealed record OwnPageLink(string Title, string? Language, string Address, bool InNavigation)
{
    public static readonly ObjectShape<OwnPageLink> Shape = new(
        ("title", v => v.Title), ("language", v => v.Language), ("address", v => v.Address), ("in_navigation", v => v.InNavigation));
}
