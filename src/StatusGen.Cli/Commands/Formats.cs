using System.CommandLine;
using StatusGen.Cli.Arguments;
using StatusGen.Text.Words;

namespace StatusGen.Cli.Commands;

/// <summary>The option <c>--format</c>.</summary>
internal static class Formats
{
    public static Option<string> Option(params string[] formats) => Typed.Option("--format", string.Join('|', formats), $"How to answer; default: {formats[0]}");

    /// <exception cref="UsageException">There is no such format.</exception>
    public static string Read(Session session, Option<string> option, params string[] formats)
    {
        string word = session.Value(option) ?? formats[0];
        return formats.Contains(word, StringComparer.Ordinal) ? word : throw new UsageException($"--format: there is no format \"{word}\". {NearestWord.Hint(word, formats)}");
    }
}
