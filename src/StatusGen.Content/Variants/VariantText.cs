using System.Text;

namespace StatusGen.Content.Variants;

/// <summary>Writes a text for one audience in one form. Short ones always keep status, effect, next update and address.</summary>
public static class VariantText
{
    private const int ShortestTitle = 12;

    // Below this, one paragraph says more than lines. Characters.
    private const int RoomForLines = 500;

    /// <param name="audience">Executives, regulators and support staff get other lines around the same facts; all others read what customers read.</param>
    public static string Compose(VariantFacts facts, string audience, TextForm form)
    {
        if (form.IsShort && (form.MostWords is not null || form.MostCharacters < RoomForLines)) return Short(facts, form);
        string all = Long(facts, audience, form);
        return form.Fits(all) ? all : Short(facts, form);
    }

    private static string Long(VariantFacts facts, string audience, TextForm form)
    {
        var text = new StringBuilder();
        switch (Kind(audience))
        {
            case "executive":
                Line(text, "State", $"{facts.Status}{(facts.Severity is { } severity ? $", {severity.ToString().ToLowerInvariant()}" : "")}, since {facts.Started}");
                Line(text, "Affected", string.Join(", ", facts.Affected));
                text.Append('\n').Append(facts.Body).Append("\n\n");
                Line(text, "Next brief", facts.NextUpdate);
                break;
            case "regulator":
                Line(text, "Occurred", facts.Started);
                Line(text, "Detected", facts.Detected);
                Line(text, "Services affected", string.Join(", ", facts.Affected));
                Line(text, "Status", facts.Status);
                text.Append('\n').Append(facts.Body).Append("\n\n");
                Line(text, "Next report", facts.NextUpdate);
                break;
            case "support":
                text.Append("Answer to copy:\n\n").Append(facts.Body).Append(facts.NextUpdate is { } promised ? $" Next update: {promised}." : "").Append("\n\n");
                Line(text, "Is it this? Affected", string.Join(", ", facts.Affected));
                Line(text, "Since", facts.Started);
                break;
            default:
                text.Append($"{facts.Status}: {facts.Title}\n\n").Append(facts.Body).Append("\n\n");
                Line(text, "When", facts.Window);
                Line(text, "Affected", string.Join(", ", facts.Affected));
                Line(text, "Next update", facts.NextUpdate);
                break;
        }
        if (form.HasLink) text.Append(facts.Link);
        return text.ToString().TrimEnd();
    }

    private static void Line(StringBuilder text, string name, string? value)
    {
        if (value is { Length: > 0 }) text.Append(name).Append(": ").Append(value).Append('\n');
    }

    private static string Short(VariantFacts facts, TextForm form)
    {
        string end = (facts.NextUpdate is { } next ? $" Next update {next}." : "") + (form.HasLink ? $" {facts.Link}" : facts.NextUpdate is null ? "" : " More is on our status page.");
        string said = facts.Window is { } window ? $" {window}." : "";
        string title = Titled(facts, said + end, form);
        string told = "";
        // A summary was written for this; else as many whole sentences as there is room for.
        foreach (string sentence in facts.Summary is { } summary && form.Fits($"{title} {summary}{said}{end}") ? [summary] : Sentences(facts.Body))
        {
            if (!form.Fits($"{title}{told} {sentence}{said}{end}")) break;
            told += $" {sentence}";
        }
        return $"{title}{told}{said}{end}";
    }

    /// <summary>Status and title, cut between words where there is no room for all of it.</summary>
    private static string Titled(VariantFacts facts, string rest, TextForm form)
    {
        string title = facts.Title.TrimEnd('.');
        string Head(string shown) => $"{facts.Status}: {shown}.";
        while (!form.Fits(Head(title) + rest) && title.Length > ShortestTitle)
        {
            int space = title.TrimEnd('…').LastIndexOf(' ');
            if (space < ShortestTitle) break;
            title = title[..space].TrimEnd(',', ';', ':') + "…";
        }
        return title.EndsWith('…') ? Head(title)[..^1] : Head(title);
    }

    private static IEnumerable<string> Sentences(string text)
    {
        string line = string.Join(' ', text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
        int from = 0;
        for (int at = 0; at < line.Length; at++)
        {
            bool ends = line[at] is '.' or '!' or '?' && (at + 1 == line.Length || (line[at + 1] == ' ' && at + 2 < line.Length && !char.IsLower(line[at + 2]) && at - from > 3));
            if (!ends) continue;
            yield return line[from..(at + 1)].Trim();
            from = at + 1;
        }
        if (line[from..].Trim() is { Length: > 0 } last) yield return last;
    }

    /// <summary>The singular word for the audiences with lines of their own: their name, or the template that the site gives them.</summary>
    private static string Kind(string audience) => audience switch
    {
        "executives" or "executive" => "executive",
        "regulators" or "regulator" => "regulator",
        "support" => "support",
        _ => "",
    };
}
