using System.Text;
using StatusGen.Domain.Uptime;
using StatusGen.Text.Templates;

namespace StatusGen.Publish.Views;

/// <summary>
/// Days drawn as coloured bands: one path for each status, a horizontal line over each run of equal days, as wide as a row is high. A clip that all drawings of its
/// kind on a page share cuts the bands into days. A quarter without trouble is a path of twenty bytes.
/// </summary>
/// <param name="Columns">Days in a row.</param>
/// <param name="Step">From one day's left edge to the next one's, in the drawing's units; rows lie equally far apart.</param>
/// <param name="Width">Of a day's shape; the rest of the step is gap.</param>
/// <param name="Middle">The height at which the first row's lines run.</param>
internal readonly record struct DayBands(int Columns, int Step, int Width, int Middle)
{
    /// <summary>By <see cref="DayState"/>.</summary>
    private static readonly string[] Keys = ["operational", "maintenance", "degraded", "partial-outage", "major-outage", "no-data"];

    /// <param name="offset">Places left free before the first day.</param>
    public SafeHtml Paths(ReadOnlySpan<DayState> days, int offset = 0)
    {
        Span<bool> present = stackalloc bool[Keys.Length];
        present.Clear();
        foreach (DayState day in days) present[(int)day] = true;
        var svg = new StringBuilder(256);
        for (int key = 0; key < Keys.Length; key++)
        {
            if (!present[key]) continue;
            svg.Append("<path class=\"").Append(Keys[key]).Append("\" d=\"");
            AppendRuns(svg, days, offset, (DayState)key);
            svg.Append("\"/>");
        }
        return new SafeHtml(svg.ToString());
    }

    private void AppendRuns(StringBuilder svg, ReadOnlySpan<DayState> days, int offset, DayState key)
    {
        for (int from = 0; from < days.Length;)
        {
            int to = from + 1;
            if (days[from] != key)
            {
                from = to;
                continue;
            }
            int place = offset + from;
            int endOfRow = from + Columns - place % Columns;
            while (to < days.Length && to < endOfRow && days[to] == key) to++;
            svg.Append('M').Append(place % Columns * Step).Append(' ').Append(Middle + place / Columns * Step).Append('h').Append((to - from) * Step - (Step - Width));
            from = to;
        }
    }
}
