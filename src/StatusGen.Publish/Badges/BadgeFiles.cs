using System.Text;
using StatusGen.Domain.Components;
using StatusGen.Publish.Model;
using StatusGen.Publish.Utf8;

namespace StatusGen.Publish.Badges;

/// <summary>A badge of the site and of each component, as an image and in the form of shields.io's endpoint.</summary>
public static class BadgeFiles
{
    /// <summary>Characters of a label; more would not fit beside other badges.</summary>
    private const int MaxLabel = 40;

    public static void Write(SiteModel model, IOutput output)
    {
        Write(output, "", "status", model.Status.Level, model.Status.Level == ComponentStatus.Operational ? "all systems operational" : Message(model.Status.Level));
        for (int i = 0; i < model.Timelines.Length; i++)
        {
            Component component = model.Timelines[i].Component;
            ComponentStatus status = model.Timelines[i].Current;
            Write(output, $"components/{component.Id.Value}/", Shortened(component.Name), status, Message(status));
        }
    }

    private static void Write(IOutput output, string folder, string label, ComponentStatus status, string message)
    {
        using var buffer = new Utf8Buffer(2048);
        WriteSvg(buffer, label, message, Colour(status));
        output.Add(new OutputFile(folder + "badge.svg", buffer.Written));
        buffer.Clear();
        buffer.Add("{\"schemaVersion\":1,\"label\":"u8).AddJson(label).Add(",\"message\":"u8).AddJson(message);
        buffer.Add(",\"color\":"u8).AddJson(Colour(status)).Add(",\"cacheSeconds\":300}\n"u8);
        output.Add(new OutputFile(folder + "badge.json", buffer.Written));
    }

    private static void WriteSvg(Utf8Buffer buffer, string label, string message, string colour)
    {
        const int Padding = 6, Height = 20;
        int labelText = TextWidth.Of(label), messageText = TextWidth.Of(message);
        int left = labelText + (2 * Padding), width = left + messageText + (2 * Padding);
        buffer.Add($"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{Height}\" viewBox=\"0 0 {width} {Height}\" role=\"img\" aria-labelledby=\"t\">");
        buffer.Add("<title id=\"t\">"u8).AddEscaped(label).Add(": "u8).AddEscaped(message).Add("</title>"u8);
        buffer.Add($"<clipPath id=\"c\"><rect width=\"{width}\" height=\"{Height}\" rx=\"3\"/></clipPath><g clip-path=\"url(#c)\">");
        buffer.Add($"<path fill=\"#3d444d\" d=\"M0 0h{left}v{Height}H0z\"/><path fill=\"{colour}\" d=\"M{left} 0h{width - left}v{Height}H{left}z\"/></g>");
        buffer.Add("<g fill=\"#fff\" font-family=\"Verdana,DejaVu Sans,Geneva,sans-serif\" font-size=\"11\" aria-hidden=\"true\">"u8);
        AddText(Padding, labelText, label);
        AddText(left + Padding, messageText, message);
        buffer.Add("</g></svg>\n"u8);

        void AddText(int x, int length, string text) =>
            buffer.Add($"<text x=\"{x}\" y=\"14\" textLength=\"{length}\" lengthAdjust=\"spacingAndGlyphs\">").AddEscaped(text).Add("</text>"u8);
    }

    private static string Message(ComponentStatus status) => status switch
    {
        ComponentStatus.Maintenance => "under maintenance",
        ComponentStatus.Degraded => "degraded performance",
        ComponentStatus.PartialOutage => "partial outage",
        ComponentStatus.MajorOutage => "major outage",
        _ => "operational",
    };

    /// <summary>White text on each has a contrast of at least 4.5 to 1.</summary>
    internal static string Colour(ComponentStatus status) => status switch
    {
        ComponentStatus.Maintenance => "#0969da",
        ComponentStatus.Degraded => "#8a6100",
        ComponentStatus.PartialOutage => "#bc4c00",
        ComponentStatus.MajorOutage => "#cf222e",
        _ => "#1a7f37",
    };

    private static string Shortened(string name)
    {
        Rune[] runes = [.. name.EnumerateRunes()];
        return runes.Length <= MaxLabel ? name : string.Concat(runes.Take(MaxLabel - 1).Select(r => r.ToString())) + "…";
    }
}
