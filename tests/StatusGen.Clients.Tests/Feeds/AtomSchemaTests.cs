using StatusGen.Clients.Tests.Sites;

namespace StatusGen.Clients.Tests.Feeds;

/// <summary>xmllint holds every Atom document to <c>tests/tools/atom.rng</c>, our RELAX NG schema of RFC 4287.</summary>
public sealed class AtomSchemaTests(BuiltSites sites)
{
    [Fact]
    public void Every_Atom_document_fits_the_schema()
    {
        string[] files = [.. sites.All.SelectMany(s => s.Paths("atom.xml").Select(s.At))];
        files.Length.ShouldBeGreaterThan(150);
        Validate(files).ShouldBe((0, files.Length));
    }

    [Theory]
    [InlineData("<id>urn:uuid:", "<id>")]
    [InlineData("<published>2026", "<published>26")]
    [InlineData("<author>", "<writer>")]
    [InlineData("<author><name>Pennywren Status</name></author>", "")]
    [InlineData("<title>Pennywren Status</title>", "<title>Pennywren Status</title><title>Again</title>")]
    [InlineData("<link href=\"http", "<link href=\"/http")]
    [InlineData("type=\"html\"", "type=\"markup\"")]
    [InlineData("<category term=", "<category word=")]
    public void A_mistake_would_be_found(string right, string wrong)
    {
        using var scratch = new ScratchFolder();
        string whole = sites.OpenIncident.Text("atom.xml");
        whole.ShouldContain(right);
        string broken = scratch.Write("atom.xml", whole.Replace(right, wrong, StringComparison.Ordinal).Replace("</author>", wrong == "<writer>" ? "</writer>" : "</author>", StringComparison.Ordinal));
        Validate([broken]).Code.ShouldBe(3);
    }

    /// <returns>Exit code and number of valid files.</returns>
    private static (int Code, int Valid) Validate(string[] files)
    {
        ProgramResult result = Tools.Run("xmllint", ["--noout", "--relaxng", "atom.rng", .. files]);
        return (result.ExitCode, result.Error.Split('\n').Count(l => l.EndsWith(" validates", StringComparison.Ordinal)));
    }
}
