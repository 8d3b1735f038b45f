using System.Globalization;
using System.Text;
using StatusGen.Domain.Components;
using StatusGen.Domain.Uptime;
using StatusGen.Text.Templates;

namespace StatusGen.Publish.Views;

/// <summary>
/// A strip of days as paths of one SVG, one for each status, oldest day left. A day is a vertical line with round ends: relative moves between equal lines repeat
/// themselves, so that a whole quarter takes some forty bytes when compressed.
/// </summary>
public static class UptimeBars
{
    /// <summary>Width of a day with the gap after it, and height of the drawing, in its own units. The last day has no gap.</summary>
    public const int DayWidth = 8, LineWidth = 5, Height = 32;

    private static readonly ComponentStatus?[] Order =
        [null, ComponentStatus.Operational, ComponentStatus.Maintenance, ComponentStatus.Degraded, ComponentStatus.PartialOutage, ComponentStatus.MajorOutage];

    public static int WidthOf(int days) => days * DayWidth - (DayWidth - LineWidth);

    /// <summary>The <c>&lt;path&gt;</c> elements, each with the status as its class.</summary>
    public static SafeHtml Paths(ReadOnlySpan<DayUptime> days)
    {
        var svg = new StringBuilder(days.Length * 8 + 128);
        foreach (ComponentStatus? status in Order)
        {
            int last = -1;
            for (int i = 0; i < days.Length; i++)
            {
                ComponentStatus? own = days[i].HasData ? days[i].Worst : null;
                if (own != status) continue;
                // The line's middle lies half its width, 2.5, to the right of its day's left edge.
                if (last < 0) svg.Append(CultureInfo.InvariantCulture, $"<path class=\"{status?.Key() ?? "no-data"}\" d=\"M{i * DayWidth + LineWidth / 2}.5 3v26");
                else svg.Append(CultureInfo.InvariantCulture, $"m{(i - last) * DayWidth}-26v26");
                last = i;
            }
            if (last >= 0) svg.Append("\"/>");
        }
        return new SafeHtml(svg.ToString());
    }
}
