using System.Text;
using StatusGen.Cli.Folders;

namespace StatusGen.Cli.Tests.Folders;

public sealed class NewFilesTests : IDisposable
{
    private readonly ScratchFolder _scratch = new();
    private readonly NewFiles _files;

    public NewFilesTests() => _files = new NewFiles(_scratch.Path);

    public void Dispose()
    {
        _files.Dispose();
        _scratch.Dispose();
    }

    [Theory]
    [InlineData("index.html", 0)]
    [InlineData("Füße und 日本.html", 5)]
    [InlineData("large.json", 3 << 20)]
    public void A_file_holds_the_bytes_it_was_given(string path, int length)
    {
        byte[] bytes = [.. Enumerable.Range(0, length).Select(i => (byte)(i * 7))];

        _files.Write(path, bytes);

        File.ReadAllBytes(_scratch.At(path)).ShouldBe(bytes);
    }

    [Fact]
    public void Files_and_folders_are_readable_by_a_web_server_as_those_of_other_programs_are()
    {
        if (OperatingSystem.IsWindows()) return;
        File.WriteAllText(_scratch.At("usual"), "");
        Directory.CreateDirectory(_scratch.At("usual-folder"));

        _files.MakeFolder("a");
        _files.Write("a/b", "b"u8);

        File.GetUnixFileMode(_scratch.At("a/b")).ShouldBe(File.GetUnixFileMode(_scratch.At("usual")));
        File.GetUnixFileMode(_scratch.At("a")).ShouldBe(File.GetUnixFileMode(_scratch.At("usual-folder")));
    }

    [Fact]
    public void A_folder_that_is_there_is_no_mistake()
    {
        _files.MakeFolder("a");
        _files.MakeFolder("a");

        Directory.Exists(_scratch.At("a")).ShouldBeTrue();
    }

    [Fact]
    public void An_older_file_is_never_overwritten()
    {
        _files.Write("a", "first"u8);

        Should.Throw<IOException>(() => _files.Write("a", "second"u8)).Message.ShouldContain("already exists");

        File.ReadAllText(_scratch.At("a"), Encoding.UTF8).ShouldBe("first");
    }

    [Fact]
    public void What_the_disk_refuses_is_told_with_its_place() =>
        Should.Throw<IOException>(() => _files.Write("missing/a", "a"u8)).Message.ShouldContain("missing/a");
}
