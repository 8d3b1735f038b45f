using System.Collections.Immutable;
using NodaTime;
using StatusGen.Domain.Diagnostics;
using StatusGen.Domain.Pages;
using StatusGen.Notify.Configuration;
using StatusGen.Text.Words;

namespace StatusGen.Notify.Contacts;

/// <summary>Questions about a whole list of contacts: would everybody be reached on the day?</summary>
public static class ContactRules
{
    /// <summary>After this many days an address counts as unknown. Contract, section 1.</summary>
    public const int VerifiedFor = 180;

    public static ImmutableArray<Diagnostic> Check(ImmutableArray<Contact> contacts, NotifySettings settings, SiteSettings site, LocalDate today)
    {
        var problems = ImmutableArray.CreateBuilder<Diagnostic>();
        var holders = new Dictionary<ReachEntry, Contact>();
        foreach (Contact contact in contacts)
        {
            CheckNames(contact, settings, site, problems);
            CheckReach(contact, holders, problems);
            if (contact.Verified is not { } verified || Period.DaysBetween(verified, today) > VerifiedFor)
                problems.Add(Diagnostic.Warning(DiagnosticCodes.ContactNotVerified, contact.Location,
                    contact.Verified is { } last ? $"The contact \"{contact.Id}\" was last verified {Period.DaysBetween(last, today)} days ago." : $"The contact \"{contact.Id}\" was never verified.",
                    "Ask whether the addresses are still right, and write verified: with today's date."));
        }
        SourceLocation end = contacts.IsEmpty ? SourceLocation.StartOf("contacts") : contacts[^1].Location;
        foreach (ContactClass kind in Enum.GetValues<ContactClass>())
            if (!contacts.Any(c => c.Class == kind))
                problems.Add(Diagnostic.Warning(DiagnosticCodes.EmptyContactClass, end, $"There is no contact of the class {kind.ToString().ToLowerInvariant()}.", "Add one, so that nobody is forgotten on the day."));
        return [.. problems.Order(Diagnostic.ByPlace)];
    }

    private static void CheckNames(Contact contact, NotifySettings settings, SiteSettings site, ImmutableArray<Diagnostic>.Builder problems)
    {
        foreach (string name in contact.Audiences)
            if (settings.Audience(name) is null)
                problems.Add(Diagnostic.Error(DiagnosticCodes.BadContact, contact.Location, $"The contact \"{contact.Id}\" belongs to an audience \"{name}\", but there is none.", NearestWord.Hint(name, [.. settings.Audiences.Select(a => a.Name)])));
        foreach (var component in contact.Components)
            if (!site.Components.Any(c => c.Id == component))
                problems.Add(Diagnostic.Error(DiagnosticCodes.BadContact, contact.Location, $"The contact \"{contact.Id}\" names a component \"{component}\", but there is none.", NearestWord.Hint(component.Value, [.. site.Components.Select(c => c.Id.Value)])));
    }

    private static void CheckReach(Contact contact, Dictionary<ReachEntry, Contact> holders, ImmutableArray<Diagnostic>.Builder problems)
    {
        if (contact.Reach.Length < 2)
            problems.Add(Diagnostic.Warning(DiagnosticCodes.OneWayToReach, contact.Location,
                contact.Reach.IsEmpty ? $"The contact \"{contact.Id}\" cannot be reached at all." : $"The contact \"{contact.Id}\" can be reached in a single way.",
                "Add a second one, of another kind if possible: mail may be what is down."));
        foreach (ReachEntry entry in contact.Reach)
        {
            var folded = entry with { Address = entry.Address.ToLowerInvariant() };
            if (!holders.TryAdd(folded, contact) && holders[folded].Id != contact.Id)
                problems.Add(Diagnostic.Warning(DiagnosticCodes.SharedAddress, contact.Location, $"The contacts \"{holders[folded].Id}\" and \"{contact.Id}\" have the same {entry.Kind}.", "Merge the two, or correct one: else one person is told twice."));
        }
    }
}
