using System.Collections.Immutable;
using StatusGen.Cli.Folders;
using StatusGen.Domain.Diagnostics;
using StatusGen.Domain.Pages;
using StatusGen.Notify.Configuration;
using StatusGen.Notify.Contacts;
using StatusGen.Notify.Secrets;
using StatusGen.Text.Sources;

namespace StatusGen.Cli.Notifying;

/// <summary>Reads the contacts from the first place that holds them: a path outside of the site, an environment variable, a sealed file.</summary>
internal sealed class ContactsSource(string siteFolder, Func<string, string?> variable)
{
    /// <summary>The list's text and what it is called in messages; null when no place could be read, which is reported.</summary>
    public Loaded<SourceText?> ReadText(NotifySettings settings, SiteSettings site)
    {
        var problems = ImmutableArray.CreateBuilder<Diagnostic>();
        foreach (ContactsPlace place in settings.Contacts)
            if (Read(place, site, problems) is { } text) return new Loaded<SourceText?>(text, [.. problems.Where(p => p.Code == DiagnosticCodes.ContactsInsideSite)]);
        if (settings.Contacts.IsEmpty)
            problems.Add(Diagnostic.Error(DiagnosticCodes.ContactsUnreadable, site.Location, "statusgen.yml does not say where the contacts are.", "Add contacts: ../contacts.yml, a file outside of this folder; or { env: NAME }, or { sealed: FILE }."));
        return new Loaded<SourceText?>(null, problems.ToImmutable());
    }

    /// <summary>Empty without a complaint when no place is configured: not every site writes to people.</summary>
    public Loaded<ImmutableArray<Contact>> Load(NotifySettings settings, SiteSettings site)
    {
        if (settings.Contacts.IsEmpty) return new Loaded<ImmutableArray<Contact>>([], []);
        Loaded<SourceText?> text = ReadText(settings, site);
        if (text.Value is null) return new Loaded<ImmutableArray<Contact>>([], text.Diagnostics);
        Loaded<ImmutableArray<Contact>> contacts = ContactLoader.Load(text.Value);
        return contacts with { Diagnostics = [.. text.Diagnostics, .. contacts.Diagnostics] };
    }

    private SourceText? Read(ContactsPlace place, SiteSettings site, ImmutableArray<Diagnostic>.Builder problems)
    {
        SourceLocation at = site.Contacts.Location;
        switch (place.Kind)
        {
            case ContactsPlaceKind.Variable:
                if (variable(place.Value) is { Length: > 0 } value) return new SourceText(place.Value, value.ReplaceLineEndings("\n"));
                problems.Add(Unreadable(at, $"The environment variable {place.Value}, which should hold the contacts, is not set."));
                return null;
            case ContactsPlaceKind.Sealed:
                return Unseal(place, at, problems);
            default:
                string path = Path.GetFullPath(place.Value, siteFolder);
                if (SitePaths.IsWithin(SitePaths.Real(path) ?? path, SitePaths.Real(siteFolder) ?? siteFolder))
                {
                    problems.Add(Diagnostic.Error(DiagnosticCodes.ContactsInsideSite, at, $"The contacts in {place.Value} lie in the site's folder.", "Move the file out of the repository, or seal it."));
                    return null;
                }
                return ReadFile(path, place.Value, at, problems);
        }
    }

    private SourceText? Unseal(ContactsPlace place, SourceLocation at, ImmutableArray<Diagnostic>.Builder problems)
    {
        if (ReadFile(Path.GetFullPath(place.Value, siteFolder), place.Value, at, problems) is not { } file) return null;
        if (variable(place.PassphraseVariable) is not { Length: > 0 } passphrase)
        {
            problems.Add(Unreadable(at, $"The environment variable {place.PassphraseVariable}, the passphrase of {place.Value}, is not set."));
            return null;
        }
        (string? contacts, string? problem) = SealedContacts.Unseal(file.Text, new Secret(passphrase));
        if (contacts is not null) return new SourceText(place.Value, contacts);
        problems.Add(Unreadable(at, $"{place.Value} cannot be unsealed. {problem}"));
        return null;
    }

    private static SourceText? ReadFile(string path, string name, SourceLocation at, ImmutableArray<Diagnostic>.Builder problems)
    {
        try
        {
            return new SourceText(name, File.ReadAllText(path).ReplaceLineEndings("\n"));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            problems.Add(Unreadable(at, $"The contacts in {name} cannot be read: {FailureText.Describe(e)}"));
            return null;
        }
    }

    private static Diagnostic Unreadable(SourceLocation at, string message) => Diagnostic.Error(DiagnosticCodes.ContactsUnreadable, at, message, "Mend it, or name a second place under contacts:.");
}
