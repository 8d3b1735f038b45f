namespace StatusGen.Content.Messages.Language;

/// <summary>Classes that no list can hold, because they follow from a token's form. Lists and patterns name them in capitals like any other.</summary>
internal static class BuiltInClasses
{
    public static readonly string[] Names =
    [
        "NUMBER", "PERCENT", "CLOCK", "DATE", "SPAN", "CAPITAL", "CAPITALS", "ADDRESS", "PHONE", "COMPONENT", "ING", "ED", "CODE", "AMOUNT", "LY", "ANY",
    ];

    public const int ClockNumber = 2, DateNumber = 3, SpanNumber = 4;

    public static readonly WordClasses
        Number = WordClasses.Of(0), Percent = WordClasses.Of(1), Clock = WordClasses.Of(2), Date = WordClasses.Of(3), Span = WordClasses.Of(4),
        Capital = WordClasses.Of(5), Capitals = WordClasses.Of(6), Address = WordClasses.Of(7), Phone = WordClasses.Of(8), Component = WordClasses.Of(9),
        Ing = WordClasses.Of(10), Ed = WordClasses.Of(11), Code = WordClasses.Of(12), Amount = WordClasses.Of(13), Ly = WordClasses.Of(14), Any = WordClasses.Of(15);
}
