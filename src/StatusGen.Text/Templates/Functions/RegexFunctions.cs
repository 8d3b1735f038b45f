using System.Text.RegularExpressions;

namespace StatusGen.Text.Templates.Functions;

/// <summary>Regular expressions in linear time: without lookaround, backreferences and atomic groups.</summary>
internal static class RegexFunctions
{
    private const int PatternLength = 1000;

    public static readonly string[] Names = ["escape", "match", "matches", "replace", "split", "unescape"];

    public static BuiltinFunction? Find(string name) => name switch
    {
        "escape" => new("regex.escape", "pattern", static (in BuiltinCall c) => Regex.Escape(c.Text(0))),
        "unescape" => new("regex.unescape", "pattern", static (in BuiltinCall c) => Unescape(c)),
        "match" => new("regex.match", "text pattern options?", static (in BuiltinCall c) => Run(c, Pattern(c, 2), static (regex, text, _) => Groups(regex.Match(text)))),
        "matches" => new("regex.matches", "text pattern options?", static (in BuiltinCall c) => Run(c, Pattern(c, 2), static (regex, text, _) => new TemplateList(regex.Matches(text).Select(Groups)))),
        "replace" => new("regex.replace", "text pattern replace options?", static (in BuiltinCall c) => Run(c, Pattern(c, 3), static (regex, text, replacement) => regex.Replace(text, replacement))),
        "split" => new("regex.split", "text pattern options?", static (in BuiltinCall c) => Run(c, Pattern(c, 2), static (regex, text, _) => new TemplateList(regex.Split(text)))),
        _ => null,
    };

    private sealed record Prepared(string Pattern, string Options, TimeSpan Time, Regex Regex);

    private static object Run(in BuiltinCall call, Regex regex, Func<Regex, string, string, object> use)
    {
        try
        {
            return use(regex, call.Text(0), call.Text(2));
        }
        catch (RegexMatchTimeoutException)
        {
            throw new TemplateFunctionException($"this regular expression took longer than {call.Limits.RegexTime.TotalSeconds} seconds");
        }
    }

    /// <summary>Made once for each place in a template, as long as the pattern there stays the same.</summary>
    private static Regex Pattern(in BuiltinCall call, int optionsAt)
    {
        (string pattern, string options) = (call.Text(1), call.Text(optionsAt));
        if (call.Site.Kept is Prepared kept && kept.Pattern == pattern && kept.Options == options && kept.Time == call.Limits.RegexTime) return kept.Regex;
        if (pattern.Length > PatternLength) throw new TemplateFunctionException($"this regular expression is longer than {PatternLength} characters");
        try
        {
            Regex regex = new(pattern, Options(options) | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking, call.Limits.RegexTime);
            call.Site.Kept = new Prepared(pattern, options, call.Limits.RegexTime, regex);
            return regex;
        }
        catch (NotSupportedException)
        {
            throw new TemplateFunctionException($"`{pattern}` uses lookaround, a backreference or an atomic group, or is too large; these are left out, because they can take for ever");
        }
        catch (RegexParseException exception)
        {
            throw new TemplateFunctionException($"`{pattern}` is no regular expression; it goes wrong at character {exception.Offset}");
        }
    }

    private static RegexOptions Options(string letters)
    {
        RegexOptions options = RegexOptions.None;
        foreach (char letter in letters)
        {
            options |= letter switch
            {
                'i' => RegexOptions.IgnoreCase,
                'm' => RegexOptions.Multiline,
                's' => RegexOptions.Singleline,
                'x' => RegexOptions.IgnorePatternWhitespace,
                _ => throw new TemplateFunctionException($"`{letter}` is no option of a regular expression; expected i, m, s or x"),
            };
        }
        return options;
    }

    private static TemplateList Groups(Match match) =>
        match.Success ? new TemplateList(match.Groups.Cast<Group>().Select(static group => group.Value)) : new TemplateList();

    private static string Unescape(in BuiltinCall call)
    {
        try
        {
            return Regex.Unescape(call.Text(0));
        }
        catch (ArgumentException)
        {
            throw call.Expected(0, "a text with valid escapes");
        }
    }
}
