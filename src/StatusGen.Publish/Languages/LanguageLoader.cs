using System.Collections.Immutable;
using StatusGen.Domain.Diagnostics;
using StatusGen.Domain.Pages;
using StatusGen.Text.Sources;
using StatusGen.Text.Words;

namespace StatusGen.Publish.Languages;

/// <summary>Finds the texts of the site's language: <c>theme/i18n/de-AT.yml</c>, else <c>de.yml</c>, below what the site itself says; English fills the gaps.</summary>
public static class LanguageLoader
{
    private const string Folder = "theme/i18n";
    private const string LastResort = "en";

    public static Loaded<Language> Load(ISourceTree builtIn, ISourceTree site, SiteSettings settings) => Load(builtIn, site, settings.Language, settings.Location);

    /// <param name="at">Where the language is chosen.</param>
    public static Loaded<Language> Load(ISourceTree builtIn, ISourceTree site, string code, SourceLocation at)
    {
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        var books = new List<Lazy<PhraseBook>>();
        var paths = Candidates(code);
        foreach (string path in paths)
        {
            SourceFile own = site.Read(path);
            if (own.Problem == ReadProblem.Missing) continue;
            Loaded<PhraseBook> book = PhraseBook.Load(own);
            diagnostics.AddRange(book.Diagnostics);
            diagnostics.AddRange(UnknownKeys(book.Value, builtIn));
            books.Add(new Lazy<PhraseBook>(book.Value));
        }
        foreach (string path in paths)
            if (builtIn.Exists(path)) books.Add(BuiltIn(builtIn, path));
        if (books.Count == 0)
        {
            string[] known = [.. builtIn.List(Folder).Select(p => p[(Folder.Length + 1)..^".yml".Length])];
            diagnostics.Add(Diagnostic.Warning(
                DiagnosticCodes.InterfaceTextsBroken, at, $"There are no texts in the language \"{code}\"; the interface is in English.",
                $"Write theme/i18n/{code}.yml, or use {NearestWord.Choices(known)}."));
        }
        if (!paths.Contains($"{Folder}/{LastResort}.yml")) books.Add(BuiltIn(builtIn, $"{Folder}/{LastResort}.yml"));
        return new Loaded<Language>(new Language(code, [.. books]), diagnostics.ToImmutable());
    }

    /// <summary>The most special first: <c>zh-Hant-TW</c>, <c>zh-Hant</c>, <c>zh</c>.</summary>
    private static List<string> Candidates(string code)
    {
        var paths = new List<string>();
        for (string rest = code; ; rest = rest[..rest.LastIndexOf('-')])
        {
            paths.Add($"{Folder}/{rest}.yml");
            if (!rest.Contains('-')) return paths;
        }
    }

    private static Lazy<PhraseBook> BuiltIn(ISourceTree builtIn, string path) => new(() => PhraseBook.Load(builtIn.Read(path)).Value);

    private static IEnumerable<Diagnostic> UnknownKeys(PhraseBook book, ISourceTree builtIn)
    {
        IReadOnlyCollection<string> known = BuiltIn(builtIn, $"{Folder}/{LastResort}.yml").Value.Keys;
        foreach (string key in book.Keys)
        {
            if (known.Contains(key)) continue;
            string? nearest = NearestWord.Of(key, known);
            yield return Diagnostic.Warning(
                DiagnosticCodes.InterfaceTextsBroken, book.PlaceOf(key), $"No page has a text \"{key}\".", nearest is null ? null : $"Did you mean \"{nearest}\"?");
        }
    }
}
