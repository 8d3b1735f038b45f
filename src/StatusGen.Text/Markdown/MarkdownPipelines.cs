using Markdig;
using Markdig.Extensions.AutoLinks;
using Markdig.Extensions.EmphasisExtras;
using Markdig.Parsers.Inlines;

namespace StatusGen.Text.Markdown;

/// <summary>
/// GitHub's Markdown. Looking for bare addresses and tables costs half of the parsing time again, so texts that can hold neither go without;
/// the result is the same.
/// </summary>
internal static class MarkdownPipelines
{
    // Built when first needed; most sites never need the second before a table or a bare address turns up.
    private static readonly Lazy<MarkdownPipeline> Plain = new(() => Common().Build());
    private static readonly Lazy<MarkdownPipeline> Full = new(BuildFull);

    public static MarkdownPipeline For(string text) => text.AsSpan().ContainsAny('|', '@') || HoldsBareAddress(text) ? Full.Value : Plain.Value;

    private static MarkdownPipelineBuilder Common()
    {
        MarkdownPipelineBuilder builder = new MarkdownPipelineBuilder().UseEmphasisExtras(EmphasisExtraOptions.Strikethrough).UsePreciseSourceLocation();
        builder.InlineParsers.InsertBefore<LinkInlineParser>(new LeadingTaskParser());
        return builder;
    }

    private static MarkdownPipeline BuildFull()
    {
        MarkdownPipelineBuilder builder = Common().UsePipeTables().UseAutoLinks(new AutoLinkOptions { UseHttpsForWWWLinks = true });
        builder.InlineParsers.AddIfNotAlready<EmailAddressParser>();
        return builder.Build();
    }

    // An address in [text](address) or <address> needs no extension; any other one might.
    private static bool HoldsBareAddress(string text)
    {
        ReadOnlySpan<char> rest = text;
        if (rest.IndexOf("www.") >= 0) return true;
        for (int at = rest.IndexOf(':'); at >= 0; at = rest.IndexOf(':'))
        {
            ReadOnlySpan<char> before = rest[..at];
            rest = rest[(at + 1)..];
            if (before.EndsWith("mailto") || before.EndsWith("tel")) return true;
            if (!rest.StartsWith("//")) continue;
            int start = at;
            while (start > 0 && char.IsAsciiLetter(before[start - 1])) start--;
            bool isLink = start > 0 && (before[start - 1] == '<' || (start > 1 && before[start - 1] == '(' && before[start - 2] == ']'));
            if (!isLink) return true;
        }
        return false;
    }
}
