using Markdig.Extensions.TaskLists;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;

namespace StatusGen.Text.Markdown;

/// <summary>
/// A task's box stands first in its item and a space follows, as on GitHub (GitHub Flavored Markdown, section 5.3). Markdig alone takes
/// <c>[x]</c> anywhere in an item for a box, even the words of a link.
/// </summary>
internal sealed class LeadingTaskParser : TaskListInlineParser
{
    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        bool isFirst = processor.Block is ParagraphBlock { Parent: ListItemBlock item, Inline: null or { FirstChild: null } } paragraph && item[0] == paragraph;
        return isFirst && slice.PeekChar(3) is ' ' or '\t' or '\n' && base.Match(processor, ref slice);
    }
}
