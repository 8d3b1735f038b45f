using System.Text;
using StatusGen.Cli.Folders;
using StatusGen.Publish;

namespace StatusGen.Cli.Tests.Folders;

public sealed class OutputFolderTests : IDisposable
{
    private static readonly DateTime LongAgo = new(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    private readonly ScratchFolder _scratch = new();

    private string Out => _scratch.At("out");

    public void Dispose() => _scratch.Dispose();

    [Fact]
    public void A_first_site_appears_all_at_once()
    {
        using (OutputFolder folder = OutputFolder.Open(Out))
        {
            Add(folder, ("index.html", "home"), ("a/b/index.html", "deep"));
            Directory.Exists(Out).ShouldBeFalse();

            folder.Commit().ShouldBe(new OutputSummary(2, 2, 0, 0));
        }

        Contents().ShouldBe([".statusgen-manifest", "a/b/index.html", "index.html"]);
        Directory.GetFileSystemEntries(_scratch.Path).ShouldBe([Out]);
    }

    [Fact]
    public void Without_commit_nothing_stays()
    {
        using (OutputFolder folder = OutputFolder.Open(Out)) Add(folder, ("index.html", "home"));

        Directory.GetFileSystemEntries(_scratch.Path).ShouldBeEmpty();
    }

    [Fact]
    public void Without_commit_the_old_site_stays_as_it_was()
    {
        Build(("index.html", "old"), ("a.html", "a"));
        using (OutputFolder folder = OutputFolder.Open(Out)) Add(folder, ("index.html", "new"), ("b.html", "b"));

        Contents().ShouldBe([".statusgen-manifest", "a.html", "index.html"]);
        File.ReadAllText(Path.Combine(Out, "index.html")).ShouldBe("old");
    }

    [Fact]
    public void Files_whose_bytes_are_the_same_are_not_touched()
    {
        Build(("index.html", "old"), ("a/same.html", "same"));
        foreach (string file in Directory.GetFiles(Out, "*", SearchOption.AllDirectories)) File.SetLastWriteTimeUtc(file, LongAgo);

        Build(("index.html", "new"), ("a/same.html", "same")).ShouldBe(new OutputSummary(2, 1, 1, 0));

        File.GetLastWriteTimeUtc(Path.Combine(Out, "a/same.html")).ShouldBe(LongAgo);
        File.GetLastWriteTimeUtc(Path.Combine(Out, ".statusgen-manifest")).ShouldBe(LongAgo);
        File.GetLastWriteTimeUtc(Path.Combine(Out, "index.html")).ShouldNotBe(LongAgo);
        File.ReadAllText(Path.Combine(Out, "index.html")).ShouldBe("new");
    }

    [Fact]
    public void A_file_that_somebody_changed_is_written_again()
    {
        Build(("index.html", "right"));
        File.WriteAllText(Path.Combine(Out, "index.html"), "wrong");

        Build(("index.html", "right")).Written.ShouldBe(1);

        File.ReadAllText(Path.Combine(Out, "index.html")).ShouldBe("right");
    }

    [Fact]
    public void What_is_no_longer_made_goes_with_its_empty_folders()
    {
        Build(("index.html", "x"), ("old/deep/page.html", "y"), ("old/also.html", "z"));

        Build(("index.html", "x")).ShouldBe(new OutputSummary(1, 0, 1, 2));

        Contents().ShouldBe([".statusgen-manifest", "index.html"]);
        Directory.Exists(Path.Combine(Out, "old")).ShouldBeFalse();
    }

    [Fact]
    public void What_others_wrote_is_left_alone()
    {
        Build(("index.html", "x"), ("old/page.html", "y"));
        _scratch.Write("out/CNAME", "status.example.com");
        _scratch.Write("out/old/theirs.txt", "theirs");

        Build(("index.html", "x"));

        Contents().ShouldBe([".statusgen-manifest", "CNAME", "index.html", "old/theirs.txt"]);
    }

    [Fact]
    public void A_file_of_others_in_the_way_stops_the_build_before_anything_changes()
    {
        Build(("index.html", "old"));
        _scratch.Write("out/feed.xml", "theirs");
        using OutputFolder folder = OutputFolder.Open(Out);
        Add(folder, ("index.html", "new"), ("feed.xml", "ours"));

        Should.Throw<IOException>(() => folder.Commit()).Message.ShouldBe($"{Out} holds feed.xml, which statusgen did not write; move it away or build into another folder");

        File.ReadAllText(Path.Combine(Out, "index.html")).ShouldBe("old");
        File.ReadAllText(Path.Combine(Out, "feed.xml")).ShouldBe("theirs");
    }

    [Fact]
    public void A_file_of_others_with_our_bytes_becomes_ours()
    {
        _scratch.Write("out/index.html", "same");

        Build(("index.html", "same")).ShouldBe(new OutputSummary(1, 0, 1, 0));
        Build(("other.html", "x")).Removed.ShouldBe(1);
    }

    [Fact]
    public void A_file_may_become_a_folder_and_a_folder_a_file()
    {
        Build(("a", "file"), ("b/c/d", "deep"));
        Build(("a/index.html", "folder"), ("b", "file"));

        Contents().ShouldBe([".statusgen-manifest", "a/index.html", "b"]);
        File.ReadAllText(Path.Combine(Out, "b")).ShouldBe("file");
    }

    [Theory]
    [InlineData("theirs", "theirs/index.html")]
    [InlineData("folder/theirs.txt", "folder")]
    public void A_folder_or_file_of_others_where_the_other_is_needed_is_named(string theirs, string ours)
    {
        _scratch.Write("out/" + theirs, "theirs");
        using OutputFolder folder = OutputFolder.Open(Out);
        Add(folder, (ours, "ours"));

        Should.Throw<IOException>(() => folder.Commit()).Message.ShouldContain("which statusgen did not write");
        File.ReadAllText(Path.Combine(Out, theirs)).ShouldBe("theirs");
    }

    [Fact]
    public void A_build_that_was_killed_after_its_journal_is_brought_to_its_end()
    {
        Build(("index.html", "old"), ("gone.html", "x"));
        _scratch.Write("out/.statusgen-staging/00000001", "new");
        _scratch.Write("out/.statusgen-staging/00000002", "added");
        _scratch.Write("out/.statusgen-journal", "- gone.html\n+ 00000001 index.html\n+ 00000002 a/added.html\n+ 00000003 moved/already.html\n");

        using (OutputFolder.Open(Out)) Contents().ShouldBe([".statusgen-lock", ".statusgen-manifest", "a/added.html", "index.html"]);

        File.ReadAllText(Path.Combine(Out, "index.html")).ShouldBe("new");
    }

    [Fact]
    public void A_build_that_was_killed_before_its_journal_leaves_nothing_behind()
    {
        Build(("index.html", "old"));
        _scratch.Write("out/.statusgen-staging/00000001", "half");
        _scratch.Write("out/.statusgen-lock", "");

        Build(("index.html", "old"));

        Contents().ShouldBe([".statusgen-manifest", "index.html"]);
    }

    [Fact]
    public void A_first_build_that_was_killed_is_begun_anew()
    {
        _scratch.Write(".out.statusgen-new/half/written.html", "half");

        Build(("index.html", "x"));

        Contents().ShouldBe([".statusgen-manifest", "index.html"]);
        Directory.GetFileSystemEntries(_scratch.Path).ShouldBe([Out]);
    }

    [Fact]
    public async Task Of_two_builds_at_once_the_second_waits()
    {
        OutputFolder first = OutputFolder.Open(Out);
        Task<OutputSummary> second = Task.Run(() => Build(("index.html", "second"), ("two.html", "2")));
        Add(first, ("index.html", "first"), ("one.html", "1"));
        await Task.Delay(100);
        second.IsCompleted.ShouldBeFalse();
        first.Commit();
        first.Dispose();

        (await second).ShouldBe(new OutputSummary(2, 2, 0, 1));
        Contents().ShouldBe([".statusgen-manifest", "index.html", "two.html"]);
    }

    [Theory]
    [InlineData("../outside.html")]
    [InlineData("a/../../outside.html")]
    [InlineData("/etc/passwd")]
    [InlineData("a\\b")]
    [InlineData("")]
    [InlineData(".statusgen-manifest")]
    public void No_page_leaves_the_folder(string path)
    {
        using OutputFolder fresh = OutputFolder.Open(Out);
        Should.Throw<InvalidOperationException>(() => Add(fresh, (path, "x")));
    }

    [Fact]
    public void A_file_is_no_folder()
    {
        _scratch.Write("out", "file");
        Should.Throw<IOException>(() => OutputFolder.Open(Out)).Message.ShouldBe($"{Out} is a file, not a folder");
    }

    [Fact]
    public void Many_threads_may_add_files()
    {
        using (OutputFolder folder = OutputFolder.Open(Out))
        {
            Parallel.For(0, 500, i => Add(folder, ($"d{i % 7}/f{i}.html", $"{i}")));
            folder.Commit().Written.ShouldBe(500);
        }
        using (OutputFolder folder = OutputFolder.Open(Out))
        {
            Parallel.For(0, 500, i => Add(folder, ($"d{i % 7}/f{i}.html", $"{i / 2 * 2}")));
            folder.Commit().ShouldBe(new OutputSummary(500, 250, 250, 0));
        }
    }

    private OutputSummary Build(params (string Path, string Text)[] files)
    {
        using OutputFolder folder = OutputFolder.Open(Out);
        Add(folder, files);
        return folder.Commit();
    }

    private static void Add(OutputFolder folder, params (string Path, string Text)[] files)
    {
        foreach ((string path, string text) in files) folder.Add(new OutputFile(path, Encoding.UTF8.GetBytes(text)));
    }

    private string[] Contents() => [.. Directory.GetFiles(Out, "*", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(Out, f).Replace('\\', '/')).Order(StringComparer.Ordinal)];
}
