using NodaTime;

namespace StatusGen.Notify.Configuration;

/// <summary>At most <paramref name="Count"/> in any <paramref name="Period"/>: <c>2/h</c>.</summary>
public readonly record struct RatePerTime(int Count, Duration Period)
{
    public const string Forms = "Write it as 2/h, 30/m or 1/s.";

    /// <summary>Null for anything else than a number, a slash, and s, m, h or d.</summary>
    public static RatePerTime? Read(string text)
    {
        string[] parts = text.Split('/');
        if (parts.Length != 2 || !int.TryParse(parts[0].Trim(), out int count) || count < 1) return null;
        Duration? period = parts[1].Trim() switch
        {
            "s" => Duration.FromSeconds(1),
            "m" or "min" => Duration.FromMinutes(1),
            "h" => Duration.FromHours(1),
            "d" => Duration.FromDays(1),
            _ => null,
        };
        return period is { } known ? new RatePerTime(count, known) : null;
    }
}
