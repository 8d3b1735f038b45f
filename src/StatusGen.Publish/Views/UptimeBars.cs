using System.Text;
using StatusGen.Domain.Uptime;
using StatusGen.Text.Templates;

namespace StatusGen.Publish.Views;

/// <summary>A strip of days, oldest left.</summary>
public static class UptimeBars
{
    /// <summary>Size of a day with the gap after it, of its bar, and height of the drawing, in the drawing's own units. The last day has no gap.</summary>
    public const int DayWidth = 8, BarWidth = 5, Height = 32;

    public static SafeHtml Paths(ReadOnlySpan<DayState> days) => new DayBands(days.Length, DayWidth, BarWidth, Height / 2).Paths(days);

    /// <summary>The clip <c>days</c>: a bar with round ends for each day.</summary>
    public static SafeHtml Clip(int days)
    {
        var svg = new StringBuilder(days * 44).Append("<clipPath id=\"days\"><path d=\"M0 2.5");
        for (int day = 0; day < days; day++)
        {
            if (day > 0) svg.Append("m8 0");
            svg.Append("a2.5 2.5 0 0 1 5 0v27a2.5 2.5 0 0 1-5 0z");
        }
        return new SafeHtml(svg.Append("\"/></clipPath>").ToString());
    }
}
