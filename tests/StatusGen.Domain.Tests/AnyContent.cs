using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using StatusGen.Domain.Components;
using StatusGen.Domain.Incidents;
using StatusGen.Testing.Content;

namespace StatusGen.Domain.Tests;

/// <summary>Random incidents and maintenance on a grid of whole minutes from <see cref="Zero"/>, over three components.</summary>
internal static class AnyContent
{
    public const int Minutes = 900;

    public static readonly Instant Zero = A.Time("00:00");

    public static readonly string[] Components = ["api", "mail", "web"];

    private static readonly ComponentStatus[] Statuses = Enum.GetValues<ComponentStatus>();

    /// <param name="grid">All times are multiples of so many minutes.</param>
    public static Arbitrary<Incident[]> Incidents(int grid = 1) =>
        Gen.Choose(0, int.MaxValue).Select(seed => Write(new Random(seed), grid)).ToArbitrary();

    public static Instant Minute(int minute) => Zero + Duration.FromMinutes(minute);

    public static int MinuteOf(Instant moment) => (int)(moment - Zero).TotalMinutes;

    private static Incident[] Write(Random random, int grid)
    {
        var incidents = new Incident[random.Next(0, 6)];
        for (int i = 0; i < incidents.Length; i++)
            incidents[i] = random.Next(3) == 0 ? Maintenance($"works-{i}", random, grid) : Outage($"outage-{i}", random, grid);
        return incidents;
    }

    private static Incident Outage(string id, Random random, int grid)
    {
        Incident outage = Tell(A.Incident(id, (IncidentSeverity)random.Next(3)), IncidentKind.Incident, random, grid);
        return random.Next(2) == 0 ? outage : outage with { Started = AnyMinute(random, grid) };
    }

    private static Incident Maintenance(string id, Random random, int grid)
    {
        MaintenanceWindow window = AnyWindow(random, grid);
        return Tell(A.Maintenance("00:00", "00:01", id), IncidentKind.Maintenance, random, grid) with { Window = window };
    }

    private static Incident Tell(IncidentBuilder incident, IncidentKind kind, Random random, int grid)
    {
        foreach (string component in Components)
            if (random.Next(2) == 0) incident.Affecting(component, AnyStatus(random));
        var words = UpdateStatuses.For(kind);
        int updates = random.Next(1, 7);
        for (int i = 0; i < updates; i++) incident.Update("00:00", words[random.Next(words.Count)]);
        Incident written = incident;
        Instant[] times = [.. written.Updates.Select(_ => AnyMinute(random, grid)).Order()];
        return written with
        {
            Started = times[0],
            Updates = [.. written.Updates.Select((u, i) => u with
            {
                At = times[i],
                Affected = random.Next(3) == 0 ? [new AffectedComponent(new ComponentId(Components[random.Next(3)]), AnyStatus(random))] : [],
                Window = kind == IncidentKind.Maintenance && (u.Status == UpdateStatus.Rescheduled || random.Next(6) == 0) ? AnyWindow(random, grid) : null,
            })],
        };
    }

    private static ComponentStatus AnyStatus(Random random) => Statuses[random.Next(Statuses.Length)];

    private static Instant AnyMinute(Random random, int grid) => Minute(random.Next(Minutes / grid) * grid);

    private static MaintenanceWindow AnyWindow(Random random, int grid)
    {
        int start = random.Next(Minutes / grid);
        return new MaintenanceWindow(Minute(start * grid), Minute((start + random.Next(1, 60)) * grid));
    }
}
