using System.Collections.Immutable;
using System.Text;
using StatusGen.Domain.Diagnostics;
using StatusGen.Text.Sources;
using StatusGen.Text.Yaml;

namespace StatusGen.Notify.Contacts;

/// <summary>
/// Contacts as CSV (RFC 4180): a column for each key; lists are separated by <c>;</c>, and reach is <c>email:ada@example.com;sms:+15550100</c>. A semicolon or
/// backslash inside an item is written with a backslash before it.
/// </summary>
public static class ContactTable
{
    private static readonly string[] Lists = ["audiences", "components", "tags"];

    /// <summary>True when the text begins with a header line that names the column <c>id</c>.</summary>
    public static bool IsTable(string text)
    {
        int end = text.IndexOf('\n');
        string first = end < 0 ? text : text[..end];
        return first.Contains(',') && first.Split(',').Any(c => c.Trim().Trim('"') == "id");
    }

    internal static IEnumerable<YamlNode> Read(SourceText text, ImmutableArray<Diagnostic>.Builder problems)
    {
        List<(ImmutableArray<string> Cells, int Offset)> rows = Rows(text.Text);
        ImmutableArray<string> header = rows[0].Cells;
        foreach ((ImmutableArray<string> cells, int offset) in rows.Skip(1))
        {
            SourceLocation at = text.LocationAt(offset);
            if (cells.Length != header.Length)
            {
                problems.Add(Diagnostic.Error(DiagnosticCodes.BadContact, at, $"The row has {cells.Length} cells, but the table has {header.Length} columns.", "Quote cells that hold commas, and double the quotes inside."));
                continue;
            }
            var entries = ImmutableArray.CreateBuilder<YamlEntry>();
            for (int i = 0; i < header.Length; i++)
                if (cells[i].Length > 0) entries.Add(new YamlEntry(header[i].Trim(), at, Node(header[i].Trim(), cells[i], at)));
            yield return new YamlMapping(entries.ToImmutable(), at);
        }
    }

    /// <summary>Reads back without loss.</summary>
    public static string Write(IEnumerable<Contact> contacts)
    {
        var table = new StringBuilder(string.Join(',', ContactReader.Keys)).Append('\n');
        foreach (Contact contact in contacts)
        {
            string?[] cells =
            [
                contact.Id, contact.Name, contact.Class.ToString().ToLowerInvariant(), List(contact.Audiences), List(contact.Components.Select(c => c.Value)), List(contact.Tags),
                ContactJson.Day(contact.Deadline), contact.Language, contact.Zone?.Id, ContactJson.Day(contact.Verified), List(contact.Reach.Select(r => $"{r.Kind}:{r.Address}")),
            ];
            table.AppendJoin(',', cells.Select(Quoted)).Append('\n');
        }
        return table.ToString();
    }

    private static YamlNode Node(string column, string cell, SourceLocation at)
    {
        if (Lists.Contains(column)) return new YamlSequence([.. Items(cell).Select(i => new YamlScalar(i, true, at))], at);
        if (column != "reach") return new YamlScalar(cell, true, at);
        var reach = ImmutableArray.CreateBuilder<YamlNode>();
        foreach (string item in Items(cell))
        {
            int colon = item.IndexOf(':');
            (string kind, string address) = colon < 0 ? (item, "") : (item[..colon], item[(colon + 1)..]);
            reach.Add(new YamlMapping([new YamlEntry(kind.Trim(), at, new YamlScalar(address.Trim(), true, at))], at));
        }
        return new YamlSequence(reach.ToImmutable(), at);
    }

    private static string List(IEnumerable<string> items) =>
        string.Join(';', items.Select(i => i.Replace("\\", "\\\\", StringComparison.Ordinal).Replace(";", "\\;", StringComparison.Ordinal)));

    private static List<string> Items(string cell)
    {
        var items = new List<string>();
        var item = new StringBuilder();
        for (int i = 0; i < cell.Length; i++)
        {
            if (cell[i] == '\\' && i + 1 < cell.Length) item.Append(cell[++i]);
            else if (cell[i] == ';') Take();
            else item.Append(cell[i]);
        }
        Take();
        return items;

        void Take()
        {
            if (item.ToString().Trim() is { Length: > 0 } said) items.Add(said);
            item.Clear();
        }
    }

    private static string Quoted(string? cell) =>
        cell is null ? "" : cell.AsSpan().ContainsAny(",\"\r\n") || cell != cell.Trim() ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell;

    private static List<(ImmutableArray<string> Cells, int Offset)> Rows(string text)
    {
        var rows = new List<(ImmutableArray<string>, int)>();
        var cells = ImmutableArray.CreateBuilder<string>();
        var cell = new StringBuilder();
        bool quoted = false;
        int start = 0;
        for (int i = 0; i <= text.Length; i++)
        {
            char c = i == text.Length ? '\n' : text[i];
            if (quoted && i < text.Length)
            {
                if (c != '"') cell.Append(c);
                else if (i + 1 < text.Length && text[i + 1] == '"') cell.Append(text[++i]);
                else quoted = false;
            }
            else if (c == '"' && cell.Length == 0) quoted = true;
            else if (c is ',' or '\n')
            {
                cells.Add(cell.ToString());
                cell.Clear();
                if (c == ',') continue;
                if (cells.Count > 1 || cells[0].Length > 0) rows.Add((cells.ToImmutable(), start));
                cells.Clear();
                start = i + 1;
            }
            else if (c != '\r') cell.Append(c);
        }
        return rows;
    }
}
