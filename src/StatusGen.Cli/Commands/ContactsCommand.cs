using System.Collections.Immutable;
using System.CommandLine;
using System.Security.Cryptography;
using StatusGen.Cli.Arguments;
using StatusGen.Cli.Folders;
using StatusGen.Cli.Notifying;
using StatusGen.Cli.Reporting;
using StatusGen.Domain.Diagnostics;
using StatusGen.Domain.Pages;
using StatusGen.Notify.Configuration;
using StatusGen.Notify.Contacts;
using StatusGen.Notify.Secrets;
using StatusGen.Text.Sources;
using StatusGen.Text.Words;

namespace StatusGen.Cli.Commands;

/// <summary><c>statusgen contacts</c>: the list of people, which never lives in the site's repository.</summary>
internal static class ContactsCommand
{
    private static readonly string[] Words = ["check", "seal", "unseal", "export"];
    private static readonly string[] KnownFormats = ["json", "csv"];

    public static Verb Create(Context context)
    {
        Argument<string> what = Typed.Required("check|seal|unseal|export", "What to do");
        Argument<string> file = Typed.Optional("FILE", "seal: where the sealed copy is written; unseal: the sealed file");
        Option<string> format = Typed.Option("--format", "json|csv", "export: how; default: json");
        Option<string> output = Typed.Option("--out", "FILE", "unseal, export: where to write; default: standard output");
        var verb = new Verb("contacts", "Checks, seals, unseals or exports the contacts.", "statusgen contacts seal contacts.sealed")
        {
            Arguments = { what, file },
            Options = { format, output },
            Remarks = $"The passphrase of a sealed file comes from {ContactsPlace.DefaultPassphrase}, or from the variable that contacts: passphrase: names.",
        };
        verb.SetAction(parsed =>
        {
            var session = new Session(context, parsed);
            string word = session.Value(what)!;
            if (!Words.Contains(word, StringComparer.Ordinal)) throw new UsageException($"There is no \"contacts {word}\". {NearestWord.Hint(word, Words)}");
            return Run(session, word, session.Value(file), Formats.Read(session, format, KnownFormats), session.Value(output));
        });
        return verb;
    }

    private static int Run(Session session, string word, string? file, string format, string? output)
    {
        var sources = new SourceFolder(session.SiteFolder);
        SiteSettings site = ReadSite.Settings(sources) ?? throw new UsageException("statusgen.yml cannot be read; \"statusgen check\" tells why.");
        NotifySettings settings = NotifySettingsLoader.Load(site, new AssumedSecrets()).Value;
        if (word == "unseal") return Unseal(session, settings, file, output);

        Loaded<SourceText?> text = new ContactsSource(session.SiteFolder, session.Surroundings.Variable).ReadText(settings, site);
        if (text.Value is null) return Say(session, text.Diagnostics, null, sources);
        if (word == "seal") return Seal(session, settings, text.Value, file ?? throw new UsageException("contacts seal needs the file to write, such as contacts.sealed."));
        Loaded<ImmutableArray<Contact>> contacts = ContactLoader.Load(text.Value);
        if (word == "export")
        {
            if (contacts.HasErrors) return Say(session, contacts.Diagnostics, text.Value, sources);
            Write(session, format == "csv" ? ContactTable.Write(contacts.Value) : ContactJson.Write(contacts.Value), output);
            return ExitCodes.Done;
        }
        ImmutableArray<Diagnostic> found = ContactRules.Check(contacts.Value, settings, site, session.Now(() => site.Zone).InZone(site.Zone).Date);
        int code = Say(session, [.. contacts.Diagnostics.Concat(found).Order(Diagnostic.ByPlace)], text.Value, sources);
        session.Say($"Checked {PlanText.Count(contacts.Value.Length, "contact", "contacts")}.");
        return code;
    }

    private static int Seal(Session session, NotifySettings settings, SourceText contacts, string file)
    {
        Secret passphrase = Passphrase(session, settings);
        string sealedText = SealedContacts.Seal(contacts.Text, passphrase, RandomNumberGenerator.GetBytes(SealedContacts.SaltLength), RandomNumberGenerator.GetBytes(SealedContacts.NonceLength));
        AtomicFile.Write(session.PathOf(file), System.Text.Encoding.UTF8.GetBytes(sealedText));
        session.Say($"Sealed the contacts into {file}. Keep the passphrase somewhere else.");
        return ExitCodes.Done;
    }

    private static int Unseal(Session session, NotifySettings settings, string? typed, string? output)
    {
        string file = typed ?? settings.Contacts.FirstOrDefault(p => p.Kind == ContactsPlaceKind.Sealed)?.Value ?? throw new UsageException("contacts unseal needs the sealed file.");
        (string? contacts, string? problem) = SealedContacts.Unseal(File.ReadAllText(session.PathOf(file)), Passphrase(session, settings));
        if (contacts is null)
        {
            session.Complain($"statusgen: {file}: {problem}\n");
            return ExitCodes.ContentErrors;
        }
        Write(session, contacts, output);
        return ExitCodes.Done;
    }

    private static Secret Passphrase(Session session, NotifySettings settings)
    {
        string variable = settings.Contacts.FirstOrDefault(p => p.Kind == ContactsPlaceKind.Sealed)?.PassphraseVariable ?? ContactsPlace.DefaultPassphrase;
        return session.Surroundings.Variable(variable) is { Length: > 0 } passphrase ? new Secret(passphrase)
            : throw new UsageException($"The environment variable {variable} is not set: it holds the passphrase.");
    }

    private static void Write(Session session, string text, string? output)
    {
        if (output is null) session.Print(text);
        else AtomicFile.Write(session.PathOf(output), System.Text.Encoding.UTF8.GetBytes(text));
    }

    /// <summary>Lines of the contacts are never shown: they hold addresses.</summary>
    private static int Say(Session session, ImmutableArray<Diagnostic> diagnostics, SourceText? contacts, SourceFolder sources)
    {
        Func<string, SourceText?> texts = ReadSite.TextsOf(sources);
        var findings = new Findings(diagnostics, path => path == contacts?.Path ? null : texts(path));
        session.Complain(TextReporter.Compose(findings, session.ErrorPaint));
        return findings.Count(DiagnosticSeverity.Error) > 0 ? ExitCodes.ContentErrors : ExitCodes.Done;
    }
}
