using System.Diagnostics;
using System.Text;
using StatusGen.Cli.Folders;

namespace StatusGen.Cli.Tests.Folders;

public sealed class LedgerBranchTests : IDisposable
{
    private readonly ScratchFolder _folder = new();

    public LedgerBranchTests()
    {
        Git(_folder.Path, "init", "--quiet", "--bare", "--initial-branch=main", "remote.git");
        foreach (string clone in new[] { "one", "two" })
        {
            Git(_folder.Path, "clone", "--quiet", "remote.git", clone);
            Git(_folder.At(clone), "-c", "user.name=A", "-c", "user.email=a@example.com", "commit", "--quiet", "--allow-empty", "-m", "Begin");
        }
    }

    public void Dispose() => _folder.Dispose();

    private LedgerBranch Branch(string clone) => new(_folder.At(clone), new LedgerFolder(_folder.At(clone, ".statusgen", "ledger")), "origin", LedgerBranch.DefaultName);

    private void Write(string clone, string incident, params string[] lines) => _folder.Write($"{clone}/.statusgen/ledger/{incident}.jsonl", string.Concat(lines.Select(l => l + "\n")));

    private string Read(string clone, string incident) => File.ReadAllText(_folder.At(clone, ".statusgen", "ledger", incident + ".jsonl"));

    [Fact]
    public void A_ledger_goes_to_its_branch_and_comes_back()
    {
        Branch("one").Pull().ShouldBeNull();
        Write("one", "a", "1", "2");

        Branch("one").Push("n", "m@example.com").ShouldBeTrue();
        Branch("one").Push("n", "m@example.com").ShouldBeFalse("nothing is new");
        Branch("two").Pull().ShouldNotBeNull();

        Read("two", "a").ShouldBe("1\n2\n");
        Git(_folder.At("two"), "status", "--porcelain", "--untracked-files=no").ShouldBeEmpty("neither index nor files of the site are touched");
    }

    [Fact]
    public void Two_that_sent_at_once_lose_no_line()
    {
        Write("one", "a", "1");
        Branch("one").Push("n", "m@example.com");
        Branch("two").Pull();
        Write("one", "a", "1", "2");
        Write("two", "a", "1", "3");
        Write("two", "b", "1");

        Branch("one").Push("n", "m@example.com");
        Branch("two").Push("n", "m@example.com");
        Branch("one").Pull();

        Read("one", "a").ShouldBe("1\n2\n3\n");
        Read("two", "a").ShouldBe("1\n2\n3\n");
        Read("one", "b").ShouldBe("1\n");
    }

    [Fact]
    public void A_remote_that_cannot_be_asked_is_no_empty_ledger()
    {
        Git(_folder.At("one"), "remote", "set-url", "origin", _folder.At("nowhere.git"));

        Should.Throw<IOException>(() => Branch("one").Pull()).Message.ShouldStartWith("the ledger's branch cannot be read");
    }

    private static string Git(string folder, params string[] arguments)
    {
        using Process git = Process.Start(new ProcessStartInfo("git", arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true, StandardOutputEncoding = Encoding.UTF8 })!;
        string output = git.StandardOutput.ReadToEnd();
        git.WaitForExit();
        return output;
    }
}
