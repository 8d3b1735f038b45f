using System.Text;
using StatusGen.Cli.Arguments;
using StatusGen.Cli.Commands;
using StatusGen.Cli.Folders;
using StatusGen.Content.Writing;
using StatusGen.Domain.Incidents;
using StatusGen.Domain.Pages;
using StatusGen.Text.Words;

namespace StatusGen.Cli.GitHub;

/// <summary>What a pull request would change, for those who approve it: the words that people will read, each channel's text, and the findings.</summary>
internal static class PreviewText
{
    public const string Mark = "<!-- statusgen-preview -->";

    /// <summary>Below the 65,536 characters that GitHub names when it refuses a longer comment; the whole text is among the run's files.</summary>
    private const int Longest = 60_000;

    public static string Compose(Session session, string since, string page)
    {
        GitChanges changes = GitChanges.Since(session.SiteFolder, since);
        InnerResult check = InnerCommand.Run(session, ["check", "--changed-since", since]);
        var text = new StringBuilder(Mark).Append("\n\n");
        ReadSite site = ReadSite.Of(session);
        if (site.Loaded.Page is { } content) AppendChanges(text, session, content, ChangedIncident.Of(content.Incidents, changes), changes);
        text.Append("### Findings\n\n").Append(check.ExitCode == ExitCodes.Done && check.Said.StartsWith("Checked", StringComparison.Ordinal) ? "None.\n" : Fenced(check.Said)).Append('\n');
        text.Append($"The whole site is among the files of [this run]({page}): download **preview** and open `site/index.html`.\n");
        return text.Length <= Longest ? text.ToString() : $"{text.ToString(0, Longest)}\n… cut here; the whole text is in [the run]({page}).\n";
    }

    private static void AppendChanges(StringBuilder text, Session session, StatusPage content, IReadOnlyList<ChangedIncident> changed, GitChanges changes)
    {
        if (changed.Count == 0)
        {
            text.Append(changes.Files.Any() ? "No incident, maintenance or notice changes.\n\n" : "Nothing changes.\n\n");
            return;
        }
        text.Append("### What people will read\n\n");
        foreach (ChangedIncident change in changed)
        {
            Incident incident = change.Incident;
            text.Append($"**{Inline(incident.Title)}**");
            if (incident.Severity is { } severity) text.Append($" · {severity.ToString().ToLowerInvariant()}");
            if (!incident.IsPublic) text.Append($" · only for {string.Join(", ", incident.Audience.Select(Inline))}");
            if (incident.Draft) text.Append(" · a draft, which nobody sees");
            text.Append("\n\n");
            foreach (IncidentUpdate update in change.Updates) AppendUpdate(text, update, content.Site);
            if (change.Updates.IsEmpty) text.Append("No update of it changes.\n\n");
            AppendVariants(text, session, incident);
        }
    }

    private static void AppendUpdate(StringBuilder text, IncidentUpdate update, SiteSettings site)
    {
        text.Append($"{update.Status.Word()} · {TimeText.Write(update.At)}");
        if (update.NextUpdate is { } next) text.Append($" · next update {TimeText.Write(next)}");
        text.Append('\n');
        foreach (AffectedComponent affected in update.Affected)
            text.Append($"- {Inline(site.Components.FirstOrDefault(c => c.Id == affected.Component)?.Name ?? affected.Component.Value)}: {ImpactWord.Of(affected.Status).Replace('-', ' ')}\n");
        text.Append('\n').Append(update.Body.IsEmpty ? "(no text)\n" : Fenced(update.Body.Markdown)).Append('\n');
    }

    private static void AppendVariants(StringBuilder text, Session session, Incident incident)
    {
        InnerResult variants = InnerCommand.Run(session, ["variants", incident.Id.Value]);
        if (variants.ExitCode == ExitCodes.Done && variants.Output.Trim().Length > 0)
            text.Append("<details><summary>The text of each channel</summary>\n\n").Append(Fenced(variants.Output)).Append("\n</details>\n\n");
    }

    /// <summary>A block in which nothing means anything: no mention, no link, no HTML. Its fence is longer than any within.</summary>
    internal static string Fenced(string content)
    {
        int longest = 0, run = 0;
        foreach (char c in content)
        {
            run = c == '`' ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }
        string fence = new('`', Math.Max(3, longest + 1));
        return $"{fence}text\n{content.ReplaceLineEndings("\n").TrimEnd('\n')}\n{fence}\n";
    }

    /// <summary>A text within a line: its signs stay signs, and nobody is called by it.</summary>
    internal static string Inline(string content)
    {
        var safe = new StringBuilder();
        foreach (char c in content.ReplaceLineEndings(" "))
        {
            if (c is '@' or '#') safe.Append(c).Append("<!-- -->");
            else if (c is '<') safe.Append("&lt;");
            else if (c is '&') safe.Append("&amp;");
            else if (c is '\\' or '`' or '*' or '_' or '[' or ']' or '!' or '|' or '~') safe.Append('\\').Append(c);
            else safe.Append(c);
        }
        return safe.ToString();
    }
}
