using System.Collections.Immutable;
using StatusGen.Cli.Arguments;
using StatusGen.Cli.Folders;
using StatusGen.Domain.Diagnostics;
using StatusGen.Domain.Pages;
using StatusGen.Notify.Configuration;
using StatusGen.Notify.Contacts;

namespace StatusGen.Cli.Notifying;

/// <summary>What statusgen.yml says about telling people, with the contacts and the place of the ledger.</summary>
internal sealed record NotifyInputs(NotifySettings Settings, ImmutableArray<Contact> Contacts, ContactHash Hash, LedgerFolder Ledger, ImmutableArray<Diagnostic> Diagnostics)
{
    public static NotifyInputs Read(Session session, SiteSettings site)
    {
        Func<string, string?> variable = session.Surroundings.Variable;
        Loaded<NotifySettings> settings = NotifySettingsLoader.Load(site, new EnvironmentSecrets(variable));
        Loaded<ImmutableArray<Contact>> contacts = new ContactsSource(session.SiteFolder, variable).Load(settings.Value, site);
        string? key = settings.Value.LedgerKeyVariable is { } name ? variable(name) : null;
        return new NotifyInputs(
            settings.Value, contacts.Value, ContactHash.Of(key, site.Url.AbsoluteUri),
            new LedgerFolder(Path.GetFullPath(settings.Value.LedgerFolder, session.SiteFolder)),
            [.. settings.Diagnostics, .. contacts.Diagnostics]);
    }
}
