using System.Collections.Immutable;
using System.Text;

namespace StatusGen.Publish.Metrics;

/// <summary>Drawings of the report. Each shows figures that a table beside it gives in words, so to assistive programs they are pictures with a short text.</summary>
internal static class ReportChart
{
    private const int Height = 180, Floor = 150, ColumnWidth = 44;

    /// <summary>Critical, major, minor.</summary>
    private static readonly string[] Colours = ["#b91c1c", "#ea580c", "#ca8a04"];

    /// <summary>A column for each month, critical below, minor on top.</summary>
    public static void Incidents(StringBuilder html, ImmutableArray<PeriodReport> months)
    {
        if (months.IsEmpty) return;
        int most = Math.Max(1, months.Max(m => m.Incidents));
        int width = Math.Max(months.Length * ColumnWidth, 6 * ColumnWidth);
        html.Append($"<svg viewBox=\"0 0 {width} {Height}\" width=\"{width}\" height=\"{Height}\" role=\"img\" aria-label=\"Incidents by month, at most {most}\" font-size=\"12\" fill=\"#4b5563\">\n");
        for (int i = 0; i < months.Length; i++)
        {
            PeriodReport month = months[i];
            int x = i * ColumnWidth + 8;
            double y = Floor;
            foreach ((int count, string colour) in new[] { month.Critical, month.Major, month.Minor }.Zip(Colours))
            {
                if (count == 0) continue;
                double height = count * 120.0 / most;
                y -= height;
                html.Append($"<rect x=\"{x}\" y=\"{y:0.##}\" width=\"28\" height=\"{height:0.##}\" fill=\"{colour}\" stroke=\"#fff\"/>\n");
            }
            if (month.Incidents > 0) html.Append($"<text x=\"{x + 14}\" y=\"{y - 5:0.##}\" text-anchor=\"middle\">{month.Incidents}</text>\n");
            if (months.Length <= 24 || i % 3 == 0) html.Append($"<text x=\"{x + 14}\" y=\"{Floor + 18}\" text-anchor=\"middle\">{month.Period.Label[2..]}</text>\n");
        }
        html.Append($"<path d=\"M0 {Floor}.5H{width}\" stroke=\"#9ca3af\"/>\n</svg>\n");
    }

    /// <summary>A bar for the part that was down, on a scale on which one per cent of downtime fills it.</summary>
    public static void Downtime(StringBuilder html, double? fraction)
    {
        if (fraction is not { } up) return;
        double width = Math.Min(1, (1 - up) * 100) * 190;
        html.Append("<svg viewBox=\"0 0 192 10\" width=\"192\" height=\"10\" aria-hidden=\"true\"><rect x=\".5\" y=\".5\" width=\"191\" height=\"9\" rx=\"4.5\" fill=\"#f3f4f6\" stroke=\"#d1d5db\"/>");
        if (width > 0) html.Append($"<rect x=\"1\" y=\"1\" width=\"{Math.Max(width, 2):0.##}\" height=\"8\" rx=\"4\" fill=\"#b91c1c\"/>");
        html.Append("</svg>");
    }
}
