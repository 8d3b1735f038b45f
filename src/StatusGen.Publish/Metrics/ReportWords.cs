using System.Globalization;
using NodaTime;
using StatusGen.Domain.Uptime;

namespace StatusGen.Publish.Metrics;

/// <summary>How figures are printed in every form of the report that people read.</summary>
internal static class ReportWords
{
    public const string None = "–";

    /// <summary>The two largest units: <c>2 d 4 h</c>, <c>1 h 7 min</c>, <c>12 min</c>, <c>40 s</c>.</summary>
    public static string Text(Duration duration)
    {
        var span = duration.ToTimeSpan();
        if (span.TotalMinutes < 1) return $"{(int)span.TotalSeconds} s";
        if (span.TotalHours < 1) return $"{(int)span.TotalMinutes} min";
        if (span.TotalDays < 1) return span.Minutes == 0 ? $"{span.Hours} h" : $"{span.Hours} h {span.Minutes} min";
        return span.Hours == 0 ? $"{(int)span.TotalDays} d" : $"{(int)span.TotalDays} d {span.Hours} h";
    }

    public static string Median(Spread? spread) => spread is { } s ? Text(s.Median) : None;

    public static string Longest(Spread? spread) => spread is { } s ? Text(s.Longest) : None;

    public static string Share(int part, int whole) => whole == 0 ? None : $"{part} of {whole}";

    public static string Uptime(double? fraction) => fraction is { } f ? UptimePercent.Text(f, 3) + "%" : None;

    public static string Number(double value) => value.ToString("R", CultureInfo.InvariantCulture);
}
