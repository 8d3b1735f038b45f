using System.Net;
using System.Text;
using StatusGen.Notify.Notices;

namespace StatusGen.Notify.Texts.Mail;

/// <summary>A message as HTML that mail programs show alike: one column, styles at the elements, no picture and no script, readable without any of its styles.</summary>
public static class MailHtml
{
    private const string Font = "font-family:-apple-system,BlinkMacSystemFont,'Segoe UI',Roboto,Helvetica,Arial,sans-serif";

    public static string Of(NoticeMessage message, Notice notice)
    {
        var html = new StringBuilder(4096);
        html.Append($"""
            <!doctype html>
            <html lang="{Escape(notice.Language)}" dir="{(notice.Labels.Direction == "rtl" ? "rtl" : "ltr")}">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <title>{Escape(message.Heading)}</title>
            </head>
            <body style="margin:0;padding:16px;{Font};font-size:16px;line-height:1.5">
            <div style="display:none;max-height:0;overflow:hidden">{Escape(Preview(message))}</div>
            <div style="max-width:600px;margin:0 auto;border-top:6px solid #{message.Tone.Rgb():X6};padding-top:16px">
            <p style="margin:0;font-size:14px">{Escape(message.Site)}</p>
            <h1 style="margin:4px 0 16px;font-size:22px;line-height:1.3"><span style="color:#{message.Tone.Rgb():X6}">{Escape(message.Status)}:</span> {Escape(message.Title)}</h1>

            """.ReplaceLineEndings("\n"));
        WriteFacts(html, message.Facts.Where(f => f.Value != message.NextUpdate));
        html.Append(notice.Body.IsEmpty ? Paragraphs(message.Text) : CleanText.Of(notice.Body.Html)).Append('\n');
        WriteFacts(html, message.Facts.Where(f => f.Value == message.NextUpdate));
        html.Append($"<p style=\"margin:24px 0\"><a href=\"{Escape(message.Url)}\" style=\"font-weight:bold\">{Escape(message.DetailsLabel)}</a></p>\n");
        if (notice.AcknowledgeUrl is { } acknowledge) html.Append($"<p><a href=\"{Escape(acknowledge.AbsoluteUri)}\">{Escape(NoticeWords.Acknowledge)}</a></p>\n");
        WriteFoot(html, message, notice);
        return html.Append("</div>\n</body>\n</html>\n").ToString();
    }

    /// <summary>What stands beside the subject in a list of mails.</summary>
    private static string Preview(NoticeMessage message) => Shortener.Cut(CleanText.Line(message.Text), 120, LengthUnit.Utf16Units);

    private static void WriteFacts(StringBuilder html, IEnumerable<MessageFact> facts)
    {
        string lines = string.Join("<br>\n", facts.Select(f => $"<strong>{Escape(f.Label)}:</strong> {Escape(f.Value)}"));
        if (lines.Length > 0) html.Append($"<p style=\"margin:16px 0\">{lines}</p>\n");
    }

    private static void WriteFoot(StringBuilder html, NoticeMessage message, Notice notice)
    {
        html.Append($"<hr style=\"margin:24px 0 8px;border:0;border-top:1px solid #9CA3AF\">\n<p style=\"font-size:13px\">{Escape($"{NoticeWords.WhySent} {message.Site}. {NoticeWords.AutomaticMessage}")}");
        if (notice.UnsubscribeUrl is { } unsubscribe) html.Append($" <a href=\"{Escape(unsubscribe.AbsoluteUri)}\">{Escape(CleanText.Line(notice.Labels.Unsubscribe))}</a>");
        html.Append("</p>\n");
    }

    private static string Paragraphs(string text) =>
        string.Join('\n', text.Split("\n\n", StringSplitOptions.RemoveEmptyEntries).Select(p => $"<p>{Escape(p.Trim()).Replace("\n", "<br>\n", StringComparison.Ordinal)}</p>"));

    private static string Escape(string text) => WebUtility.HtmlEncode(text);
}
