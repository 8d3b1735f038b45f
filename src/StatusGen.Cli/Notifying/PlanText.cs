using System.Text;
using StatusGen.Cli.Terminal;
using StatusGen.Notify.Planning;
using StatusGen.Domain.Incidents;

namespace StatusGen.Cli.Notifying;

/// <summary>A plan that a person can check in seconds: counts first, people only on request.</summary>
internal static class PlanText
{
    /// <param name="people">Also each person, by id.</param>
    public static string Compose(DeliveryPlan plan, bool people, Paint paint)
    {
        int messages = plan.Recipients.Sum(r => r.Steps.Count(s => s.Reason.IsSent()));
        int notices = plan.Notices.Count(n => n.Recipients.Any(r => r.Sends));
        var text = new StringBuilder();
        text.Append(paint.Bold(messages == 0 ? "Nothing to send." : $"{Count(messages, "message", "messages")} to send for {Count(notices, "notice", "notices")}.")).Append('\n');
        foreach (var route in plan.Notices.SelectMany(n => n.Recipients.SelectMany(r => r.Steps).Where(s => s.Reason.IsSent()).Select(s => $"to {n.Audience.Name} through {s.Channel.Name}")).GroupBy(r => r))
            text.Append($"  {route.Count(),6}  {route.Key}\n");
        foreach (var group in plan.Notices.Where(IsShown).GroupBy(n => n.Wanted))
        {
            text.Append('\n').Append(paint.Bold($"{group.Key.Status.Word()}: {PrintedText.Safe(group.Key.Incident.Title)}")).Append(paint.Dim($"  {group.Key.Incident.Id} {group.Key.Key}")).Append('\n');
            foreach (NoticePlan notice in group) Append(text, notice, people, paint);
        }
        if (plan.Notices.Where(IsNewlySkipped).GroupBy(n => n.WholeReason!.Value.Sentence()).ToArray() is { Length: > 0 } unsent)
        {
            text.Append("\nNot sent:\n");
            foreach (var group in unsent) text.Append($"  {group.Count(),5}  {group.Key}\n");
        }
        return text.ToString();
    }

    /// <summary>What the ledger remembers as skipped was said once.</summary>
    private static bool IsNewlySkipped(NoticePlan notice) =>
        notice.WholeReason is { } reason && reason != PlanReason.NobodyToTell && (reason == PlanReason.TooOld ? !notice.Unrecorded.IsEmpty : !notice.IsOld);

    /// <summary>What is done, or concerns nobody, needs nobody's eye.</summary>
    private static bool IsShown(NoticePlan notice) =>
        notice.WholeReason == PlanReason.NobodyToTell || notice.Recipients.Any(r => r.Sends || r.IsStuck || r.Steps.Any(s => s.Reason is PlanReason.Limited));

    private static void Append(StringBuilder text, NoticePlan notice, bool people, Paint paint)
    {
        if (notice.WholeReason is { } whole)
        {
            text.Append($"  {notice.Audience.Name}: {whole.Sentence()}\n");
            return;
        }
        PlannedStep[][] steps = [.. notice.Recipients.SelectMany(r => r.Steps).GroupBy(s => $"{s.Channel.Name} {s.Reason.Key()}").Select(same => same.ToArray())];
        string order = notice.AtOnce || steps.Length == 1 ? "" : ", one channel after the other";
        text.Append($"  {notice.Audience.Name}{order}{(steps.Length == 1 ? ":" : "\n")}");
        foreach (PlannedStep[] same in steps)
            text.Append($"{(steps.Length == 1 ? "" : "   ")} {Painted(same[0].Reason, paint)} {same.Length} through {same[0].Channel.Name}{paint.Dim(": " + same[0].Reason.Sentence())}\n");
        if (!people) return;
        foreach (RecipientPlan recipient in notice.Recipients)
            text.Append($"      {(recipient.Contact is { } contact ? PrintedText.Safe(contact.Id) : "everybody")}: {string.Join(", ", recipient.Steps.Select(s => $"{s.Channel.Name} {s.Reason.Key()}"))}\n");
    }

    private static string Painted(PlanReason reason, Paint paint) =>
        reason.IsSent() ? paint.Green("send") : reason == PlanReason.Fallback ? paint.Dim("hold") : reason is PlanReason.Delivered or PlanReason.Reached ? paint.Dim("done") : paint.Yellow("skip");

    public static string Action(PlanReason reason) => reason.IsSent() ? "send" : reason == PlanReason.Fallback ? "hold" : reason is PlanReason.Delivered or PlanReason.Reached ? "done" : "skip";

    public static string Count(int count, string one, string many) => count == 1 ? $"1 {one}" : $"{count} {many}";
}
