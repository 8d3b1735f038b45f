using System.Text;
using FsCheck;
using FsCheck.Fluent;
using StatusGen.Domain.Diagnostics;
using StatusGen.Text.Sources;

namespace StatusGen.Text.Tests.Sources;

public sealed class TextDecoderTests
{
    private static Loaded<SourceText?> Decode(params byte[] bytes) => TextDecoder.Decode(new SourceFile("a.md", bytes));

    [Theory]
    [InlineData("one\r\ntwo\rthree\n", "one\ntwo\nthree\n")]
    [InlineData("\uFEFFone\r", "one\n")]
    [InlineData("", "")]
    [InlineData("é…\t😀", "é…\t😀")]
    public void Line_ends_become_one_kind_and_the_mark_goes(string written, string read) => Decode(Encoding.UTF8.GetBytes(written)).Value!.Text.ShouldBe(read);

    [Fact]
    public void Places_are_those_that_editors_show()
    {
        SourceText text = Decode(Encoding.UTF8.GetBytes("\uFEFFone\r\ntwo\r\n\r\nfour")).Value!;

        text.LocationAt(0).ShouldBe(new SourceLocation("a.md", 1, 1));
        text.LocationAt(text.Text.IndexOf("wo", StringComparison.Ordinal), 2).ShouldBe(new SourceLocation("a.md", 2, 2, 2));
        text.LocationAt(text.Text.Length).ShouldBe(new SourceLocation("a.md", 4, 5));
        text.Line(2).ShouldBe("two");
        text.Line(3).ShouldBe("");
        text.Line(4).ShouldBe("four");
        text.Line(5).ShouldBe("");
    }

    [Theory]
    [InlineData(new byte[] { (byte)'a', (byte)'\n', (byte)'b', 0 }, DiagnosticCodes.NotText, 2, 2)]
    [InlineData(new byte[] { 0x89, (byte)'P', (byte)'N', (byte)'G', 0x1A }, DiagnosticCodes.NotText, 1, 5)]
    [InlineData(new byte[] { (byte)'a', (byte)'\r', (byte)'\n', 0xC3, 0xA9, 0xE4, (byte)'x' }, DiagnosticCodes.NotUtf8, 2, 2)]
    [InlineData(new byte[] { 0xFF, 0xFE, (byte)'a', 0 }, DiagnosticCodes.NotUtf8, 1, 1)]
    [InlineData(new byte[] { 0xED, 0xA0, 0x80 }, DiagnosticCodes.NotUtf8, 1, 1)]
    [InlineData(new byte[] { (byte)'a', 0xC3 }, DiagnosticCodes.NotUtf8, 1, 2)]
    public void What_is_no_text_is_refused_at_its_place(byte[] bytes, string code, int line, int column)
    {
        Loaded<SourceText?> text = Decode(bytes);

        text.Value.ShouldBeNull();
        Diagnostic problem = text.Diagnostics.ShouldHaveSingleItem();
        (problem.Code, problem.At.Line, problem.At.Column).ShouldBe((code, line, column));
    }

    [Theory]
    [InlineData(ReadProblem.Missing, DiagnosticCodes.FileMissing)]
    [InlineData(ReadProblem.Unreadable, DiagnosticCodes.FileUnreadable)]
    [InlineData(ReadProblem.TooLarge, DiagnosticCodes.FileTooLarge)]
    [InlineData(ReadProblem.LinkLoop, DiagnosticCodes.LinkLoop)]
    public void What_could_not_be_read_is_told(ReadProblem problem, string code) =>
        TextDecoder.Decode(SourceFile.Unread("a.md", problem, "Permission denied.")).Diagnostics.ShouldHaveSingleItem().Code.ShouldBe(code);

    [Fact]
    public void A_large_file_is_refused_before_it_is_decoded() =>
        Decode(new byte[SourceFile.MaxLength + 1]).Diagnostics.ShouldHaveSingleItem().Code.ShouldBe(DiagnosticCodes.FileTooLarge);

    [Fact]
    public void Any_bytes_are_read_or_refused() => Prop.ForAll(ArbMap.Default.ArbFor<byte[]>(), bytes =>
    {
        Loaded<SourceText?> text = TextDecoder.Decode(new SourceFile("a.md", bytes));
        (text.Value is null).ShouldBe(text.Diagnostics.Length == 1);
    }).QuickCheckThrowOnFailure();
}
