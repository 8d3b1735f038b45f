using System.Collections.Immutable;

namespace StatusGen.Content.Variants;

/// <summary>The shape that a text has in one kind of channel.</summary>
/// <param name="Name">As people type it: <c>sms</c>.</param>
/// <param name="MostCharacters">Null: as long as it is.</param>
/// <param name="MostWords">For what is read aloud; null: any number.</param>
/// <param name="HasLink">An address can be followed there.</param>
public sealed record TextForm(string Name, int? MostCharacters, int? MostWords = null, bool HasLink = true)
{
    /// <summary>The page itself shows the incident's address, so its text needs none.</summary>
    public static readonly TextForm Page = new("page", null, HasLink: false);

    /// <summary>From long to short. A register of channels can use others with the same composer.</summary>
    public static readonly ImmutableArray<TextForm> Usual =
    [
        Page,
        new("email", null),
        // Half a screen of a chat program: longer texts are folded there.
        new("chat", 700),
        // Source: docs.bsky.app, the length of a post, 300 graphemes; Mastodon's is 500.
        new("social", 300),
        // Source: 3GPP TS 23.038, one message of the GSM alphabet.
        new("sms", 160),
        // Half a minute of speech.
        new("voice", null, MostWords: 75, HasLink: false),
    ];

    public bool IsShort => MostCharacters is not null || MostWords is not null;

    public bool Fits(string text) => text.Length <= (MostCharacters ?? int.MaxValue) && (MostWords is not { } words || WordsOf(text) <= words);

    public static int WordsOf(string text) => text.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries).Length;
}
