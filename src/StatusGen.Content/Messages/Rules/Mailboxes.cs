namespace StatusGen.Content.Messages.Rules;

/// <summary>Tells mailboxes of people from those of roles.</summary>
internal static class Mailboxes
{
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Roles = new HashSet<string>(StringComparer.OrdinalIgnoreCase)
    {
        "support", "help", "helpdesk", "service", "servicedesk", "status", "info", "contact", "contactus", "press", "media", "privacy", "dpo", "security", "abuse", "billing", "accounts", "account",
        "bookings", "booking", "orders", "order", "reception", "office", "noreply", "no", "desk", "team", "hello", "hi", "sales", "care", "customer", "customers", "customercare", "customerservice",
        "mail", "post", "enquiries", "enquiry", "inquiries", "questions", "feedback", "complaints", "claims", "returns", "refunds", "refund", "payments", "payouts", "finance", "legal", "hr", "jobs",
        "ops", "operations", "it", "tech", "technical", "admin", "webmaster", "postmaster", "incident", "incidents", "updates", "notices", "news", "newsletter", "readers", "members", "membership",
        "merchants", "partners", "developers", "dev", "devs", "api", "platform", "data", "lab", "clinic", "pharmacy", "library", "libraries", "schools", "school", "students", "teachers", "parents",
        "patients", "guests", "stay", "tickets", "ticketing", "travel", "fleet", "drivers", "dispatch", "shipping", "parcels", "delivery", "deliveries", "warehouse", "stores", "shop", "shops", "store",
        "market", "tenants", "housing", "council", "water", "energy", "meters", "emergency", "urgent", "donors", "giving", "gifts", "charity", "volunteers", "events", "exams", "admissions", "registrar",
        "trading", "trade", "cards", "card", "bank", "banking", "loans", "savings", "pensions", "payroll", "insurance", "policy", "underwriting", "brokers", "ask", "answers", "reply", "replies", "duty",
        "frontdesk", "concierge", "reservations", "checkin", "box", "boxoffice", "editor", "editors", "newsroom", "studio", "play", "game", "games", "player", "players", "community", "moderators",
        "farm", "farms", "growers", "production", "plant", "quality", "safety", "compliance", "risk", "audit", "transparency", "trust", "root", "hostmaster", "network", "noc", "soc", "cert", "psirt",
        "garden", "waste", "bins", "recycling", "streets", "parking", "permits", "lost", "property", "night", "day", "north", "south", "east", "west", "central", "regional", "head", "main", "front", "back", "kitchen", "bar", "wedding", "weddings",
        "museum", "gallery", "theatre", "kasse", "kundendienst", "accueil", "contacto", "parish", "surgery", "dental", "vets", "kennel", "nursery", "hostel", "camping", "harbour", "port", "marina", "ferry", "cargo", "customs",
        "subscriptions", "subscribers", "subscribe", "unsubscribe", "contracts", "invoices", "invoice", "projects", "studios", "gym", "club", "rides", "ride", "rail", "trains", "bus", "flights", "airport",
    }.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Local part like <c>ann.lee</c>, or the address of a private mail provider, and no role in it. <c>moving-house</c> begins with a word, so it is nobody.</summary>
    public static bool IsPersonal(ReadOnlySpan<char> address)
    {
        int sign = address.IndexOf('@');
        if (sign <= 0 || address[(sign + 1)..].IndexOf('.') < 0) return false;
        ReadOnlySpan<char> local = address[..sign];
        if (!char.IsAsciiLetter(local[0])) return false;
        int plus = local.IndexOf('+');
        if (plus > 0) local = local[..plus];
        ReadOnlySpan<char> domain = address[(sign + 1)..];
        if (domain.StartsWith("gmail.", StringComparison.OrdinalIgnoreCase) || domain.StartsWith("hotmail.", StringComparison.OrdinalIgnoreCase) || domain.StartsWith("outlook.", StringComparison.OrdinalIgnoreCase) || domain.StartsWith("yahoo.", StringComparison.OrdinalIgnoreCase)) return true;
        int separators = local.Count('.') + local.Count('_') + local.Count('-');
        bool hasRole = false, allNames = true, beginsWithWord = false, beginsWithName = false, hasWord = false;
        foreach (Range range in local.SplitAny(['.', '_', '-']))
        {
            ReadOnlySpan<char> part = local[range].TrimEnd("0123456789");
            hasRole |= Roles.Contains(part);
            allNames &= part.Length > 0 && !part.ContainsAnyExceptInRange('A', 'z');
            hasWord |= part.Length > 1 && GivenNames.IsOtherWord(part);
            if (range.Start.Value > 0) continue;
            beginsWithName = part.Length == 1 || GivenNames.Contains(part);
            // "h.okafor" begins with an initial; "u-bahn" does not.
            beginsWithWord = part.Length == 1 ? local.Contains('-') : GivenNames.IsOtherWord(part);
        }
        return !hasRole && ((separators > 0 && allNames && !beginsWithWord && (beginsWithName || !hasWord)) || GivenNames.Contains(local));
    }
}
