using System.Text.Json;

namespace StatusGen.Cli.Tests.Commands;

public sealed class VariantsCommandTests : IDisposable
{
    private readonly SmallSite _site = new();

    public void Dispose() => _site.Dispose();

    [Fact]
    public void Each_audience_and_channel_gets_its_text() => Golden.Match("variants.txt", _site.Run("variants", "latest").Output);

    [Fact]
    public void One_channel_and_audience_can_be_named() =>
        _site.Run("variants", "card", "--channel", "sms", "--audience", "customers").Output.ShouldBe(
            "customers, sms (159 of 160 characters)\n  Investigating: Card payments fail. One in five card payments is declined. Next update 14:40 UTC. https://status.example.com/incidents/2026-11-20-card-payments/\n");

    [Fact]
    public void Programs_get_lengths_and_limits()
    {
        JsonElement variant = JsonDocument.Parse(_site.Run("variants", "card", "--channel", "sms", "--audience", "customers", "--format", "json").Output).RootElement.GetProperty("variants").EnumerateArray().ShouldHaveSingleItem();

        variant.GetProperty("limit").GetInt32().ShouldBe(160);
        variant.GetProperty("text").GetString()!.Length.ShouldBe(variant.GetProperty("length").GetInt32());
    }

    [Fact]
    public void A_targeted_incident_is_shown_for_its_own_audience_alone()
    {
        _site.Write("statusgen.yml", SmallSite.Settings + "audiences:\n  tenant-42: { private: true }\n  staff: { template: support }\n");
        _site.Write(SmallSite.IncidentPath, SmallSite.Incident.Replace("severity: major", "severity: major\naudience: [tenant-42]"));

        _site.Run("variants", "latest", "--channel", "sms").Output.ShouldStartWith("tenant-42, sms (");
        _site.Run("variants", "latest", "--audience", "staff").ExitCode.ShouldBe(ExitCodes.WrongCommandLine);
    }

    [Fact]
    public void An_audience_has_the_layout_of_its_template()
    {
        _site.Write("statusgen.yml", SmallSite.Settings + "audiences:\n  staff: { template: support }\n");

        _site.Run("variants", "latest", "--audience", "staff", "--channel", "chat").Output.ShouldContain("  Answer to copy:\n");
    }

    [Fact]
    public void An_unknown_channel_is_told() => _site.Run("variants", "latest", "--channel", "smms").Error.ShouldContain("did you mean \"sms\"?");
}
