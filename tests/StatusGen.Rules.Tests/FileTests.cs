namespace StatusGen.Rules.Tests;

public sealed class FileTests
{
    private const int MostLines = 400;

    [Fact]
    public void All_files_are_found() => SourceCode.Files.Length.ShouldBeGreaterThan(30);

    [Fact]
    public void No_file_is_longer_than_one_reads_in_one_sitting() =>
        SourceCode.Files.Where(f => f.Text.AsSpan().Count('\n') > MostLines).Select(f => f.Path).ShouldBeEmpty();

    [Fact]
    public void No_exception_is_swallowed() => SourceCode.Files.Where(f => SourceCode.EmptyCatch.IsMatch(f.Text)).Select(f => f.Path).ShouldBeEmpty();

    [Theory]
    [InlineData("try { A(); } catch { }", true)]
    [InlineData("catch (IOException)\n{\n}", true)]
    [InlineData("catch (IOException e) when (e.HResult == 5) { // never mind\n }", true)]
    [InlineData("catch (IOException e) { return Outcome.Of(e); }", false)]
    public void A_swallowed_exception_would_be_found(string code, bool swallowed) => SourceCode.EmptyCatch.IsMatch(code).ShouldBe(swallowed);
}
