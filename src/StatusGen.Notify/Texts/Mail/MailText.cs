using StatusGen.Notify.Notices;
using StatusGen.Notify.Texts.Flavours;

namespace StatusGen.Notify.Texts.Mail;

/// <summary>The same message as plain text, for programs and people who want no HTML.</summary>
public static class MailText
{
    public static string Of(NoticeMessage message, Notice notice)
    {
        string facts = string.Join('\n', message.Facts.Where(f => f.Value != message.NextUpdate).Select(f => $"{f.Label}: {f.Value}"));
        string next = message.NextUpdate is { } due ? $"{CleanText.Line(notice.Labels.NextUpdate)}: {due}" : "";
        string acknowledge = notice.AcknowledgeUrl is { } ask ? $"{NoticeWords.Acknowledge}: {ask.AbsoluteUri}" : "";
        string leave = notice.UnsubscribeUrl is { } unsubscribe ? $"\n{CleanText.Line(notice.Labels.Unsubscribe)}: {unsubscribe.AbsoluteUri}" : "";
        // "-- " and a line end begin a signature.
        string foot = $"-- \n{NoticeWords.WhySent} {message.Site}. {NoticeWords.AutomaticMessage}{leave}\n";
        string[] parts = [message.Heading, facts, PlainFlavour.Instance.Render(message.Body), next, $"{message.DetailsLabel}: {message.Url}", acknowledge, foot];
        return string.Join("\n\n", parts.Where(p => p.Length > 0));
    }
}
