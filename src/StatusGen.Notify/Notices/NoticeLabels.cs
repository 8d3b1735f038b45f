namespace StatusGen.Notify.Notices;

/// <summary>The few words around a notice's facts, in its language.</summary>
/// <param name="Details">What the link to the incident's page says.</param>
/// <param name="Direction"><c>ltr</c> or <c>rtl</c>.</param>
public sealed record NoticeLabels(string Affected, string NextUpdate, string Window, string Severity, string Details, string Subscribe, string Unsubscribe, string Direction)
{
    public static readonly NoticeLabels English = new("Affected", "Next update by", "When", "Severity", "Read more", "Subscribe", "Unsubscribe", "ltr");
}
