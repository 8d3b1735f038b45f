using System.Globalization;
using System.Text;
using NodaTime;
using StatusGen.Domain.Components;
using StatusGen.Domain.Uptime;
using StatusGen.Publish.Model;
using StatusGen.Publish.Utf8;

namespace StatusGen.Publish.StatuspageApi;

/// <summary>The component objects: groups are entries too, each directly before its components.</summary>
internal sealed class ApiComponents
{
    private readonly Dictionary<ComponentId, byte[]> _byId = [];

    public ApiComponents(SiteModel model, string pageId)
    {
        DateTimeZone zone = model.Site.Zone;
        Instant oldest = model.Incidents.IsEmpty ? zone.AtStartOfDay(model.Today).ToInstant() : model.Incidents.Min(i => i.Incident.Started);
        var objects = new List<byte[]>();
        var groupIds = new HashSet<string>(StringComparer.Ordinal);
        int position = 0;
        foreach (IGrouping<string, ComponentTimeline> group in model.Timelines.GroupBy(t => t.Component.Group ?? "\0" + t.Component.Id.Value))
        {
            Entry[] children = [.. group.Select(t => Of(t, zone, oldest))];
            position++;
            if (children[0].Component?.Group is not { } name)
            {
                objects.Add(Keep(children[0] with { Position = position }, pageId));
                continue;
            }
            string id = GroupId(name, groupIds);
            objects.Add(Write(new Entry(
                id, null, name, children.Max(c => c.Status), children.Min(c => c.Created), children.Max(c => c.Updated), position, null, children), pageId));
            for (int i = 0; i < children.Length; i++) objects.Add(Keep(children[i] with { Position = i + 1, GroupId = id }, pageId));
        }
        All = Join(objects);
    }

    /// <summary>All objects, separated by commas.</summary>
    public byte[] All { get; }

    public ReadOnlySpan<byte> this[ComponentId id] => _byId[id];

    private sealed record Entry(
        string Id, Component? Component, string Name, ComponentStatus Status, Instant Created, Instant Updated, int Position, string? GroupId, Entry[]? Children);

    /// <param name="oldest">Stands for a component's beginning when nothing tells it: then it was there when the site's history began.</param>
    private static Entry Of(ComponentTimeline timeline, DateTimeZone zone, Instant oldest)
    {
        Instant created = timeline.Component.Since is { } day ? zone.AtStartOfDay(day).ToInstant() : oldest;
        Instant updated = timeline.Merged.IsEmpty ? created
            : timeline.Current != ComponentStatus.Operational ? timeline.Merged[^1].Start : timeline.Merged[^1].End;
        Component component = timeline.Component;
        return new Entry(component.Id.Value, component, component.Name, timeline.Current, created, updated, 0, null, null);
    }

    private byte[] Keep(Entry entry, string pageId) => _byId[entry.Component!.Id] = Write(entry, pageId);

    private static byte[] Write(Entry entry, string pageId)
    {
        using var buffer = new Utf8Buffer(1024);
        buffer.Field("{\"id\":"u8, entry.Id).Field(",\"name\":"u8, entry.Name).Field(",\"status\":"u8, ApiWords.Of(entry.Status));
        buffer.Field(",\"created_at\":"u8, entry.Created).Field(",\"updated_at\":"u8, entry.Updated).Field(",\"position\":"u8, entry.Position);
        buffer.Field(",\"description\":"u8, entry.Component?.Description).Field(",\"showcase\":"u8, entry.Children is null);
        buffer.Field(",\"start_date\":"u8, entry.Component?.Since?.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture));
        buffer.Field(",\"group_id\":"u8, entry.GroupId).Field(",\"page_id\":"u8, pageId).Field(",\"group\":"u8, entry.Children is not null);
        buffer.Field(",\"only_show_if_degraded\":"u8, false);
        if (entry.Children is { } children)
        {
            for (int i = 0; i < children.Length; i++) buffer.Field(i == 0 ? ",\"components\":["u8 : ","u8, children[i].Id);
            buffer.Add((byte)']');
        }
        buffer.Add((byte)'}');
        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>Made from the name, with an underscore that no component's id can have.</summary>
    private static string GroupId(string name, HashSet<string> taken)
    {
        var id = new StringBuilder("group_");
        foreach (Rune rune in name.EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune)) id.Append(Rune.ToLowerInvariant(rune).ToString());
            else if (id[^1] is not ('-' or '_')) id.Append('-');
        }
        string wanted = id.ToString().TrimEnd('-');
        string free = wanted;
        for (int i = 2; !taken.Add(free); i++) free = $"{wanted}-{i}";
        return free;
    }

    private static byte[] Join(List<byte[]> objects)
    {
        using var buffer = new Utf8Buffer();
        for (int i = 0; i < objects.Count; i++) buffer.Add(i == 0 ? default : ","u8).Add(objects[i]);
        return buffer.WrittenSpan.ToArray();
    }
}
