using System.Text;
using FsCheck;
using FsCheck.Fluent;
using StatusGen.Publish.Search;

namespace StatusGen.Publish.Tests.Search;

public sealed class PostingsTests
{
    [Fact]
    public void Postings_read_back_as_written()
    {
        var documents = Gen.Choose(0, 3000).Select(n => (n, n % 3 == 0)).ListOf();
        Check.QuickThrowOnFailure(Prop.ForAll(documents.ToArbitrary(), list => RoundTrips([.. list.Select(d => d.Item1).Distinct().Order()])));
        Check.QuickThrowOnFailure(Prop.ForAll(Gen.Choose(1, 2000).ToArbitrary(), count => RoundTrips([.. Enumerable.Range(0, count)])));
    }

    [Fact]
    public void A_word_of_every_document_takes_a_bit_each()
    {
        var postings = new Postings();
        for (int i = 0; i < 6000; i++) postings.Add(i, strong: false);
        var text = new StringBuilder();
        postings.Write(text);

        text.Length.ShouldBeLessThan(1010);
        text[0].ShouldBe('=');
    }

    [Fact]
    public void A_document_named_twice_stands_once_and_keeps_the_stronger_place()
    {
        var postings = new Postings();
        postings.Add(7, strong: false);
        postings.Add(7, strong: true);
        postings.Add(7, strong: false);

        Read(postings).ShouldBe([(7, true)]);
    }

    private static bool RoundTrips(int[] documents)
    {
        if (documents.Length == 0) return true;
        var postings = new Postings();
        foreach (int document in documents) postings.Add(document, document % 3 == 0);
        return Read(postings).SequenceEqual(documents.Select(d => (d, d % 3 == 0)));
    }

    /// <summary>The reader of theme/assets/search.js, in C#.</summary>
    private static List<(int, bool)> Read(Postings postings)
    {
        var text = new StringBuilder();
        postings.Write(text);
        string written = text.ToString();
        if (written[0] != '=') return [.. Numbers(written).Select(n => (n >> 1, (n & 1) == 1))];
        string[] parts = written[1..].Split('.');
        HashSet<int> strong = [.. Numbers(parts[1])];
        var found = new List<(int, bool)>();
        for (int i = 0; i < parts[0].Length; i++)
            for (int bit = 0; bit < 6; bit++)
                if ((Digits.IndexOf(parts[0][i]) >> bit & 1) == 1) found.Add((i * 6 + bit, strong.Contains(i * 6 + bit)));
        return found;
    }

    private const string Digits = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_";

    private static IEnumerable<int> Numbers(string text)
    {
        int sum = 0, value = 0, shift = 0;
        foreach (char c in text)
        {
            int digit = Digits.IndexOf(c);
            value |= (digit & 31) << shift;
            if ((digit & 32) != 0) shift += 5;
            else
            {
                yield return sum += value;
                value = shift = 0;
            }
        }
    }
}
