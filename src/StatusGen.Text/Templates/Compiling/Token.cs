namespace StatusGen.Text.Templates.Compiling;

internal enum TokenKind : byte
{
    /// <summary>Text outside of code, white space already trimmed.</summary>
    Text,

    /// <summary>The end of a statement: a line end, <c>;</c> or the end of the code block.</summary>
    LineEnd,
    Semicolon,
    CodeEnd,
    EndOfFile,

    Identifier,

    /// <summary><c>$name</c>, <c>$</c>, <c>$0</c>, <c>$$</c>; the value is what follows the first sign.</summary>
    LocalName,
    Number,
    String,
    InterpolationStart,
    InterpolationEnd,
    InterpolationOpen,
    InterpolationClose,

    OpenParen,
    CloseParen,
    OpenBracket,
    CloseBracket,
    OpenBrace,
    CloseBrace,
    Comma,
    Colon,
    Dot,
    QuestionDot,
    Question,
    Pipe,
    At,
    Caret,
    Not,
    PlusPlus,
    MinusMinus,
    DotDotDot,

    Assign,
    PlusAssign,
    MinusAssign,
    TimesAssign,
    DivideAssign,
    WholeDivideAssign,
    RemainderAssign,
    CoalesceAssign,

    Coalesce,
    NotCoalesce,
    Or,
    And,
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
    Plus,
    Minus,
    Times,
    Divide,
    WholeDivide,
    Remainder,
    ShiftLeft,
    ShiftRight,
    Range,
    RangeBefore,

    /// <summary>A character that means nothing in code. The lexer has reported it.</summary>
    Unknown,
}

/// <param name="Value">The interned name, the string without its escapes, the number, or the text.</param>
/// <param name="SpaceBefore">White space stands before it: <c>f [1]</c> is a call, <c>f[1]</c> an item.</param>
internal readonly record struct Token(TokenKind Kind, TextRange At, object? Value, bool SpaceBefore);
