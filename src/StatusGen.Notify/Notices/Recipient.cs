using NodaTime;

namespace StatusGen.Notify.Notices;

/// <summary>Whom one message goes to.</summary>
/// <param name="Hash">A keyed hash of the contact's id, or <see cref="DeliveryKey.Everybody"/>.</param>
/// <param name="Address">In the form that the channel's address kind names: an e-mail address, a telephone number in E.164; null for a channel that posts to one place.</param>
/// <param name="Name">For a call sheet and the To line; null when it is not known.</param>
/// <param name="Language">BCP 47.</param>
public sealed record Recipient(string Hash, string? Address, string? Name, string Language, DateTimeZone Zone)
{
    public static Recipient Everybody(string language, DateTimeZone zone) => new(DeliveryKey.Everybody, null, null, language, zone);

    /// <summary>Nobody's address is printed.</summary>
    public override string ToString() => $"Recipient {Hash}";
}
