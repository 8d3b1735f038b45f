using System.Buffers;

namespace StatusGen.Content.Messages.Analysis;

/// <summary>Sets of characters that scanners look for.</summary>
internal static class Characters
{
    private const string Lower = "abcdefghijklmnopqrstuvwxyz", Upper = "ABCDEFGHIJKLMNOPQRSTUVWXYZ", Digits = "0123456789";

    public static readonly SearchValues<char>
        LowerLetters = SearchValues.Create(Lower),
        Address = SearchValues.Create(Digits + "."),
        HexAddress = SearchValues.Create(Digits + "abcdefABCDEF:."),
        Machine = SearchValues.Create(Lower + Upper + Digits + "-_"),
        FieldName = SearchValues.Create(Lower + Upper + "_ "),
        BracketName = SearchValues.Create(Lower + Upper + "_ /-"),
        ShoutedName = SearchValues.Create(Upper + "_ "),
        AngleWords = SearchValues.Create(Lower + Upper + "_ -"),
        PlaceholderMarks = SearchValues.Create("{[<$%`"),
        AfterWord = SearchValues.Create(" .,;:)\n"),
        PatternSigns = SearchValues.Create(" -@(|?");
}
