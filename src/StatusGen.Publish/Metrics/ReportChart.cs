using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using NodaTime;

namespace StatusGen.Publish.Metrics;

/// <summary>
/// Drawings of the report. Each shows figures that a table beside it gives in words, so to assistive programs they are pictures with a short text. Places across are in
/// percent, so that letters keep their size on every screen.
/// </summary>
internal static class ReportChart
{
    private const double Floor = 168, Tallest = 132;

    /// <summary>More labels than these would touch on a phone.</summary>
    private const int MostLabels = 12;

    /// <summary>A column for each month, critical below, minor on top.</summary>
    public static void Incidents(StringBuilder html, ImmutableArray<PeriodReport> months)
    {
        int most = months.Max(m => m.Incidents);
        Begin(html, $"Incidents by month, at most {most}");
        Column[] columns = [.. months.Select(m => new Column(m.Incidents.ToString(CultureInfo.InvariantCulture), m.Incidents, [(m.Critical, "critical"), (m.Major, "major"), (m.Minor, "minor")]))];
        End(html, months, columns, most, $"{most}");
    }

    /// <summary>A column for each month: how long half of its incidents took at most.</summary>
    public static void Resolution(StringBuilder html, ImmutableArray<PeriodReport> months)
    {
        Duration most = months.Max(m => m.Resolve?.Median ?? Duration.Zero);
        Begin(html, $"Median time to resolve by month, at most {ReportWords.Text(most)}");
        Column[] columns = [.. months.Select(m => new Column(m.Resolve is { } r ? Short(r.Median) : "", m.Resolve?.Median.TotalMinutes ?? 0, [(m.Resolve?.Median.TotalMinutes ?? 0, "time")]))];
        End(html, months, columns, most.TotalMinutes, Short(most));
    }

    /// <summary>A bar for the part that was down, on a scale on which one per cent of downtime fills it.</summary>
    public static void Downtime(StringBuilder html, double? fraction)
    {
        if (fraction is not { } up) return;
        double width = Math.Min(1, (1 - up) * 100) * 190;
        html.Append("<svg class=\"bar\" viewBox=\"0 0 192 10\" width=\"192\" height=\"10\" aria-hidden=\"true\"><rect class=\"ground\" x=\".5\" y=\".5\" width=\"191\" height=\"9\" rx=\"4.5\"/>");
        if (width > 0) html.Append(CultureInfo.InvariantCulture, $"<rect class=\"critical\" x=\"1\" y=\"1\" width=\"{Math.Max(width, 4):0.##}\" height=\"8\" rx=\"4\"/>");
        html.Append("</svg>");
    }

    /// <param name="Label">What stands above it.</param>
    /// <param name="Parts">From the floor upward, each with its style.</param>
    private readonly record struct Column(string Label, double Whole, (double Amount, string Style)[] Parts);

    private static void Begin(StringBuilder html, string label) =>
        html.Append(CultureInfo.InvariantCulture, $"<svg class=\"chart\" width=\"100%\" height=\"208\" role=\"img\" aria-label=\"{label}\">\n");

    /// <param name="scale">What the upper line stands for, where columns are too narrow for figures of their own.</param>
    private static void End(StringBuilder html, ImmutableArray<PeriodReport> months, Column[] columns, double most, string scale)
    {
        most = Math.Max(1, most);
        bool narrow = columns.Length > 2 * MostLabels;
        if (narrow) html.Append(CultureInfo.InvariantCulture, $"<text class=\"scale\" y=\"{Floor - Tallest - 6}\">{scale}</text>\n");
        foreach (double share in new[] { 0.5, 1 }) html.Append(CultureInfo.InvariantCulture, $"<rect class=\"rule\" y=\"{Floor - share * Tallest:0.##}\" width=\"100%\" height=\"1\"/>\n");
        double slot = 100.0 / Math.Max(columns.Length, 3);
        int every = (columns.Length + MostLabels - 1) / MostLabels;
        for (int i = 0; i < columns.Length; i++)
        {
            double y = Floor, middle = (i + 0.5) * slot;
            foreach ((double amount, string style) in columns[i].Parts)
            {
                if (amount == 0) continue;
                double height = amount * Tallest / most;
                y -= height;
                html.Append(CultureInfo.InvariantCulture, $"<rect class=\"{style}\" x=\"{middle - slot * 0.3:0.##}%\" y=\"{y:0.##}\" width=\"{slot * 0.6:0.##}%\" height=\"{height:0.##}\"/>\n");
            }
            if (columns[i].Whole > 0 && !narrow) html.Append(CultureInfo.InvariantCulture, $"<text class=\"value\" x=\"{middle:0.##}%\" y=\"{y - 6:0.##}\">{columns[i].Label}</text>\n");
            if (i % every == 0) Label(html, months[i].Period.Label, middle, YearIsShown(months, i, every));
        }
        html.Append(CultureInfo.InvariantCulture, $"<rect class=\"floor\" y=\"{Floor}\" width=\"100%\" height=\"1\"/>\n</svg>\n");
    }

    /// <summary>At the first label of each year; not at the very first when the next year begins beside it and the two would touch.</summary>
    private static bool YearIsShown(ImmutableArray<PeriodReport> months, int i, int every)
    {
        return i == 0 ? every >= months.Length || Year(0) == Year(every) : Year(i) != Year(i - every);

        string Year(int month) => months[month].Period.Label[..4];
    }

    private static void Label(StringBuilder html, string month, double middle, bool yearIsShown)
    {
        string name = CultureInfo.InvariantCulture.DateTimeFormat.AbbreviatedMonthNames[int.Parse(month.AsSpan(5), CultureInfo.InvariantCulture) - 1];
        html.Append(CultureInfo.InvariantCulture, $"<text x=\"{middle:0.##}%\" y=\"{Floor + 17}\">{name}</text>\n");
        if (yearIsShown) html.Append(CultureInfo.InvariantCulture, $"<text x=\"{middle:0.##}%\" y=\"{Floor + 34}\">{month[..4]}</text>\n");
    }

    /// <summary>One unit, for the narrow place above a column: <c>45m</c>, <c>1.5h</c>, <c>12h</c>, <c>3d</c>.</summary>
    private static string Short(Duration duration) =>
        duration.TotalMinutes < 99.5 ? $"{Math.Round(duration.TotalMinutes)}m"
        : duration.TotalHours < 9.95 ? string.Create(CultureInfo.InvariantCulture, $"{duration.TotalHours:0.#}h")
        : duration.TotalHours < 99.5 ? $"{Math.Round(duration.TotalHours)}h"
        : $"{Math.Round(duration.TotalDays)}d";
}
