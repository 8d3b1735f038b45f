using StatusGen.Content.Messages.Language;

namespace StatusGen.Content.Messages.Analysis;

/// <summary>A word, number, time or address of a message, with its place in the source.</summary>
/// <param name="Word">Its number in the language's vocabulary; -1 when no list holds it.</param>
/// <param name="AfterBreak">A comma, colon, dash or bracket stands before it: another clause may begin.</param>
internal record struct Token(int Start, int End, int Word, WordClasses Classes, WordForm Form, bool AfterBreak);

/// <summary>What kind of block a sentence stands in.</summary>
internal enum BlockKind { Paragraph, Item, Heading, TableRow }

/// <summary>A range of tokens, and of the source text. <paramref name="To"/> and <paramref name="End"/> are exclusive.</summary>
/// <param name="Block">The number of its block: sentences of one paragraph share it.</param>
/// <param name="Mark">The sign that ends it; a space when there is none.</param>
internal readonly record struct Sentence(int From, int To, int Start, int End, int Block, BlockKind Kind, char Mark)
{
    public int Count => To - From;
}
