using NodaTime;
using StatusGen.Domain.Diagnostics;

namespace StatusGen.Domain.Incidents;

/// <summary>A task-list item of a postmortem: what will be done so that it does not happen again.</summary>
/// <param name="Text">The item's text without its box and due date.</param>
/// <param name="Due">The last day on which it is in time, in the site's zone; null when none is promised.</param>
public sealed record RemediationTask(string Text, bool Done, LocalDate? Due, SourceLocation Location);
