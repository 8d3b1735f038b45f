using System.Globalization;
using StatusGen.Content.Reading;
using StatusGen.Domain.Diagnostics;
using StatusGen.Domain.Uptime;

namespace StatusGen.Content.Configuration;

/// <summary>The weights under <c>uptime:</c>; what is not named keeps its default.</summary>
internal static class UptimeSection
{
    private static readonly string[] Keys = ["weights"];
    private static readonly string[] WeightKeys = ["major-outage", "partial-outage", "degraded", "maintenance"];

    public static UptimeWeights Read(KeyReader root, Problems problems)
    {
        KeyReader? keys = root.Keys("uptime");
        keys?.RefuseUnknown(Keys);
        if (keys?.Keys("weights") is not { } weights) return UptimeWeights.Default;
        weights.RefuseUnknown(WeightKeys);
        UptimeWeights usual = UptimeWeights.Default;
        return new UptimeWeights(
            Weight(weights, "major-outage", usual.MajorOutage, problems),
            Weight(weights, "partial-outage", usual.PartialOutage, problems),
            Weight(weights, "degraded", usual.Degraded, problems),
            Weight(weights, "maintenance", usual.Maintenance, problems));
    }

    private static double Weight(KeyReader keys, string key, double otherwise, Problems problems)
    {
        if (keys.Scalar(key) is not { } value) return otherwise;
        if (double.TryParse(value.Text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double weight) && weight is >= 0 and <= 1) return weight;
        problems.Error(DiagnosticCodes.BadWeight, value.At, $"The weight \"{value.Text}\" is not a number from 0 to 1.", "Write 0.3 for an outage that counts for three tenths of its time.");
        return otherwise;
    }
}
