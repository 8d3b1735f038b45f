using System.Globalization;
using System.Net;
using StatusGen.Content.Messages.Analysis;

namespace StatusGen.Content.Messages.Rules;

/// <summary>Addresses and names of machines, and links that only work inside of the firm.</summary>
internal static class NetworkNames
{
    private static readonly string[] InternalEndings = [".internal", ".local", ".corp", ".lan", ".intranet", ".intra", ".svc", ".cluster", ".localdomain", ".priv", ".private"];
    private static readonly string[] InternalParts = [".svc.", ".internal.", ".corp.", ".intra.", ".int."];
    private static readonly string[] InternalHosts = ["jira.", "confluence.", "wiki.", "grafana.", "kibana.", "jenkins.", "intranet.", "sharepoint.", "pagerduty.", "datadog.", "gitlab.", "splunk.", "sentry.", "zabbix.", "nagios.", "prometheus.", "dashboard.int", "dashboards.", "tickets.corp", "servicenow."];
    private static readonly string[] InternalSites = [".atlassian.net", "slack.com/archives", ".slack.com", "teams.microsoft.com/l", "docs.google.com", "notion.so", "app.datadoghq", ".pagerduty.com", ".service-now.com", "linear.app", "monday.com/boards", ".sharepoint.com", "trello.com/c", "miro.com/app", "zoom.us/j", "meet.google.com"];
    private static readonly string[] Environments = ["prod", "prd", "stg", "staging", "eu", "us", "uk", "dev", "live", "ams", "fra", "lon", "dc", "ap", "east", "west", "int"];

    private static readonly string[] Roles = ["db", "web", "app", "api", "srv", "server", "host", "node", "sql", "redis", "cache", "mq", "kafka", "proxy", "lb", "worker", "pg", "mysql", "mail", "smtp", "auth", "queue", "es", "vm", "k8s", "kube", "pod", "nginx", "gw", "fw", "sw", "core", "edge", "file", "print", "backup", "billing", "payments", "search", "ldap", "dns", "ftp", "sftp", "rabbit", "mongo", "postgres", "oracle", "sap", "storage", "nas", "san", "router", "switch", "bus", "etl", "job", "cron"];

    // Near these words a number with four parts is a version.
    private static readonly string[] VersionWords = ["version", "release", "build", "firmware", "app ", "client", "update", "upgrade", "patch", "driver", "edition", "software", "plugin", "player", "section", "paragraph", "clause", "chapter", "system ", "image", "model", "running", "drawing", "article", "item", "square", "lesson", "exercise", "figure", "table ", "budget", "hours", "opening"];
    private static readonly string[] MachineWords = ["server", "machine", "host", "address", "router", "unit", "gateway", "relay", " ip ", "ips ", "node", "proxy", "switch", "firewall", "traffic", "request", "connection", "connect", "resolver", "subnet", "ping", "listen", "uplink", "tunnel"];
    // Before an address that customers are to let through.
    private static readonly string[] WordsOfPermission = ["allow", "permit", "whitelist", "your firewall", "your filter", "your dns"];
    private const int ReachOfWord = 60;

    // Parts of versions are small numbers.
    private const int HighestOfVersion = 99;

    public static bool IsInternalAddress(ReadOnlySpan<char> word, ReadOnlySpan<char> before)
    {
        ReadOnlySpan<char> address = word;
        int slash = address.IndexOf('/');
        if (slash > 0) address = address[..slash];
        if (address.Count('.') == 3 && char.IsAsciiDigit(address[0]))
        {
            int colon = address.IndexOf(':');
            if (colon > 0) address = address[..colon];
            if (address.ContainsAnyExcept(Characters.Address) || !IPAddress.TryParse(address, out IPAddress? parsed)) return false;
            return parsed is not null && !IsDocumentation(address) && !FollowsVersion(before, isOnlyAddress: word.Length > address.Length || !MayBeVersion(address)) && (IsPrivate(address) || !Mentions(before, WordsOfPermission));
        }
        return address.Count(':') >= 2 && address.Length >= 6 && !address.ContainsAnyExcept(Characters.HexAddress) && address.ContainsAnyInRange('a', 'f') is var hex
            && (hex || address.Contains("::", StringComparison.Ordinal)) && IPAddress.TryParse(address, out _) && !address.StartsWith("2001:db8", StringComparison.OrdinalIgnoreCase);
    }

    // RFC 5737.
    private static bool IsDocumentation(ReadOnlySpan<char> address) => address.StartsWith("192.0.2.") || address.StartsWith("198.51.100.") || address.StartsWith("203.0.113.") || address is "127.0.0.1" or "0.0.0.0" or "1.1.1.1" or "1.0.0.1" or "8.8.8.8" or "8.8.4.4" or "9.9.9.9";

    // RFC 1918.
    private static bool IsPrivate(ReadOnlySpan<char> address) => address.StartsWith("10.") || address.StartsWith("192.168.") || address.StartsWith("172.");

    private static bool MayBeVersion(ReadOnlySpan<char> address)
    {
        if (IsPrivate(address)) return false;
        foreach (Range part in address.Split('.'))
            if (int.Parse(address[part], NumberStyles.None, CultureInfo.InvariantCulture) > HighestOfVersion) return false;
        return true;
    }

    /// <summary>A version is spoken of nearby, and no machine; or nothing tells, and the number may be one.</summary>
    private static bool FollowsVersion(ReadOnlySpan<char> before, bool isOnlyAddress)
    {
        int start = Math.Max(0, before.Length - ReachOfWord);
        ReadOnlySpan<char> near = before[start..];
        int sentence = near.LastIndexOf(". ");
        if (sentence >= 0) near = near[(sentence + 1)..];
        int machine = LastOf(near, MachineWords), version = LastOf(near, VersionWords);
        if (machine != version) return version > machine;
        // "Tool 10.4.2.1": the number belongs to the name before it.
        ReadOnlySpan<char> last = near[(near.TrimEnd(" `").LastIndexOfAny(" \n(") + 1)..];
        return !isOnlyAddress || near.EndsWith("v", StringComparison.Ordinal) || (last.Length > 2 && char.IsUpper(last[0]));
    }

    private static int LastOf(ReadOnlySpan<char> text, string[] words)
    {
        int last = -1;
        foreach (string word in words) last = Math.Max(last, text.LastIndexOf(word, StringComparison.OrdinalIgnoreCase));
        return last;
    }

    public static bool IsInternalLink(ReadOnlySpan<char> word)
    {
        if (word.StartsWith("localhost", StringComparison.OrdinalIgnoreCase) || word.Contains("//localhost", StringComparison.OrdinalIgnoreCase)) return true;
        if (!word.Contains('.')) return false;
        int scheme = word.IndexOf("://");
        ReadOnlySpan<char> host = scheme < 0 ? word : word[(scheme + 3)..];
        if (scheme < 0 && !host.Contains('.')) return false;
        foreach (string start in InternalHosts)
            if (host.StartsWith(start, StringComparison.OrdinalIgnoreCase) && host.Length > start.Length) return true;
        foreach (string site in InternalSites)
            if (host.Contains(site, StringComparison.OrdinalIgnoreCase)) return true;
        return scheme >= 0 && IsInternalName(HostOf(host));
    }

    /// <param name="before">The text before it: types and lessons have such names too.</param>
    public static bool IsInternalHost(ReadOnlySpan<char> word, ReadOnlySpan<char> before)
    {
        if (word.StartsWith("arn:aws", StringComparison.OrdinalIgnoreCase)) return true;
        ReadOnlySpan<char> host = HostOf(word);
        return IsInternalName(host) || (IsMachine(host) && !NamesProduct(before));
    }

    private static ReadOnlySpan<char> HostOf(ReadOnlySpan<char> word)
    {
        int end = word.IndexOfAny('/', ':');
        return end > 0 ? word[..end] : word;
    }

    private static bool IsInternalName(ReadOnlySpan<char> host)
    {
        if (!host.Contains('.') || host.Length < 6) return false;
        foreach (string ending in InternalEndings)
            if (host.EndsWith(ending, StringComparison.OrdinalIgnoreCase) && host.Length > ending.Length) return true;
        foreach (string part in InternalParts)
            if (host.Contains(part, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }

    /// <summary><c>db-prod-eu-2</c>, <c>web-01</c>, <c>checkout-7d9f8b6c5-x2x9z</c>.</summary>
    private static bool IsMachine(ReadOnlySpan<char> name)
    {
        int point = name.IndexOf('.');
        if (point > 0) name = name[..point];
        if (name.Length < 5 || !char.IsAsciiLetter(name[0]) || !name.ContainsAnyInRange('0', '9') || name.ContainsAnyExcept(Characters.Machine)) return false;
        if (IsRegion(name)) return false;
        int parts = 0;
        bool hasEnvironment = false, hasRole = false, endsInNumber = false, hasHash = false;
        foreach (Range range in name.Split('-'))
        {
            ReadOnlySpan<char> part = name[range];
            parts++;
            ReadOnlySpan<char> letters = part.TrimEnd("0123456789");
            hasEnvironment |= IsOneOf(letters, Environments) && parts > 1;
            hasRole |= IsOneOf(letters, Roles);
            endsInNumber = part.Length > 0 && char.IsAsciiDigit(part[^1]);
            hasHash |= parts > 1 && part.Length >= 8 && part.ContainsAnyInRange('0', '9') && part.ContainsAnyInRange('a', 'z') && Digits(part) >= 2;
        }
        if (parts < 2) return false;
        return (hasEnvironment && (endsInNumber || hasRole)) || (hasRole && endsInNumber && char.IsAsciiLetterLower(name[0])) || (hasHash && parts > 2);
    }

    // Regions of cloud providers are known to their customers.
    private static readonly string[] Continents = ["us", "eu", "ap", "ca", "sa", "me", "af", "uk", "asia", "europe", "il", "cn"];
    private static readonly string[] Directions = ["east", "west", "north", "south", "central", "northeast", "northwest", "southeast", "southwest"];

    /// <summary><c>eu-west-2</c>, <c>europe-west4</c>.</summary>
    private static bool IsRegion(ReadOnlySpan<char> name)
    {
        int hyphen = name.IndexOf('-');
        if (hyphen < 0 || !IsOneOf(name[..hyphen], Continents)) return false;
        ReadOnlySpan<char> rest = name[(hyphen + 1)..];
        int next = rest.IndexOf('-');
        ReadOnlySpan<char> direction = (next < 0 ? rest : rest[..next]).TrimEnd("0123456789");
        return IsOneOf(direction, Directions) && (next < 0 || rest.Length - next <= 3);
    }

    private static int Digits(ReadOnlySpan<char> text)
    {
        int count = 0;
        foreach (char c in text)
            if (char.IsAsciiDigit(c)) count++;
        return count;
    }

    private static bool IsOneOf(ReadOnlySpan<char> part, string[] words)
    {
        foreach (string word in words)
            if (part.Equals(word, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }

    // Letters, a hyphen and digits that name something public.
    private static readonly string[] PublicPrefixes = ["UTF", "ISO", "SHA", "COVID", "CVE", "RFC", "AES", "RSA", "TLS", "HTTP", "USB", "MP", "IP", "ICD", "SARS", "EN", "DIN", "IEC", "GB", "UTC", "GMT", "CET", "BST", "WIN", "MD", "PM", "AM", "RTX", "GTX", "BASE", "IPV", "H", "WI", "DDR", "IEEE", "PCI", "SOC", "ASC", "FORM", "PS", "OC", "SG", "ERR", "LTE", "HD", "KB", "BR"];

    // What stands before the key of a ticket.
    private static readonly string[] TicketWords = ["ticket", "issue", "see ", "ref ", "reference", "case ", "jira", "task", "bug", "under ", "tracked", "tracking", "track ", "incident", "internal", "details in", "more in", "notes in", "logged", "filed", "linked", "backlog", "following", "follow ", "recorded", "sprint"];

    // Teams and lists that tickets are kept for.
    private static readonly string[] TicketKeys = ["OPS", "NET", "PLAT", "INFRA", "SRE", "DEV", "DEVOPS", "ENG", "PAY", "PLATFORM", "CORE", "WEB", "BACKEND", "FRONTEND", "SEC", "ITSM", "JIRA", "BUG", "CHG", "CHANGE", "PRB", "PROB", "REQ", "TASK", "INC", "INCIDENT", "HELPDESK", "DATA", "CLOUD", "MOBILE", "API", "DBA"];

    // In a sentence about what a reader was given: "your case number looks like …".
    private static readonly string[] WordsToReaders = ["your ", "quote", "example", "e.g.", "such as", "letter", "printed", "you received", "starting with", "beginning"];

    // Just before a model, a form or a flight, which have such names too.
    private static readonly string[] ProductWords = ["model", "models", "type", "types", "series", "form", "route", "flight", "flights", "train", "trains", "routes", "forms", "rooms", "block", "version", "unit", "device", "devices", "part", "parts", "product", "products", "size", "room", "bus", "line", "lines", "order", "orders", "invoice", "booking", "printer", "printers", "code", "codes", "standard", "rule", "rules", "tariff", "map", "row", "rows", "seat", "seats", "batch", "lot", "course", "courses", "module", "modules", "class", "classes", "lesson", "lessons", "lecture", "lectures", "hall", "gate", "gates", "page", "recipe", "bike", "bikes", "postcode", "postcodes", "certificate", "licence", "permit", "voucher", "article", "articles", "item", "items", "colour", "meter", "meters", "world"];

    // What follows a ticket's key; after a model's name stands what it is a model of.
    private static readonly string[] WordsAfterTicket = ["on", "in", "for", "and", "is", "was", "has", "at", "to", "or", "as", "by", "with", "which", "that", "if", "when", "where", "tracks", "until", "but"];

    private static bool NamesProductAfter(ReadOnlySpan<char> after)
    {
        if (after.Length < 2 || after[0] != ' ' || !char.IsAsciiLetterLower(after[1])) return false;
        ReadOnlySpan<char> next = after[1..];
        int end = next.IndexOfAny(Characters.AfterWord);
        return !IsOneOf(end < 0 ? next : next[..end], WordsAfterTicket);
    }

    private static bool NamesProduct(ReadOnlySpan<char> before)
    {
        ReadOnlySpan<char> head = before.TrimEnd();
        return IsOneOf(head[(head.LastIndexOfAny(' ', '\n', '(') + 1)..], ProductWords);
    }

    /// <param name="before">The text before it: a model, a route or a form has such names too.</param>
    public static bool IsTicket(ReadOnlySpan<char> word, ReadOnlySpan<char> before, ReadOnlySpan<char> after)
    {
        int hyphen = word.IndexOf('-');
        if (hyphen < 2 || hyphen > 10 || hyphen + 1 >= word.Length) return false;
        ReadOnlySpan<char> key = word[..hyphen], number = word[(hyphen + 1)..];
        if (key.ContainsAnyExceptInRange('A', 'Z') || number.ContainsAnyExceptInRange('0', '9') || number.Length > 6 || number.Length < 2 && !number.IsEmpty && key.Length < 3) return false;
        foreach (string prefix in PublicPrefixes)
            if (key.SequenceEqual(prefix)) return false;
        if (NamesProduct(before) || Mentions(SentenceBefore(before), WordsToReaders) || Mentions(SentenceAfter(after), WordsToReaders)) return false;
        if (!Mentions(before, TicketWords) && (!IsOneOf(key, TicketKeys) || NamesProductAfter(after))) return false;
        return int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out _);
    }

    private static bool Mentions(ReadOnlySpan<char> before, string[] words)
    {
        ReadOnlySpan<char> near = before[Math.Max(0, before.Length - ReachOfWord)..];
        foreach (string word in words)
            if (near.Contains(word, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }

    private static ReadOnlySpan<char> SentenceBefore(ReadOnlySpan<char> text) => text[(text.LastIndexOfAny(".!?\n") + 1)..];

    private static ReadOnlySpan<char> SentenceAfter(ReadOnlySpan<char> text)
    {
        int end = Math.Min(text.Length, ReachOfWord);
        int border = text[..end].IndexOfAny(".!?\n");
        return text[..(border < 0 ? end : border)];
    }
}
