using System.Net;
using System.Text.RegularExpressions;
using StatusGen.Clients.Tests.Sites;

namespace StatusGen.Clients.Tests.Pages;

/// <summary>Google's csp_evaluator judges every Content-Security-Policy that the sites have, in pages and in <c>_headers</c>.</summary>
public sealed partial class PolicyTests(BuiltSites sites)
{
    [Fact]
    public void No_policy_has_a_known_weakness()
    {
        string[] inPages = [.. sites.All.SelectMany(s => s.Paths("*.html").Select(p => Meta().Match(s.Text(p)).Groups["policy"].Value)).Select(WebUtility.HtmlDecode).Distinct()!];
        string[] inHeaders = [.. sites.All.SelectMany(s => File.ReadLines(s.At("_headers"))).Select(l => l.Trim()).Where(l => l.StartsWith("Content-Security-Policy: default", StringComparison.Ordinal)).Select(l => l[25..]).Distinct()];
        inPages.ShouldAllBe(p => p.StartsWith("default-src 'none'; "), "every page has a policy");
        inHeaders.ShouldHaveSingleItem();

        Dictionary<string, string[]> findings = Evaluate([.. inPages, .. inHeaders]);

        findings.Count.ShouldBeGreaterThanOrEqualTo(2);
        findings.ShouldAllBe(f => f.Value.Length == 0);
    }

    [Theory]
    [InlineData("script-src 'self'", "script-src 'self' 'unsafe-inline'", "unsafe-inline")]
    [InlineData("script-src 'self'", "script-src *", "should not allow '*'")]
    [InlineData("script-src 'self'", "script-src 'self' 'unsafe-eval'", "eval")]
    [InlineData("default-src 'none'; ", "", "object-src")]
    public void A_weakness_would_be_found(string right, string wrong, string finding)
    {
        string whole = WebUtility.HtmlDecode(Meta().Match(sites.OpenIncident.Text("index.html")).Groups["policy"].Value);
        whole.ShouldContain(right);
        string weak = whole.Replace(right, wrong, StringComparison.Ordinal);
        string.Join('\n', Evaluate([weak])[weak]).ShouldContain(finding);
    }

    private static Dictionary<string, string[]> Evaluate(string[] policies) => Tools.Node<Dictionary<string, string[]>>("policies.mjs", policies);

    [GeneratedRegex("""<meta http-equiv="?Content-Security-Policy"? content="(?<policy>[^"]*)"?""")]
    private static partial Regex Meta();
}
