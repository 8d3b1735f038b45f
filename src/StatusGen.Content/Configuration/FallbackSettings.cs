using NodaTime;
using StatusGen.Domain.Cadence;
using StatusGen.Domain.Diagnostics;
using StatusGen.Domain.Pages;
using StatusGen.Domain.Settings;
using StatusGen.Domain.Uptime;

namespace StatusGen.Content.Configuration;

/// <summary>Stands in for settings that cannot be read at all, so that the incidents are still checked. Never published.</summary>
internal static class FallbackSettings
{
    public static SiteSettings Value => new(
        "", new Uri("https://status.invalid/"), null, DateTimeZone.Utc, "en", [], null, null, SupportContact.None, [], CadencePolicy.Default, UptimeWeights.Default,
        ThemeSettings.Default, SettingBag.Empty, SettingBag.Empty, SettingBag.Empty, SettingBag.Empty, SettingBag.Empty, SettingBag.Empty, SourceLocation.StartOf(ConfigLoader.FileName));
}
