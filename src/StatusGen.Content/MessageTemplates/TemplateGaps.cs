namespace StatusGen.Content.MessageTemplates;

/// <summary>A gap <c>{{name}}</c> in a text.</summary>
/// <param name="Start">Of the first brace.</param>
/// <param name="End">Exclusive.</param>
internal readonly record struct TemplateGap(string Name, int Start, int End);

/// <summary>Finds the gaps of a text. One that is never closed ends with its line.</summary>
internal static class TemplateGaps
{
    public static IEnumerable<TemplateGap> Of(string text)
    {
        for (int start = text.IndexOf("{{", StringComparison.Ordinal); start >= 0; start = text.IndexOf("{{", start + 2, StringComparison.Ordinal))
        {
            int lineEnd = text.IndexOf('\n', start);
            if (lineEnd < 0) lineEnd = text.Length;
            int close = text.IndexOf("}}", start, lineEnd - start, StringComparison.Ordinal);
            int end = close < 0 ? lineEnd : close + 2;
            yield return new TemplateGap(text[(start + 2)..(close < 0 ? lineEnd : close)].Trim(), start, end);
        }
    }
}
