using System.Collections.Immutable;
using StatusGen.Domain.Components;
using StatusGen.Domain.Diagnostics;
using StatusGen.Domain.Incidents;
using StatusGen.Domain.Pages;
using StatusGen.Domain.Settings;
using StatusGen.Notify.Channels;
using StatusGen.Notify.Retrying;
using StatusGen.Notify.Secrets;
using StatusGen.Text.Words;

namespace StatusGen.Notify.Configuration;

/// <summary>The sections <c>channels</c>, <c>audiences</c>, <c>contacts</c>, <c>limits</c>, <c>notify</c> and <c>ledger</c>.</summary>
public static class NotifySettingsLoader
{
    public const string DefaultLedger = ".statusgen/ledger";

    private const string VariablePrefix = "env:";
    private static readonly string[] Severities = ["minor", "major", "critical"];

    public static Loaded<NotifySettings> Load(SiteSettings site, ISecretSource secrets)
    {
        var problems = ImmutableArray.CreateBuilder<Diagnostic>();
        ImmutableArray<ConfiguredChannel> channels = [.. site.Channels.Items.Select(item => ReadChannel(item, site, secrets, problems)).OfType<ConfiguredChannel>()];
        ImmutableArray<Audience> audiences = ReadAudiences(site, channels, problems);
        foreach (ConfiguredChannel channel in channels)
            foreach (string name in channel.For)
                if (!audiences.Any(a => a.Name == name))
                    problems.Add(Diagnostic.Error(DiagnosticCodes.BadNoticeSetting, channel.Location, $"The channel \"{channel.Name}\" is for \"{name}\", but there is no such audience.", NearestWord.Hint(name, [.. audiences.Select(a => a.Name)])));

        var notify = new BagReader("\"notify\"", site.Notify, problems);
        notify.RefuseUnknown("max-age", "tries", "total-time", "first-wait", "connections");
        var ledger = new BagReader("\"ledger\"", site.Ledger, problems);
        ledger.RefuseUnknown("path", "key");
        (RatePerTime usual, RatePerTime critical) = ReadLimits(new BagReader("\"limits\"", site.Limits, problems));
        var settings = new NotifySettings(
            channels, audiences, usual, critical,
            notify.Duration("max-age") ?? NotifySettings.DefaultMaxAge,
            new RetryRules(
                notify.Number("tries", 1, 20) ?? RetryRules.Default.MostTries,
                notify.Duration("first-wait") ?? RetryRules.Default.FirstWait,
                RetryRules.Default.LongestWait,
                notify.Duration("total-time") ?? RetryRules.Default.TotalTime),
            notify.Number("connections", 1, 64) ?? 4,
            ledger.Text("path") ?? DefaultLedger,
            ReadVariable(ledger, "key"),
            ReadPlaces(new BagReader("\"contacts\"", site.Contacts, problems)));
        return new Loaded<NotifySettings>(settings, [.. problems.Order(Diagnostic.ByPlace)]);
    }

    private static ConfiguredChannel? ReadChannel(Setting item, SiteSettings site, ISecretSource secrets, ImmutableArray<Diagnostic>.Builder problems)
    {
        string[] kinds = [.. KnownChannels.All.Select(k => k.Kind)];
        if (item.Bag is not { } bag || bag.Find("kind")?.Text?.Trim() is not { Length: > 0 } word)
        {
            problems.Add(Diagnostic.Error(DiagnosticCodes.UnknownChannelKind, item.NameAt, $"The channel \"{item.Name}\" does not say of which kind it is.", $"Add kind: {NearestWord.Choices(kinds)}."));
            return null;
        }
        if (KnownChannels.Find(word) is not { } kind)
        {
            problems.Add(Diagnostic.Error(DiagnosticCodes.UnknownChannelKind, bag.Find("kind")!.ValueAt, $"There is no kind of channel \"{word}\".", NearestWord.Hint(word, kinds)));
            return null;
        }
        Loaded<IChannel?> channel = kind.Read(item.Name, bag, secrets);
        problems.AddRange(channel.Diagnostics);
        var common = new BagReader($"The channel \"{item.Name}\"", bag, problems);
        var dependsOn = ImmutableArray.CreateBuilder<ComponentId>();
        foreach (Setting named in common.Texts("depends-on"))
        {
            var id = new ComponentId(named.Text?.Trim() ?? "");
            if (site.Components.Any(c => c.Id == id)) dependsOn.Add(id);
            else common.Add(Diagnostic.Error(DiagnosticCodes.BadNoticeSetting, named.ValueAt, $"The channel \"{item.Name}\" depends on \"{id}\", but there is no such component.", NearestWord.Hint(id.Value, [.. site.Components.Select(c => c.Id.Value)])));
        }
        return new ConfiguredChannel(item.Name, kind, common.Words("for"), dependsOn.ToImmutable(), common.Rate("rate"), channel.HasErrors ? null : channel.Value, item.NameAt);
    }

    /// <summary>With <c>public</c>, which is always there, first.</summary>
    private static ImmutableArray<Audience> ReadAudiences(SiteSettings site, ImmutableArray<ConfiguredChannel> channels, ImmutableArray<Diagnostic>.Builder problems)
    {
        var audiences = ImmutableArray.CreateBuilder<Audience>();
        if (site.Audiences.Find(Incident.PublicAudience) is null)
            audiences.Add(new Audience(Incident.PublicAudience, null, [], null, null, null, [], false, site.Audiences.Location));
        foreach (Setting item in site.Audiences.Items)
        {
            var keys = new BagReader($"The audience \"{item.Name}\"", item.Bag ?? SettingBag.Empty with { Location = item.ValueAt }, problems);
            keys.RefuseUnknown("description", "channels", "always-from", "template", "acknowledge-within", "tags", "private");
            var names = ImmutableArray.CreateBuilder<string>();
            foreach (Setting named in keys.Texts("channels"))
            {
                string name = named.Text?.Trim() ?? "";
                if (site.Channels.Find(name) is null)
                    problems.Add(Diagnostic.Warning(DiagnosticCodes.UnknownChannel, named.ValueAt, $"The audience \"{item.Name}\" uses a channel \"{name}\", but there is none.", NearestWord.Hint(name, [.. channels.Select(c => c.Name)])));
                else if (!names.Contains(name)) names.Add(name);
            }
            audiences.Add(new Audience(item.Name, keys.Text("description"), names.ToImmutable(), ReadSeverity(keys), keys.Text("template"),
                keys.Duration("acknowledge-within"), keys.Words("tags"), keys.Flag("private"), item.NameAt));
        }
        return audiences.ToImmutable();
    }

    private static IncidentSeverity? ReadSeverity(BagReader keys)
    {
        if (keys.Text("always-from") is not { } word) return null;
        int index = Array.IndexOf(Severities, word);
        if (index >= 0) return (IncidentSeverity)index;
        keys.Wrong("always-from", $"There is no severity \"{word}\".", NearestWord.Hint(word, Severities));
        return null;
    }

    private static (RatePerTime Usual, RatePerTime Critical) ReadLimits(BagReader keys)
    {
        if (keys.Bag.Find("") is not null) return (keys.Rate("") ?? NotifySettings.DefaultUsual, NotifySettings.DefaultCritical);
        keys.RefuseUnknown("each", "critical");
        return (keys.Rate("each") ?? NotifySettings.DefaultUsual, keys.Rate("critical") ?? NotifySettings.DefaultCritical);
    }

    private static ImmutableArray<ContactsPlace> ReadPlaces(BagReader keys)
    {
        var places = ImmutableArray.CreateBuilder<ContactsPlace>();
        if (keys.Text("") is { } single)
        {
            places.Add(single.StartsWith(VariablePrefix, StringComparison.Ordinal)
                ? new ContactsPlace(ContactsPlaceKind.Variable, single[VariablePrefix.Length..], "")
                : new ContactsPlace(ContactsPlaceKind.File, single, ""));
            return places.ToImmutable();
        }
        keys.RefuseUnknown("path", "env", "sealed", "passphrase");
        string passphrase = ReadVariable(keys, "passphrase") ?? ContactsPlace.DefaultPassphrase;
        if (keys.Text("path") is { } path) places.Add(new ContactsPlace(ContactsPlaceKind.File, path, ""));
        if (keys.Text("env") is { } variable)
            places.Add(new ContactsPlace(ContactsPlaceKind.Variable, variable.StartsWith(VariablePrefix, StringComparison.Ordinal) ? variable[VariablePrefix.Length..] : variable, ""));
        if (keys.Text("sealed") is { } file) places.Add(new ContactsPlace(ContactsPlaceKind.Sealed, file, passphrase));
        return places.ToImmutable();
    }

    private static string? ReadVariable(BagReader keys, string key)
    {
        if (keys.Text(key) is not { } text) return null;
        if (text.StartsWith(VariablePrefix, StringComparison.Ordinal) && text.Length > VariablePrefix.Length) return text[VariablePrefix.Length..];
        keys.Add(Diagnostic.Error(DiagnosticCodes.SecretWrittenOut, keys.Bag.Find(key)!.ValueAt, $"\"{key}\" is written out, where everybody can read it.", $"Put it into an environment variable and write {key}: env:NAME."));
        return null;
    }
}
