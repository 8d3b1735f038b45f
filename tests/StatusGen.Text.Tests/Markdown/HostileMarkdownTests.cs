using System.Diagnostics;
using FsCheck;
using FsCheck.Fluent;

namespace StatusGen.Text.Tests.Markdown;

/// <summary>Whatever is written, the answer comes soon: a text or a diagnostic.</summary>
public sealed class HostileMarkdownTests
{
    // Generous: a busy build server must not fail. Without the limits these take minutes.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private static readonly string[] Signs =
    [
        "> ", "- ", "1. ", "[", "![", "*", "**a ", "_", "`", "~~", "<", "<!--", "<!-- -->", "<!-- \n\n-->", "|", "|a|\n|-|\n", "[a](", "![a](", "[a](b", "](", "[x]: y\n", "www.a.b ", "http://a.b ", "a@b.c ", "@", "a\n-\n",
        "- a\n", "# ", "### Internal\n", "(", "&", "\\", "<a ", "<div>\n", "```\n", "*a_ ", "> - ", "    ", "]", "- [ ] ", "`<!--`", "<!<!-- -->-- -->",
    ];

    [Fact]
    public void Ten_thousand_of_any_sign_end_soon()
    {
        foreach (string sign in Signs)
        {
            var watch = Stopwatch.StartNew();
            Rendered rendered = Rendered.Of(string.Concat(Enumerable.Repeat(sign, 10_000)));
            watch.Elapsed.ShouldBeLessThan(Patience, sign);
            rendered.Text.Html.ShouldNotContain("<!--");
        }
    }

    [Fact]
    public void The_longest_text_of_any_sign_ends_soon()
    {
        foreach (string sign in Signs)
        {
            var watch = Stopwatch.StartNew();
            Rendered.Of(string.Concat(Enumerable.Repeat(sign, 256 * 1024 / sign.Length - 20)));
            watch.Elapsed.ShouldBeLessThan(Patience, sign);
        }
    }

    [Fact]
    public void No_mixture_of_signs_makes_it_throw_or_publish_a_comment() => Check.One(Config.QuickThrowOnFailure.WithMaxTest(3000).WithQuietOnSuccess(true),
        Prop.ForAll(Gen.Elements([.. Signs, "\n", "\n\n", " ", "text", "-->", "`", "\t", "😀", "\\<!--"]).ArrayOf().Select(string.Concat).ToArbitrary(), markdown =>
        {
            string html = Rendered.Of(markdown).Text.Html;
            html.ShouldNotContain("<!--");
            html.ShouldNotContain("<script");
        }));
}
