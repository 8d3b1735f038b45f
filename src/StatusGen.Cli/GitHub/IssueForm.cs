using System.Globalization;
using System.Text;

namespace StatusGen.Cli.GitHub;

internal enum FormKind { Incident, Update, Maintenance }

/// <summary>
/// A filled form: GitHub writes each field as a heading <c>### Label</c> and what was typed below it, or <c>_No response_</c>. The forms are in
/// <c>.github/ISSUE_TEMPLATE</c>; their labels are the keys here.
/// </summary>
internal sealed record IssueForm(FormKind Kind, IReadOnlyDictionary<string, string> Fields)
{
    /// <summary>Longer than any message to customers should be, and what GitHub allows is longer by far. Characters.</summary>
    private const int LongestForm = 20_000;

    private const string Title = "What do people notice?", Work = "What work is planned?", Incident = "Which incident?", Message = "What do we tell people?";
    private const string Emergency = "Publish at once, without a second pair of eyes? Say why.";

    private static readonly (string Label, string Option)[] Options =
    [
        ("How bad is it?", "--severity"), ("Where do we stand?", "--status"), ("When will we write again?", "--next-update"),
        ("When did it begin?", "--start"), ("When does the work begin?", "--start"), ("When does it end?", "--end"),
    ];

    private static readonly string[] Affected = ["What is affected?", "What is affected now?"];
    private static readonly string[] Known = [Title, Work, Incident, Message, Emergency, .. Options.Select(o => o.Label), .. Affected];

    /// <summary>Null for what is none of our forms.</summary>
    /// <exception cref="UsageException">It is one, but too long to be meant.</exception>
    public static IssueForm? Read(string body)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        string? label = null;
        var value = new StringBuilder();
        foreach (string line in body.ReplaceLineEndings("\n").Split('\n'))
        {
            // Only a known label begins a field, so that a heading within a message stays a part of it.
            if (line.StartsWith("### ", StringComparison.Ordinal) && Known.Contains(line[4..].Trim(), StringComparer.Ordinal) && !fields.ContainsKey(line[4..].Trim()) && line[4..].Trim() != label)
            {
                Keep();
                label = line[4..].Trim();
                value.Clear();
            }
            else if (label is not null) value.Append(line).Append('\n');
        }
        Keep();
        FormKind? kind = fields.ContainsKey(Incident) ? FormKind.Update : fields.ContainsKey(Work) ? FormKind.Maintenance : fields.ContainsKey(Title) ? FormKind.Incident : null;
        if (kind is null || !fields.ContainsKey(Message)) return null;
        if (body.Length > LongestForm) throw new UsageException($"The form is longer than {LongestForm} characters. Say it shorter.");
        return new IssueForm(kind.Value, fields);

        void Keep()
        {
            string text = Clean(value.ToString()).Trim();
            if (label is not null) fields[label] = text == "_No response_" ? "" : text;
        }
    }

    /// <summary>Why this is to be published without approval; empty when it is not.</summary>
    public string BreakGlass => OneLine(Emergency);

    public string MessageText => Fields.GetValueOrDefault(Message, "");

    /// <summary>The words of the command that writes the file; the message itself comes over standard input. Values are never options: each stands behind its own <c>=</c> or the <c>--</c>.</summary>
    public string[] Arguments()
    {
        var words = new List<string> { Kind == FormKind.Update ? "update" : "new" };
        foreach ((string label, string option) in Options)
            if (OneLine(label) is { Length: > 0 } value) words.Add($"{option}={value}");
        foreach (string field in Affected)
            foreach (string line in Fields.GetValueOrDefault(field, "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
                words.Add($"--affected={string.Concat(line.TrimStart('-', '*', ' ').Where(c => c != ' '))}");
        if (Kind == FormKind.Update) return [.. words, "--", OneLine(Incident), "-"];
        words.Add("--message=-");
        return [.. words, "--", Kind == FormKind.Maintenance ? "maintenance" : "incident", OneLine(Kind == FormKind.Maintenance ? Work : Title)];
    }

    private string OneLine(string label) => string.Join(' ', Fields.GetValueOrDefault(label, "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));

    /// <summary>Without what nobody sees: control characters, and marks that turn the direction of writing and so can make a text look like another.</summary>
    private static string Clean(string text) => string.Concat(text.Where(c =>
        c is '\n' or '\t' || (!char.IsControl(c) && c is not ((>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or '\u200B' or '\uFEFF')
            && CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.PrivateUse)));
}
