using System.Text;
using NodaTime;
using StatusGen.Content.Writing;

namespace StatusGen.Cli.Commands;

/// <summary>Where and how a new file is written, so that it looks like those that are there.</summary>
internal static class NewIncidentPath
{
    public static HeadingStyle StyleOfNewest(IncidentFiles files)
    {
        string? newest = files.Paths.MaxBy(IncidentFiles.IdOf, StringComparer.Ordinal);
        HeadingStyle? style = newest is null ? null : IncidentEdit.StyleOf(Encoding.UTF8.GetString(files.Sources.Read(newest).Bytes.Span), files.Site.Zone);
        return style ?? HeadingStyle.Default(files.Site.Zone);
    }

    /// <summary>Below <c>incidents/</c>, or its folder of the year where years have folders; with a number when the id is taken.</summary>
    public static string Of(IncidentFiles files, NewIncident incident)
    {
        LocalDate day = (incident.Window?.Start ?? incident.Started ?? incident.First.At).InZone(files.Site.Zone).Date;
        string stem = $"{day.Year:0000}-{day.Month:00}-{day.Day:00}-{IncidentSlug.Of(incident.Title, incident.Kind.ToString().ToLowerInvariant())}";
        bool byYear = files.Paths.Any(path => path.Split('/') is [_, [_, _, _, _] year, _] && year.All(char.IsAsciiDigit));
        string folder = byYear ? $"{IncidentFiles.Folder}/{day.Year:0000}" : IncidentFiles.Folder;
        var taken = files.Paths.Select(IncidentFiles.IdOf).ToHashSet(StringComparer.OrdinalIgnoreCase);
        string id = stem;
        for (int number = 2; taken.Contains(id) || File.Exists(Path.Combine(files.Sources.Root, folder, id + ".md")); number++) id = $"{stem}-{number}";
        return $"{folder}/{id}.md";
    }
}
