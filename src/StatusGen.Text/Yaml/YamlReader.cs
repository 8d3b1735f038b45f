using System.Collections.Immutable;
using StatusGen.Domain.Diagnostics;
using StatusGen.Text.Sources;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace StatusGen.Text.Yaml;

/// <summary>
/// The one place that calls YamlDotNet. Reads a mapping and refuses what makes YAML surprising or dangerous:
/// aliases, anchors, tags, several documents, duplicate or complex keys, deep nesting.
/// </summary>
public static class YamlReader
{
    /// <summary>Deepest nesting that is read. Real configuration has about six levels.</summary>
    public const int MaxDepth = 50;

    public static Loaded<YamlMapping?> Read(SourceText text) => Read(text.Path, text.Text, firstLine: 1);

    /// <param name="firstLine">The line of the file on which <paramref name="yaml"/> begins, from 1: positions are those of the file.</param>
    public static Loaded<YamlMapping?> Read(string path, string yaml, int firstLine)
    {
        if (FlatYaml.TryRead(path, yaml, firstLine) is { } flat) return new Loaded<YamlMapping?>(flat, []);
        return ReadFully(path, yaml, firstLine);
    }

    internal static Loaded<YamlMapping?> ReadFully(string path, string yaml, int firstLine)
    {
        var reading = new Reading(path, yaml, firstLine);
        YamlMapping? mapping = reading.ReadAll();
        return new Loaded<YamlMapping?>(mapping, reading.Diagnostics);
    }

    /// <summary>Ends the reading of one text; its diagnostic is already recorded.</summary>
    private sealed class GivenUpException : Exception;

    private sealed class Reading(string path, string yaml, int firstLine)
    {
        private readonly Parser parser = new(new Scanner(new StringReader(yaml), skipComments: true));
        private List<Diagnostic>? diagnostics;

        public ImmutableArray<Diagnostic> Diagnostics => diagnostics is null ? [] : [.. diagnostics.Order(Diagnostic.ByPlace)];

        public YamlMapping? ReadAll()
        {
            try
            {
                return ReadDocument();
            }
            catch (GivenUpException)
            {
                return null;
            }
            catch (YamlException e)
            {
                Report(DiagnosticCodes.YamlSyntax, Place(e.Start), $"This is not YAML: {Sentence(e.Message)}", "Text that holds \": \" or \" #\", or begins with a sign, needs quotes.");
                return null;
            }
            catch (Exception e) when (e is not OutOfMemoryException)
            {
                // YamlDotNet throws others without a place, such as InvalidOperationException for an unclosed "[".
                SourceLocation at = parser.Current is { } last ? Place(last.Start) : new SourceLocation(path, firstLine, 1);
                Report(DiagnosticCodes.YamlSyntax, at, "This is not YAML: what follows here cannot be read.", "Look for a bracket or quote that is never closed.");
                return null;
            }
        }

        private YamlMapping? ReadDocument()
        {
            parser.MoveNext();
            if (!parser.MoveNext() || parser.Current is not DocumentStart)
                return new YamlMapping([], new SourceLocation(path, firstLine, 1));
            parser.MoveNext();
            YamlNode root = ReadNode(1);
            parser.MoveNext();
            if (parser.MoveNext() && parser.Current is DocumentStart second)
                Report(DiagnosticCodes.YamlManyDocuments, Place(second.Start), "A second YAML document begins here.", "Keep one document: remove the line \"---\".");
            switch (root)
            {
                case YamlMapping mapping:
                    return mapping;
                case YamlScalar { IsNull: true }:
                    return new YamlMapping([], root.At);
                default:
                    Report(DiagnosticCodes.YamlSyntax, root.At, "Here stand no keys and values.", "Write each as \"key: value\" on a line of its own.");
                    return null;
            }
        }

        /// <summary>Reads the node at which the parser stands, to its last event.</summary>
        private YamlNode ReadNode(int depth)
        {
            ParsingEvent current = parser.Current!;
            if (current is AnchorAlias alias)
                throw GiveUp(DiagnosticCodes.YamlAlias, alias.Start, $"The YAML alias \"*{alias.Value}\" is not allowed.", "Write the value out.");
            if (current is NodeEvent node)
            {
                if (!node.Anchor.IsEmpty) throw GiveUp(DiagnosticCodes.YamlAlias, node.Start, $"The YAML anchor \"&{node.Anchor}\" is not allowed.", "Write the value out where it is needed.");
                if (!node.Tag.IsEmpty) throw GiveUp(DiagnosticCodes.YamlTag, node.Start, $"The YAML tag \"{node.Tag.Value.Replace("tag:yaml.org,2002:", "!!", StringComparison.Ordinal)}\" is not allowed.", "Leave the tag out.");
            }
            if (depth > MaxDepth)
                throw GiveUp(DiagnosticCodes.YamlTooDeep, current.Start, $"YAML is nested deeper than {MaxDepth} levels.", "Write it flatter.");
            return current switch
            {
                Scalar scalar => new YamlScalar(scalar.Value, scalar.Style != ScalarStyle.Plain, Place(scalar)),
                SequenceStart start => ReadSequence(start, depth),
                MappingStart start => ReadMapping(start, depth),
                _ => throw GiveUp(DiagnosticCodes.YamlSyntax, current.Start, "This is not YAML.", null),
            };
        }

        private YamlSequence ReadSequence(SequenceStart start, int depth)
        {
            var items = ImmutableArray.CreateBuilder<YamlNode>();
            parser.MoveNext();
            while (parser.Current is not SequenceEnd)
            {
                items.Add(ReadNode(depth + 1));
                parser.MoveNext();
            }
            return new YamlSequence(items.DrainToImmutable(), Place(start.Start));
        }

        private YamlMapping ReadMapping(MappingStart start, int depth)
        {
            var entries = ImmutableArray.CreateBuilder<YamlEntry>();
            HashSet<string>? seen = null;
            parser.MoveNext();
            while (parser.Current is not MappingEnd)
            {
                if (parser.Current is not Scalar) CheckKey(parser.Current!);
                var key = (YamlScalar)ReadNode(depth + 1);
                parser.MoveNext();
                var entry = new YamlEntry(key.Text, key.At, ReadNode(depth + 1));
                parser.MoveNext();
                if (IsNew(entry.Key, entries, ref seen)) entries.Add(entry);
                else Report(DiagnosticCodes.YamlDuplicateKey, key.At, $"The key \"{key.Text}\" is given twice.", "Keep one of the two.");
            }
            return new YamlMapping(entries.DrainToImmutable(), Place(start.Start));
        }

        private void CheckKey(ParsingEvent key)
        {
            if (key is MappingStart or SequenceStart)
                throw GiveUp(DiagnosticCodes.YamlComplexKey, key.Start, "A YAML key must be plain text, not a list or a mapping.", "Text that begins with a bracket or brace needs quotes.");
        }

        // Few keys are compared one by one; many, as an attacker might send, through a set.
        private static bool IsNew(string key, ImmutableArray<YamlEntry>.Builder entries, ref HashSet<string>? seen)
        {
            if (entries.Count > 16)
            {
                seen ??= new HashSet<string>(entries.Select(e => e.Key), StringComparer.Ordinal);
                return seen.Add(key);
            }
            foreach (YamlEntry entry in entries)
                if (entry.Key == key) return false;
            return true;
        }

        private SourceLocation Place(Mark mark) => new(path, (int)mark.Line + firstLine - 1, (int)mark.Column);

        private SourceLocation Place(Scalar scalar) =>
            Place(scalar.Start) with { Length = scalar.End.Line == scalar.Start.Line ? Math.Max(1, (int)(scalar.End.Column - scalar.Start.Column)) : 1 };

        private GivenUpException GiveUp(string code, Mark at, string message, string? hint)
        {
            Report(code, Place(at), message, hint);
            return new GivenUpException();
        }

        private void Report(string code, SourceLocation at, string message, string? hint) =>
            (diagnostics ??= []).Add(Diagnostic.Error(code, at, message, hint));

        private static string Sentence(string message)
        {
            // The commonest mistake by far deserves plain words.
            if (message.Contains("invalid mapping", StringComparison.Ordinal) || message.Contains("Mapping values are not allowed", StringComparison.Ordinal))
                return "a colon stands inside of a text.";
            string text = message.Trim().TrimEnd('.');
            return (text.Length == 0 ? "it cannot be read" : char.ToLowerInvariant(text[0]) + text[1..]) + ".";
        }
    }
}
