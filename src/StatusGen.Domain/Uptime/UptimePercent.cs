using System.Globalization;

namespace StatusGen.Domain.Uptime;

public static class UptimePercent
{
    /// <summary>
    /// A percentage with at most <paramref name="decimals"/> decimals and no trailing zeros, never rounded up to 100 when there was downtime, nor down to 0 when there was uptime.
    /// The decimal sign is a point; pages put their language's in its place.
    /// </summary>
    public static string Text(double fraction, int decimals = 2)
    {
        decimal scale = (decimal)Math.Pow(10, decimals);
        decimal percent = Math.Round((decimal)fraction * 100 * scale, MidpointRounding.AwayFromZero) / scale;
        decimal step = 1 / scale;
        if (fraction < 1 && percent >= 100) percent = 100 - step;
        if (fraction > 0 && percent <= 0) percent = step;
        return percent.ToString("0." + new string('#', decimals), CultureInfo.InvariantCulture);
    }
}
