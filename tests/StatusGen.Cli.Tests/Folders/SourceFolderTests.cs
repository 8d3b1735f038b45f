using StatusGen.Cli.Folders;
using StatusGen.Text.Sources;

namespace StatusGen.Cli.Tests.Folders;

public sealed class SourceFolderTests : IDisposable
{
    private readonly ScratchFolder _scratch = new();

    private SourceFolder Site => new(_scratch.At("site"));

    public void Dispose() => _scratch.Dispose();

    [Fact]
    public void Files_of_all_depths_are_listed_in_order_without_the_tools_own()
    {
        foreach (string path in (string[])["b.md", "a/z.md", "a-b.md", "a/deep/er/x.md", ".hidden.md", ".git/config"]) _scratch.Write("site/incidents/" + path, "x");

        Site.List("incidents").ShouldBe(["incidents/a-b.md", "incidents/a/deep/er/x.md", "incidents/a/z.md", "incidents/b.md"]);
        Site.List("theme").ShouldBeEmpty();
    }

    [Fact]
    public void A_file_is_read_whole()
    {
        _scratch.Write("site/incidents/a.md", "hällo");

        Site.Read("incidents/a.md").Bytes.Length.ShouldBe(6);
        Site.Exists("incidents/a.md").ShouldBeTrue();
    }

    [Theory]
    [InlineData("incidents/missing.md")]
    [InlineData("../outside.md")]
    [InlineData("incidents/../../outside.md")]
    [InlineData("/etc/passwd")]
    [InlineData("incidents\\a.md")]
    [InlineData("incidents/a\0.md")]
    [InlineData("")]
    public void What_is_not_in_the_folder_does_not_exist(string path)
    {
        _scratch.Write("outside.md", "secret");
        _scratch.Write("site/incidents/a.md", "x");

        Site.Read(path).Problem.ShouldBe(ReadProblem.Missing);
        Site.Exists(path).ShouldBeFalse();
    }

    [Fact]
    public void A_large_text_is_not_read()
    {
        _scratch.Write("site/incidents/a.md", new string('x', SourceFile.MaxLength + 1));
        _scratch.Write("site/incidents/a.png", new string('x', SourceFile.MaxLength + 1));

        Site.Read("incidents/a.md").Problem.ShouldBe(ReadProblem.TooLarge);
        Site.Read("incidents/a.png").Problem.ShouldBeNull();
    }

    [Fact]
    public void Links_within_the_site_are_followed()
    {
        _scratch.Write("site/elsewhere/a.md", "text");
        Directory.CreateDirectory(_scratch.At("site", "incidents"));
        File.CreateSymbolicLink(_scratch.At("site", "incidents", "b.md"), "../elsewhere/a.md");
        Directory.CreateSymbolicLink(_scratch.At("site", "incidents", "folder"), _scratch.At("site", "elsewhere"));

        Site.List("incidents").ShouldBe(["incidents/b.md", "incidents/folder/a.md"]);
        Site.Read("incidents/b.md").Bytes.Length.ShouldBe(4);
        Site.Read("incidents/folder/a.md").Bytes.Length.ShouldBe(4);
    }

    [Fact]
    public void Links_out_of_the_site_are_refused()
    {
        _scratch.Write("outside/secret.md", "secret");
        Directory.CreateDirectory(_scratch.At("site", "incidents"));
        File.CreateSymbolicLink(_scratch.At("site", "incidents", "a.md"), _scratch.At("outside", "secret.md"));
        Directory.CreateSymbolicLink(_scratch.At("site", "incidents", "folder"), _scratch.At("outside"));

        SourceFile file = Site.Read("incidents/a.md");
        file.Problem.ShouldBe(ReadProblem.Unreadable);
        file.Detail.ShouldBe("it is a symbolic link that leads out of the site's folder");
        Site.Read("incidents/folder/secret.md").Problem.ShouldBe(ReadProblem.Missing);
        Site.Exists("incidents/folder/secret.md").ShouldBeFalse();
        Site.List("incidents").ShouldBe(["incidents/a.md", "incidents/folder"]);
    }

    [Fact]
    public void Loops_of_links_end()
    {
        Directory.CreateDirectory(_scratch.At("site", "incidents"));
        File.CreateSymbolicLink(_scratch.At("site", "incidents", "self.md"), "self.md");
        File.CreateSymbolicLink(_scratch.At("site", "incidents", "one.md"), "two.md");
        File.CreateSymbolicLink(_scratch.At("site", "incidents", "two.md"), "one.md");
        Directory.CreateSymbolicLink(_scratch.At("site", "incidents", "up"), "..");

        Site.List("incidents").ShouldBe(["incidents/one.md", "incidents/self.md", "incidents/two.md", "incidents/up"]);
        foreach (string path in (string[])["incidents/one.md", "incidents/self.md", "incidents/up"]) Site.Read(path).Problem.ShouldBe(ReadProblem.LinkLoop, path);
    }

    [Fact]
    public void A_folder_with_a_texts_name_says_so()
    {
        Directory.CreateDirectory(_scratch.At("site", "incidents", "x.md"));

        Site.List("incidents").ShouldBe(["incidents/x.md"]);
        Site.Read("incidents/x.md").Detail.ShouldBe("it is a folder");
    }

    [Fact]
    public void A_site_may_itself_be_a_link()
    {
        _scratch.Write("real/incidents/a.md", "text");
        Directory.CreateSymbolicLink(_scratch.At("site"), _scratch.At("real"));

        Site.List("incidents").ShouldBe(["incidents/a.md"]);
        Site.Read("incidents/a.md").Problem.ShouldBeNull();
    }
}
