using System.Collections.Immutable;
using StatusGen.Cli.Arguments;
using StatusGen.Cli.Folders;
using StatusGen.Domain.Diagnostics;
using StatusGen.Domain.Pages;
using StatusGen.Notify.Configuration;
using StatusGen.Notify.Contacts;
using StatusGen.Notify.Wording;
using StatusGen.Text.Sources;

namespace StatusGen.Cli.Notifying;

/// <summary>What statusgen.yml says about telling people, with the contacts and the place of the ledger.</summary>
internal sealed record NotifyInputs(NotifySettings Settings, ImmutableArray<Contact> Contacts, ContactHash Hash, LedgerFolder Ledger, AudienceTexts Templates, ImmutableArray<Diagnostic> Diagnostics)
{
    public static NotifyInputs Read(Session session, SiteSettings site, ISourceTree sources)
    {
        Func<string, string?> variable = session.Surroundings.Variable;
        Loaded<NotifySettings> settings = NotifySettingsLoader.Load(site, new EnvironmentSecrets(variable));
        Loaded<ImmutableArray<Contact>> contacts = new ContactsSource(session.SiteFolder, variable).Load(settings.Value, site);
        Loaded<AudienceTexts> templates = AudienceTexts.Load(sources, site, settings.Value.Audiences);
        string? key = settings.Value.LedgerKeyVariable is { } name ? variable(name) : null;
        return new NotifyInputs(
            settings.Value, contacts.Value, ContactHash.Of(key, site.Url.AbsoluteUri),
            new LedgerFolder(Path.GetFullPath(settings.Value.LedgerFolder, session.SiteFolder)), templates.Value,
            [.. settings.Diagnostics, .. templates.Diagnostics, .. contacts.Diagnostics]);
    }

    /// <summary>The ledger alone, for those who have neither contacts nor secrets.</summary>
    public static LedgerFolder LedgerOf(Session session, SiteSettings site) =>
        new(Path.GetFullPath(NotifySettingsLoader.Load(site, new AssumedSecrets()).Value.LedgerFolder, session.SiteFolder));
}
