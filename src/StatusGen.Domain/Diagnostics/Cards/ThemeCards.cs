using static StatusGen.Domain.Diagnostics.DiagnosticSeverity;

namespace StatusGen.Domain.Diagnostics.Cards;

/// <summary>SG05: themes.</summary>
internal static class ThemeCards
{
    public static DiagnosticCard[] All() =>
    [
        new(DiagnosticCodes.TemplateError, Error, "An error in a template",
            "The pages made from it cannot be built, so readers keep seeing the old ones.",
            "{{ for update in incident.updates }}", "{{ for update in incident.updates }} … {{ end }}",
            "Mend the template at the place that the message names, or delete the site's copy: then the built-in one is used."),
        new(DiagnosticCodes.TemplateMissing, Error, "A template is missing",
            "The pages that include it cannot be built.",
            "{{ include \"partials/banner.html\" }}", "theme/partials/banner.html",
            "Add the file under theme/, or correct the name."),
        new(DiagnosticCodes.InterfaceTextsBroken, Error, "Interface texts cannot be read",
            "Buttons and headings would have no words in that language.",
            "theme/i18n/de.yml: [", "theme/i18n/de.yml: \"incidents: Störungen\"",
            "Write keys and texts, with the keys of theme/i18n/en.yml."),
        new(DiagnosticCodes.AssetMissing, Error, "A file of the theme is missing",
            "Readers would see a broken logo or a page without style.",
            "logo: logo.svg   (there is no theme/logo.svg)", "theme/logo.svg",
            "Add the file under theme/, or correct the name."),
        new(DiagnosticCodes.OutputClash, Error, "Two files want one address",
            "One of them would overwrite the other, and readers would reach only one.",
            "theme/assets/app.css and a second app.css", "theme/assets/app.css",
            "Rename one of the two."),
    ];
}
