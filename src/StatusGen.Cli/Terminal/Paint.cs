namespace StatusGen.Cli.Terminal;

/// <summary>Colour, where there is somebody to see it. The meaning is always in the words too.</summary>
internal sealed class Paint(bool on)
{
    public static readonly Paint None = new(false);

    /// <summary>Off for a pipe, a dumb terminal, <c>--no-color</c> and a set <c>NO_COLOR</c> (https://no-color.org: any value but an empty one).</summary>
    public static Paint For(Surroundings surroundings, bool isTerminal, bool noColor) =>
        isTerminal && !noColor && string.IsNullOrEmpty(surroundings.Variable("NO_COLOR")) && surroundings.Variable("TERM") is not ("dumb" or "")
            ? new Paint(true) : None;

    public bool IsOn => on;

    public string Bold(string text) => Wrap("1", text);
    public string Dim(string text) => Wrap("2", text);
    public string Red(string text) => Wrap("31", text);
    public string Green(string text) => Wrap("32", text);
    public string Yellow(string text) => Wrap("33", text);
    public string Blue(string text) => Wrap("34", text);
    public string Cyan(string text) => Wrap("36", text);

    private string Wrap(string code, string text) => on ? $"\e[{code}m{text}\e[0m" : text;
}
