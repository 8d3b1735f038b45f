using System.Text.Json;
using NodaTime;
using NodaTime.Text;
using StatusGen.Domain.Incidents;
using StatusGen.Notify.Delivery;
using StatusGen.Notify.Notices;
using StatusGen.Notify.Planning;

namespace StatusGen.Cli.Notifying;

/// <summary>The plan, and what became of it, for programs. Recipients by the hash that the ledger holds.</summary>
internal static class PlanJson
{
    public static void Write(Utf8JsonWriter json, DeliveryPlan plan, Instant now, DeliveryReport? report)
    {
        json.WriteStartObject();
        json.WriteString("now", InstantPattern.General.Format(now));
        json.WriteNumber("messages", plan.Recipients.Sum(r => r.Steps.Count(s => s.Reason.IsSent())));
        json.WriteStartArray("notices");
        foreach (NoticePlan notice in plan.Notices) Write(json, notice);
        json.WriteEndArray();
        if (report is not null) Write(json, report);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, NoticePlan notice)
    {
        WantedNotice wanted = notice.Wanted;
        json.WriteStartObject();
        json.WriteString("incident", wanted.Incident.Id.Value);
        json.WriteString("update", wanted.Key);
        json.WriteString("kind", wanted.Kind.Key());
        json.WriteString("status", wanted.Status.Key());
        json.WriteString("title", wanted.Incident.Title);
        json.WriteString("at", InstantPattern.General.Format(wanted.At));
        json.WriteString("audience", notice.Audience.Name);
        json.WriteBoolean("at_once", notice.AtOnce);
        if (notice.WholeReason is { } whole) json.WriteString("reason", whole.Key());
        json.WriteStartArray("recipients");
        foreach (RecipientPlan recipient in notice.Recipients)
        {
            json.WriteStartObject();
            json.WriteString("recipient", recipient.Hash);
            json.WriteStartArray("steps");
            foreach (PlannedStep step in recipient.Steps)
            {
                json.WriteStartObject();
                json.WriteString("channel", step.Channel.Name);
                json.WriteString("action", PlanText.Action(step.Reason));
                json.WriteString("reason", step.Reason.Key());
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, DeliveryReport report)
    {
        json.WriteNumber("delivered", report.Delivered);
        json.WriteStartArray("owed");
        foreach (OwedNotice owed in report.Owed)
        {
            json.WriteStartObject();
            json.WriteString("incident", owed.Notice.Wanted.Incident.Id.Value);
            json.WriteString("update", owed.Notice.Wanted.Key);
            json.WriteString("audience", owed.Notice.Audience.Name);
            json.WriteString("recipient", owed.Recipient);
            json.WriteString("channel", owed.Channel);
            json.WriteString("reason", owed.Why);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }
}
