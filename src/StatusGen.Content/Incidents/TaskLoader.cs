using System.Collections.Immutable;
using StatusGen.Content.Reading;
using StatusGen.Domain.Diagnostics;
using StatusGen.Domain.Incidents;
using StatusGen.Text.Markdown;
using StatusGen.Text.Words;

namespace StatusGen.Content.Incidents;

/// <summary>The task lists of postmortems: <c>- [ ] Alert earlier (due 2026-12-15)</c>.</summary>
internal static class TaskLoader
{
    private const string DueMark = "(due ";

    public static ImmutableArray<RemediationTask> Load(MarkdownBody body, Problems problems)
    {
        ImmutableArray<RemediationTask>.Builder? tasks = null;
        for (int i = 1; i < body.Sections.Count; i++)
        {
            MarkdownSection section = body.Sections[i];
            if (!section.Heading!.StartsWith("Postmortem", StringComparison.OrdinalIgnoreCase)) continue;
            foreach (MarkdownTask task in section.Tasks())
                (tasks ??= ImmutableArray.CreateBuilder<RemediationTask>()).Add(LoadOne(task, body.LocationAt(task.Start, task.Text.Length), problems));
        }
        return tasks?.ToImmutable() ?? [];
    }

    private static RemediationTask LoadOne(MarkdownTask task, SourceLocation at, Problems problems)
    {
        int start = task.Text.LastIndexOf(DueMark, StringComparison.OrdinalIgnoreCase);
        int end = start < 0 ? -1 : task.Text.IndexOf(')', start);
        if (end < 0) return new RemediationTask(task.Text, task.Done, null, at);
        string day = task.Text[(start + DueMark.Length)..end].Trim();
        if (DateText.Read(day) is not { } due)
        {
            problems.Warning(DiagnosticCodes.BadDueDate, at, $"\"{day}\" is not a day, so the task has no due date.", "Write it as (due 2026-12-15).");
            return new RemediationTask(task.Text, task.Done, null, at);
        }
        string words = $"{task.Text[..start].TrimEnd()} {task.Text[(end + 1)..].TrimStart()}".Trim();
        return new RemediationTask(words, task.Done, due, at);
    }
}
