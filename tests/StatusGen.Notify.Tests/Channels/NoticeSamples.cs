using NodaTime;
using StatusGen.Domain.Components;
using StatusGen.Domain.Incidents;

namespace StatusGen.Notify.Tests.Channels;

/// <summary>The notices that every channel is tried with.</summary>
internal static class NoticeSamples
{
    public static readonly string[] Names = ["first", "update", "resolved", "reminder", "long", "hostile"];

    private static readonly Notice Incident = Sample.Notice with
    {
        Title = "Card payments fail in the app & online",
        Severity = IncidentSeverity.Critical,
        SeverityWord = "Critical",
        Affected = [new AffectedFact("Card payments", ComponentStatus.MajorOutage, "Major outage"), new AffectedFact("Reports", ComponentStatus.Degraded, "Degraded")],
        Body = new Prose("", "<p>Cards are declined in <strong>all shops</strong>. Cash and <em>bank transfer</em> work.</p>\n<ul>\n<li>Use the <a href=\"https://help.example.com/card-reader?a=1&amp;b=2\">card reader</a></li>\n<li>or <code>PAY-LATER</code></li>\n</ul>"),
        Text = "Cards are declined in all shops. Cash and bank transfer work.\n\n- Use the card reader\n- or PAY-LATER",
        Summary = "Card payments fail.",
        FirstAt = Sample.At,
        UnsubscribeUrl = new Uri("mailto:support@example.com?subject=unsubscribe"),
    };

    public static Notice Of(string name) => name switch
    {
        "first" => Incident,
        "update" => Later(Incident, "2026-11-20T14-00Z") with
        {
            Status = UpdateStatus.Identified,
            StatusWord = "Identified",
            Body = new Prose("", "<p>A certificate of our bank expired. The bank is replacing it – we expect cards to work again within the hour.</p>"),
            Text = "A certificate of our bank expired. The bank is replacing it – we expect cards to work again within the hour.",
        },
        "resolved" => Later(Incident, "2026-11-20T15-00Z") with
        {
            Status = UpdateStatus.Resolved,
            StatusWord = "Resolved",
            Affected = [],
            NextUpdate = null,
            IsClosing = true,
            Body = new Prose("", "<p>Cards work again since 15:52 (CET). Nobody was charged twice.</p>"),
            Text = "Cards work again since 15:52 (CET). Nobody was charged twice.",
        },
        "reminder" => Incident with
        {
            Key = Incident.Key with { Incident = "database-upgrade", Update = "reminder-1d" },
            Kind = NoticeKind.Reminder,
            IncidentKind = IncidentKind.Maintenance,
            Title = "Database upgrade",
            Status = UpdateStatus.Reminder,
            StatusWord = "Reminder",
            Severity = null,
            SeverityWord = null,
            Affected = [new AffectedFact("Reports", ComponentStatus.Maintenance, "Maintenance")],
            NextUpdate = null,
            WindowStart = new NoticeTime(Instant.FromUtc(2026, 11, 21, 21, 0), "21 November 2026, 22:00 (CET)"),
            WindowEnd = new NoticeTime(Instant.FromUtc(2026, 11, 21, 22, 0), "21 November 2026, 23:00 (CET)"),
            Body = Prose.Empty,
            Text = "Reports cannot be opened for about 20 minutes. There is nothing you need to do.",
            Url = new Uri("https://status.example.com/incidents/database-upgrade/#u1"),
        },
        "long" => Incident with { Body = new Prose("", Paragraphs), Text = Plain },
        "hostile" => Hostile,
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, null),
    };

    private static Notice Later(Notice notice, string update) => notice with
    {
        Key = notice.Key with { Update = update },
        At = new NoticeTime(Sample.At + Duration.FromMinutes(30), "20 November 2026, 15:00 (CET)"),
        NextUpdate = new NoticeTime(Sample.At + Duration.FromMinutes(60), "20 November 2026, 15:30 (CET)"),
        Url = new Uri("https://status.example.com/incidents/card-payments/#u2"),
        IsFirst = false,
    };

    private static string Plain => string.Join("\n\n", Enumerable.Range(1, 700).Select(i => $"Paragraph {i}: cards are declined in all shops, ünd we are looking for the cause."));

    private static string Paragraphs => string.Join('\n', Plain.Split("\n\n").Select(p => $"<p>{p.Replace("all shops", "<strong>all &lt;shops&gt;</strong>", StringComparison.Ordinal)}</p>"));

    /// <summary>All that could become markup, a mention, a header or a trick, and 60 kB of it.</summary>
    private const string Evil = "<!channel> <@U024BE7LH> <users/all> @everyone @here @channel @octocat #1 *bold* _it_ ~gone~ `code` ```block``` [link](javascript:alert(1)) "
        + "<script>alert(1)</script> \" ' \\ {{ 1 }} ${x} %0d%0a </Say><Hangup/> \u202Egnp.exe\u2066 \u0000\u0007\u001B[31m\uFEFF \uD800 👩‍👩‍👧‍👦 é\u0301\u0301 ";

    private static Notice Hostile
    {
        get
        {
            string text = string.Concat(Enumerable.Repeat(Evil, 60_000 / Evil.Length + 1));
            string html = "<p>" + System.Net.WebUtility.HtmlEncode(text) + "</p><p><a href=\"javascript:alert(1)\">a</a> <a href=\"https://ok.example/(x)|y?a=1&amp;b=&quot;&lt;\">b</a></p>";
            return Incident with
            {
                Title = "Bad\r\nBcc: all@example.com\r\n\r\n" + Evil,
                SiteName = "Site \r\n" + Evil,
                Affected = [.. Enumerable.Range(1, 60).Select(i => new AffectedFact($"Part {i} {Evil}", ComponentStatus.MajorOutage, "Major outage"))],
                Body = new Prose(text, html),
                Text = text,
            };
        }
    }
}
