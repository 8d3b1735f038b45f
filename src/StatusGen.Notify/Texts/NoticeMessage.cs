using System.Collections.Immutable;
using NodaTime;
using StatusGen.Notify.Notices;

namespace StatusGen.Notify.Texts;

/// <param name="Label">Such as <c>Affected</c>; without a colon.</param>
public sealed record MessageFact(string Label, string Value);

/// <summary>A notice as all channels begin with it: cleaned, its facts in the order in which people need them. Nothing is escaped yet.</summary>
public sealed class NoticeMessage
{
    /// <summary>More names than this say no more.</summary>
    private const int MostNames = 12;

    private readonly Notice notice;
    private RichText? body;

    public NoticeMessage(Notice notice)
    {
        this.notice = notice;
        string title = CleanText.Line(notice.Title);
        Title = notice.IsExercise && !title.Contains(notice.Labels.Exercise, StringComparison.Ordinal) ? $"{notice.Labels.Exercise}: {title}" : title;
        Status = CleanText.Line(notice.StatusWord);
        Site = CleanText.Line(notice.SiteName);
        Url = notice.Url.AbsoluteUri;
        Text = CleanText.Of(notice.Text).Trim();
        Tone = MessageTones.Of(notice);
    }

    public string Title { get; }
    public string Status { get; }
    public string Site { get; }
    public string Url { get; }
    public MessageTone Tone { get; }

    /// <summary>Plain, paragraphs separated by an empty line.</summary>
    public string Text { get; }

    /// <summary>The update's text with its markup.</summary>
    public RichText Body => body ??= notice.Body.IsEmpty ? RichText.OfPlain(notice.Text) : RichTextReader.Read(notice.Body.Html);

    /// <summary><c>Investigating: Card payments fail</c>.</summary>
    public string Heading => $"{Status}: {Title}";

    /// <summary>
    /// The status in brackets, then the title and whose it is: RFC 5256, 2.1 leaves words in brackets at the beginning out when it compares subjects, so that the
    /// incident's messages stay one thread while each says how things stand.
    /// </summary>
    public string Subject => $"[{Status.Replace('[', '(').Replace(']', ')')}] {Title} – {Site}";

    /// <summary>The heading, cut when a service has less room; the status always stays.</summary>
    public string HeadingOf(int most, LengthUnit unit = LengthUnit.Utf16Units) => Shortener.Cut(Heading, most, unit);

    /// <summary><c>Card payments (Major outage), Reports (Degraded)</c>, the worst first; null when nothing is named.</summary>
    public string? Effect => EffectOf(MostNames);

    /// <summary>The same with at most so many names, and how many more there are.</summary>
    public string? EffectOf(int names)
    {
        if (notice.Affected.IsEmpty) return null;
        string told = string.Join(", ", notice.Affected.Take(names).Select(a => $"{CleanText.Line(a.Name)} ({CleanText.Line(a.StatusWord)})"));
        return notice.Affected.Length > names ? $"{told} {notice.Labels.AndMore.Replace("{count}", $"{notice.Affected.Length - names}", StringComparison.Ordinal)}" : told;
    }

    /// <summary>When the work is; null unless maintenance.</summary>
    public string? Window => notice is { WindowStart: { } start, WindowEnd: { } end } ? $"{CleanText.Line(start.Text)} – {CleanText.Line(end.Text)}" : null;

    public string? NextUpdate => notice.NextUpdate is { } due ? CleanText.Line(due.Text) : null;

    /// <summary>The same in as few signs as can be: <c>15:00 CET</c>, with the day when it is another than the notice's.</summary>
    public string? ShortTime => (notice.WindowStart, notice.WindowEnd, notice.NextUpdate) switch
    {
        ({ } start, { } end, _) => $"{CleanText.Line(notice.Labels.Window)} {ShortOf(start.At, withZone: false)}–{ShortOf(end.At, since: start.At)}",
        (_, _, { } due) => $"{CleanText.Line(notice.Labels.NextUpdate)} {ShortOf(due.At)}",
        _ => null,
    };

    /// <summary>Severity, what is affected, when, next update: those that are known.</summary>
    public ImmutableArray<MessageFact> Facts
    {
        get
        {
            var facts = ImmutableArray.CreateBuilder<MessageFact>(4);
            if (notice.SeverityWord is { } severity) facts.Add(new(CleanText.Line(notice.Labels.Severity), CleanText.Line(severity)));
            if (Effect is { } effect) facts.Add(new(CleanText.Line(notice.Labels.Affected), effect));
            if (Window is { } window) facts.Add(new(CleanText.Line(notice.Labels.Window), window));
            if (NextUpdate is { } due) facts.Add(new(CleanText.Line(notice.Labels.NextUpdate), due));
            return facts.ToImmutable();
        }
    }

    /// <summary>Why one gets it, and that a program sent it.</summary>
    public string Foot => $"{notice.Labels.WhySent.Replace("{site}", Site, StringComparison.Ordinal)} {notice.Labels.Automatic}";

    public string DetailsLabel => CleanText.Line(notice.Labels.Details);

    private string ShortOf(Instant at, bool withZone = true, Instant? since = null)
    {
        ZonedDateTime time = at.InZone(notice.Zone);
        LocalDate day = (since ?? notice.At.At).InZone(notice.Zone).Date;
        string clock = $"{time.Hour:00}:{time.Minute:00}";
        if (withZone) clock += " " + time.GetZoneInterval().Name;
        return time.Date == day ? clock : $"{time.Year:0000}-{time.Month:00}-{time.Day:00} {clock}";
    }
}
