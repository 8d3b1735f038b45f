using System.Globalization;
using System.Text;
using StatusGen.Domain.Components;
using StatusGen.Domain.Uptime;
using StatusGen.Text.Templates;

namespace StatusGen.Publish.Views;

/// <summary>
/// A strip of days, oldest left: one path for each status, drawn as bands over runs of equal days, and one clip of rounded bars for all strips of a page that cuts the
/// bands into days. A quarter without trouble is a path of twenty bytes.
/// </summary>
public static class UptimeBars
{
    /// <summary>Width of a day with the gap after it, of its bar, and height of the drawing, in the drawing's own units. The last day has no gap.</summary>
    public const int DayWidth = 8, BarWidth = 5, Height = 32;

    public const string ClipId = "days";

    private static readonly ComponentStatus?[] Order =
        [null, ComponentStatus.Operational, ComponentStatus.Maintenance, ComponentStatus.Degraded, ComponentStatus.PartialOutage, ComponentStatus.MajorOutage];

    public static int WidthOf(int days) => days * DayWidth - (DayWidth - BarWidth);

    /// <summary>The <c>&lt;clipPath&gt;</c>: a bar with round ends for each day.</summary>
    public static SafeHtml Clip(int days)
    {
        var svg = new StringBuilder(days * 40 + 64).Append("<clipPath id=\"" + ClipId + "\"><path d=\"M0 2.5");
        for (int day = 0; day < days; day++)
        {
            if (day > 0) svg.Append("m8 0");
            svg.Append("a2.5 2.5 0 0 1 5 0v27a2.5 2.5 0 0 1-5 0z");
        }
        return new SafeHtml(svg.Append("\"/></clipPath>").ToString());
    }

    /// <summary>The <c>&lt;path&gt;</c> elements, each with the status as its class, to be drawn as lines as high as the strip.</summary>
    public static SafeHtml Paths(ReadOnlySpan<DayUptime> days)
    {
        var svg = new StringBuilder(256);
        foreach (ComponentStatus? status in Order)
        {
            int drawn = -1;
            for (int from = 0, to; from < days.Length; from = to)
            {
                ComponentStatus? own = StatusOf(days[from]);
                to = from + 1;
                while (to < days.Length && StatusOf(days[to]) == own) to++;
                if (own != status) continue;
                if (drawn < 0) svg.Append(CultureInfo.InvariantCulture, $"<path class=\"{status?.Key() ?? "no-data"}\" d=\"M{from * DayWidth} 16");
                else svg.Append(CultureInfo.InvariantCulture, $"m{from * DayWidth - drawn} 0");
                svg.Append(CultureInfo.InvariantCulture, $"h{WidthOf(to - from)}");
                drawn = from * DayWidth + WidthOf(to - from);
            }
            if (drawn >= 0) svg.Append("\"/>");
        }
        return new SafeHtml(svg.ToString());
    }

    private static ComponentStatus? StatusOf(DayUptime day) => day.HasData ? day.Worst : null;
}
