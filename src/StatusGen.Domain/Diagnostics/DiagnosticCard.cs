namespace StatusGen.Domain.Diagnostics;

/// <summary>What a code means, for people who met it.</summary>
/// <param name="Severity">Unless <c>checks:</c> says otherwise; an error of structure stays an error.</param>
/// <param name="Why">Why it matters to those who read the page.</param>
/// <param name="Bad">A small example that has the problem.</param>
/// <param name="Good">The same example, mended.</param>
/// <param name="Mend">How to mend it.</param>
public sealed record DiagnosticCard(string Code, DiagnosticSeverity Severity, string Title, string Why, string Bad, string Good, string Mend);
