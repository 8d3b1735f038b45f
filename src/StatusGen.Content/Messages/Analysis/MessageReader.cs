using StatusGen.Content.Messages.Language;
using StatusGen.Text.Sources;

namespace StatusGen.Content.Messages.Analysis;

/// <summary>
/// Cuts the Markdown of a message into blocks, sentences and tokens. Code, quotes, link targets and comments say nothing about tone and are left out.
/// </summary>
internal static class MessageReader
{
    /// <param name="language">Null: no words are known, and no signal is found.</param>
    /// <param name="names">Names of the site's components.</param>
    /// <param name="stage">Only what its rules ask for is searched; null: everything.</param>
    public static MessageText Read(SourceText source, int start, int end, MessageLanguage? language, ComponentNames names, MessageStage? stage = null)
    {
        var builder = new TokenBuilder(source.Text, language, names, stage);
        ReadBlocks(source.Text, start, end, builder);
        return builder.Build(source, start, end);
    }

    private static void ReadBlocks(string text, int start, int end, TokenBuilder builder)
    {
        bool inFence = false, inComment = false, inQuote = false;
        for (int lineStart = start; lineStart < end;)
        {
            int lineEnd = text.IndexOf('\n', lineStart, end - lineStart);
            if (lineEnd < 0) lineEnd = end;
            ReadLine(text, lineStart, lineEnd, builder, ref inFence, ref inComment, ref inQuote);
            lineStart = lineEnd + 1;
        }
        builder.EndBlock();
    }

    private static void ReadLine(string text, int start, int end, TokenBuilder builder, ref bool inFence, ref bool inComment, ref bool inQuote)
    {
        ReadOnlySpan<char> line = text.AsSpan(start, end - start);
        ReadOnlySpan<char> words = line.TrimStart();
        int at = end - words.Length;
        if (inComment)
        {
            int close = line.IndexOf("-->");
            if (close < 0) return;
            inComment = false;
            ReadLine(text, start + close + 3, end, builder, ref inFence, ref inComment, ref inQuote);
            return;
        }
        if (words.StartsWith("```") || words.StartsWith("~~~"))
        {
            inFence = !inFence;
            builder.EndBlock();
            return;
        }
        if (inFence) return;
        if (words.IsWhiteSpace())
        {
            inQuote = false;
            builder.EndBlock();
            return;
        }
        int comment = line.IndexOf("<!--");
        if (comment >= 0)
        {
            if (comment > 0) ReadLine(text, start, start + comment, builder, ref inFence, ref inComment, ref inQuote);
            inComment = true;
            ReadLine(text, start + comment + 4, end, builder, ref inFence, ref inComment, ref inQuote);
            return;
        }
        if (words[0] == '>' || inQuote)
        {
            inQuote = true;
            builder.EndBlock();
            return;
        }
        if (words[0] == '#' && words.TrimStart('#') is { Length: > 0 } heading && heading[0] == ' ')
        {
            builder.BeginBlock(BlockKind.Heading);
            builder.AddLine(end - heading.Length, end);
            builder.EndBlock();
        }
        else if (words[0] == '|') ReadRow(text, at, end, builder);
        else if (ItemMark(words) is > 0 and int mark)
        {
            builder.BeginBlock(BlockKind.Item);
            builder.AddLine(at + mark, end);
        }
        else if (!words.ContainsAnyExcept("-=*_ ")) builder.EndBlock();
        else
        {
            if (!builder.InBlock) builder.BeginBlock(BlockKind.Paragraph);
            builder.AddLine(at, end);
        }
    }

    private static void ReadRow(string text, int start, int end, TokenBuilder builder)
    {
        for (int at = start + 1; at < end;)
        {
            int bar = text.IndexOf('|', at, end - at);
            if (bar < 0) bar = end;
            builder.BeginBlock(BlockKind.TableRow);
            builder.AddLine(at, bar);
            builder.EndBlock();
            at = bar + 1;
        }
    }

    /// <summary>The length of <c>- </c>, <c>* </c>, <c>12. </c> or <c>- [ ] </c> at the beginning; 0 when there is none.</summary>
    private static int ItemMark(ReadOnlySpan<char> line)
    {
        int at = 0;
        if (line[0] is '-' or '*' or '+' or '•') at = 1;
        else
        {
            while (at < line.Length && char.IsAsciiDigit(line[at])) at++;
            if (at is 0 or > 3 || at >= line.Length || line[at] is not ('.' or ')')) return 0;
            at++;
        }
        if (at >= line.Length || line[at] != ' ') return 0;
        while (at < line.Length && line[at] == ' ') at++;
        if (at + 3 < line.Length && line[at] == '[' && line[at + 2] == ']' && line[at + 1] is ' ' or 'x' or 'X') at += 3;
        return at;
    }
}
