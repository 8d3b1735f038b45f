using FsCheck;
using FsCheck.Fluent;
using StatusGen.Publish.Search;
using StatusGen.Publish.Tests.Samples;

namespace StatusGen.Publish.Tests.Search;

public sealed class WordFilesTests
{
    private static (IReadOnlyList<string> Names, RecordedOutput Output) Write(IEnumerable<string> words)
    {
        var index = new WordIndex();
        foreach (string word in words) index.Add(word, 1, strong: false);
        var output = new RecordedOutput();
        return (new WordFiles(output).Write(index.Sorted()), output);
    }

    private static IEnumerable<string> Words(int count) => Enumerable.Range(0, count).Select(n => $"{(char)('a' + n % 20)}{(char)('a' + n / 20 % 20)}{n:x}");

    [Fact]
    public void A_few_words_are_one_file()
    {
        (IReadOnlyList<string> names, RecordedOutput output) = Write(["payments", "api", "cafe"]);

        names.ShouldBe([""]);
        output.Text("search/w-.json").ShouldBe("{\"api\":\"2\",\"cafe\":\"2\",\"payments\":\"2\"}");
    }

    [Fact]
    public void Many_words_are_cut_by_one_letter_more_until_the_files_are_short()
    {
        (IReadOnlyList<string> names, RecordedOutput output) = Write(Words(40_000));

        names.Count.ShouldBe(400);
        names.ShouldAllBe(name => name.Length == 2);
        output.Paths.ShouldAllBe(path => output.Text(path).Length <= WordFiles.Longest);
    }

    [Fact]
    public void A_word_of_two_letters_has_a_file_of_its_own_when_they_begin_too_many()
    {
        (IReadOnlyList<string> names, _) = Write(Enumerable.Range(0, 3000).Select(n => $"pa{(char)('a' + n % 20)}{n:x}").Append("pa"));

        names.ShouldContain("pa");
        names.ShouldContain("pab");
    }

    [Fact]
    public void Every_word_stands_in_one_file_that_the_script_looks_into()
    {
        Prop.ForAll(Gen.Choose(0, 20_000).ToArbitrary(), count =>
        {
            string[] words = [.. Words(count).Distinct()];
            (IReadOnlyList<string> names, RecordedOutput output) = Write(words);
            var files = names.Select(n => (Prefix: n, Words: output.Json($"search/w-{n}.json").EnumerateObject().Select(p => p.Name).ToHashSet(StringComparer.Ordinal))).ToArray();
            return words.All(word => files.Count(f => f.Words.Contains(word)) == 1 && files.All(f => !f.Words.Contains(word) || word.StartsWith(f.Prefix, StringComparison.Ordinal)));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(15));
    }

    [Fact]
    public void Two_indexes_joined_are_as_one()
    {
        WordIndex whole = new(), first = new(), second = new();
        foreach (string word in Words(5000))
            for (int document = 0; document < 4; document++)
            {
                whole.Add(word, document, strong: document == 2);
                (document < 2 ? first : second).Add(word, document, strong: document == 2);
            }
        first.Append(second);

        first.Sorted().Select(Show).ShouldBe(whole.Sorted().Select(Show));
    }

    private static string Show((string Word, Postings Postings) entry)
    {
        var text = new System.Text.StringBuilder(entry.Word).Append(' ');
        entry.Postings.Write(text);
        return text.ToString();
    }
}
