using System.Net;
using NodaTime;
using StatusGen.Cli.Folders;
using StatusGen.Domain.Components;
using StatusGen.Domain.Incidents;
using StatusGen.Domain.Pages;
using StatusGen.Notify.Wording;
using StatusGen.Notify.Notices;
using StatusGen.Publish.Languages;
using StatusGen.Text.Sources;

namespace StatusGen.Cli.Notifying;

/// <summary>Notices speak with the words of the pages.</summary>
internal sealed class PageWords(Language language) : INoticeWords
{
    private readonly Dictionary<string, TimePrinter> _printers = new(StringComparer.Ordinal);

    /// <summary>Languages are loaded when first needed. The function may be called from any thread.</summary>
    public static Func<string, INoticeWords> Of(ISourceTree sources, SiteSettings site)
    {
        var builtIn = new BuiltInTheme();
        var known = new Dictionary<string, PageWords>(StringComparer.OrdinalIgnoreCase);
        return code =>
        {
            lock (known)
            {
                if (!known.TryGetValue(code, out PageWords? words)) known[code] = words = new PageWords(LanguageLoader.Load(builtIn, sources, code, site.Location).Value);
                return words;
            }
        };
    }

    public string Language => language.Code;

    public NoticeLabels Labels { get; } = new(
        Plain(language, "facts.affected"),
        language.Raw("event.next-update").Replace("{time}", "", StringComparison.Ordinal).Trim(),
        Plain(language, "facts.window"),
        Plain(language, "kinds.incident"),
        WebUtility.HtmlDecode(language.Say("event.all-updates", ("count", 1)).Html),
        Plain(language, "frame.subscribe"),
        NoticeLabels.English.Unsubscribe,
        language.Direction);

    public string Status(UpdateStatus status) => Plain(language, "update." + status.Key());

    public string Severity(IncidentSeverity severity) => Plain(language, "severity." + severity.ToString().ToLowerInvariant());

    public string Impact(ComponentStatus status) => Plain(language, "status." + status switch
    {
        ComponentStatus.PartialOutage => "partial-outage",
        ComponentStatus.MajorOutage => "major-outage",
        _ => status.ToString().ToLowerInvariant(),
    });

    public string MaintenanceCompleted => Plain(language, "verdict.completed");

    public string Time(Instant at, DateTimeZone zone)
    {
        lock (_printers)
        {
            if (!_printers.TryGetValue(zone.Id, out TimePrinter? printer)) _printers[zone.Id] = printer = new TimePrinter(language, zone);
            return printer.MomentText(at);
        }
    }

    private static string Plain(Language language, string key) => language.Raw(key);
}
