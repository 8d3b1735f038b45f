namespace StatusGen.Cli.Commands;

/// <summary>A new incident, maintenance or notice as it was typed.</summary>
/// <param name="Title">Empty when it is still to be asked for.</param>
internal sealed record TypedIncident(string Title, string? Severity, string[] Affected, string? Start, string? End, string? Status, string? NextUpdate, string? Message)
{
    /// <summary>The name of the template that makes the message.</summary>
    public string? Template { get; init; }

    /// <summary>Facts for the template: <c>NAME=VALUE</c>.</summary>
    public string[] Set { get; init; } = [];
}
