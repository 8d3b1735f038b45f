namespace StatusGen.Notify.Notices;

/// <summary>What makes somebody be told.</summary>
public enum NoticeKind
{
    /// <summary>An update that a person wrote, of an incident, a maintenance or a notice; corrections are updates of their own.</summary>
    Update,

    /// <summary>Made from the content, some time before a maintenance window.</summary>
    Reminder,

    /// <summary>Made from the content when a window begins and nobody wrote that it did.</summary>
    MaintenanceStart,

    /// <summary>Made from the content when a window ends and nobody wrote that it did.</summary>
    MaintenanceEnd,

    Postmortem,
}

public static class NoticeKinds
{
    /// <summary>The word in plans, the ledger and requests: <c>maintenance-start</c>.</summary>
    public static string Key(this NoticeKind kind) => kind switch
    {
        NoticeKind.MaintenanceStart => "maintenance-start",
        NoticeKind.MaintenanceEnd => "maintenance-end",
        _ => kind.ToString().ToLowerInvariant(),
    };
}
