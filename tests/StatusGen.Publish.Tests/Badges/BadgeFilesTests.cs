using System.Globalization;
using System.Xml.Linq;
using StatusGen.Domain.Components;
using StatusGen.Domain.Incidents;
using StatusGen.Publish.Badges;
using StatusGen.Publish.Tests.Samples;

namespace StatusGen.Publish.Tests.Badges;

public sealed class BadgeFilesTests
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    [Theory]
    [InlineData("badge.svg")]
    [InlineData("badge.json")]
    [InlineData("components/checkout/badge.svg")]
    public void A_busy_site_has_exactly_these_badges(string path)
    {
        var output = new RecordedOutput();
        BadgeFiles.Write(BusySite.Model, output);
        Golden.Match($"Golden/{path.Replace('/', '-')}", output.Text(path));
    }

    [Fact]
    public void A_quiet_site_says_so_in_both_forms()
    {
        RecordedOutput output = Published("API");
        output.Xml("badge.svg").Root!.Element(Svg + "title")!.Value.ShouldBe("status: all systems operational");
        output.Json("badge.json").GetProperty("schemaVersion").GetInt32().ShouldBe(1);
        output.Json("components/api/badge.json").GetProperty("message").GetString().ShouldBe("operational");
    }

    [Theory]
    [InlineData("API")]
    [InlineData("<&>\"' and a very long name that does not want to end at all, ever, for nobody")]
    [InlineData("決済サービス決済サービス決済サービス決済サービス決済サービス決済サービス決済サービス決済")]
    public void A_badge_is_small_named_for_screen_readers_and_wide_enough(string name)
    {
        RecordedOutput output = Published(name);
        output.Bytes("components/api/badge.svg").Length.ShouldBeLessThanOrEqualTo(2048);
        XElement svg = output.Xml("components/api/badge.svg").Root!;
        svg.Attribute("role")!.Value.ShouldBe("img");
        svg.Element(Svg + "title")!.Attribute("id")!.Value.ShouldBe(svg.Attribute("aria-labelledby")!.Value);
        int[] ends = [.. svg.Descendants(Svg + "text").Select(t => (int)t.Attribute("x")! + (int)t.Attribute("textLength")!)];
        ends.Max().ShouldBeLessThan((int)svg.Attribute("width")!);
    }

    [Fact]
    public void White_text_on_every_colour_has_a_contrast_of_at_least_4_5()
    {
        foreach (ComponentStatus status in Enum.GetValues<ComponentStatus>())
            (1.05 / (Luminance(BadgeFiles.Colour(status)) + 0.05)).ShouldBeGreaterThanOrEqualTo(4.5, status.ToString());
    }

    private static RecordedOutput Published(string name)
    {
        var output = new RecordedOutput();
        BadgeFiles.Write(Write.Site(BusySite.Now, [Write.Component("api", name)], Enumerable.Empty<Incident>()), output);
        return output;
    }

    private static double Luminance(string colour)
    {
        double Channel(int at)
        {
            double value = int.Parse(colour.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0;
            return value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
        }
        return (0.2126 * Channel(1)) + (0.7152 * Channel(3)) + (0.0722 * Channel(5));
    }
}
