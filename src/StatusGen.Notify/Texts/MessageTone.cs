using StatusGen.Domain.Incidents;
using StatusGen.Notify.Notices;

namespace StatusGen.Notify.Texts;

/// <summary>How a message looks where a service knows colours or symbols.</summary>
public enum MessageTone { Notice, Maintenance, Minor, Major, Critical, Resolved }

public static class MessageTones
{
    public static MessageTone Of(Notice notice) => notice switch
    {
        { IsClosing: true } or { Status: UpdateStatus.Resolved or UpdateStatus.Completed or UpdateStatus.Postmortem } => MessageTone.Resolved,
        { IncidentKind: IncidentKind.Maintenance } => MessageTone.Maintenance,
        { Severity: IncidentSeverity.Critical } => MessageTone.Critical,
        { Severity: IncidentSeverity.Major } => MessageTone.Major,
        { Severity: IncidentSeverity.Minor } => MessageTone.Minor,
        _ => MessageTone.Notice,
    };

    /// <summary>24-bit RGB, legible as a bar or border on white and on black.</summary>
    public static int Rgb(this MessageTone tone) => tone switch
    {
        MessageTone.Critical => 0xC4314B,
        MessageTone.Major => 0xD9730D,
        MessageTone.Minor => 0xB7880B,
        MessageTone.Maintenance => 0x3B73C8,
        MessageTone.Resolved => 0x2E8B57,
        _ => 0x6B7280,
    };
}
