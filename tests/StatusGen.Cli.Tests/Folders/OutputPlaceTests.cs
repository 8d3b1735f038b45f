using StatusGen.Cli.Folders;

namespace StatusGen.Cli.Tests.Folders;

public sealed class OutputPlaceTests
{
    [Theory]
    [InlineData("/", "--out: the root of the disk cannot become a site.")]
    [InlineData("/home/ada", "--out: your home folder, or one above it, cannot become a site.")]
    [InlineData("/home", "--out: your home folder, or one above it, cannot become a site.")]
    [InlineData("/srv/site", "--out: the folder holds the site's sources; name one of its own, such as _site.")]
    [InlineData("/srv", "--out: the folder holds the site's sources; name one of its own, such as _site.")]
    [InlineData("/srv/site/incidents", "--out: incidents/ holds what people write; name another folder, such as _site.")]
    [InlineData("/srv/site/theme/public", "--out: theme/ holds what people write; name another folder, such as _site.")]
    public void Some_folders_never_become_a_site(string output, string sentence) =>
        Should.Throw<UsageException>(() => OutputPlace.Refuse(output, "/srv/site", "/home/ada")).Message.ShouldBe(sentence);

    [Theory]
    [InlineData("/srv/site/_site")]
    [InlineData("/srv/site-public")]
    [InlineData("/srv/site/incidents-public")]
    [InlineData("/home/ada/www")]
    public void Others_may(string output) => Should.NotThrow(() => OutputPlace.Refuse(output, "/srv/site", "/home/ada"));

    [Fact]
    public void A_link_to_the_site_is_the_site()
    {
        using var scratch = new ScratchFolder();
        Directory.CreateDirectory(scratch.At("site"));
        Directory.CreateSymbolicLink(scratch.At("link"), scratch.At("site"));

        Should.Throw<UsageException>(() => OutputPlace.Refuse(scratch.At("link"), scratch.At("site"), null));
    }
}
