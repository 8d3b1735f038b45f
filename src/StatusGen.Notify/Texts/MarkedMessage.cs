using System.Collections.Immutable;

namespace StatusGen.Notify.Texts;

/// <summary>
/// A whole message with markup, in the order in which people need it: status and title, effect, text, next update, link. When a service has less room the text
/// gives way, then long lists of components and long titles; status, effect, next update and link stay.
/// </summary>
public static class MarkedMessage
{
    // Room for the title and for the names of what is affected, in UTF-16 units before escaping: the first is usual, the others for services with little room.
    private static readonly (int Title, int Effect)[] Rooms = [(300, 1000), (150, 300), (80, 120), (40, 60)];

    public static string Fit(NoticeMessage message, TextFlavour flavour, int most, LengthUnit unit, bool withHeading = true, bool withLink = true)
    {
        string text = "";
        foreach ((int title, int effect) in Rooms)
        {
            RichText head = new(Head(message, title, effect, withHeading)), tail = new(Tail(message, withLink));
            RichText? body = message.Body.Fit(most, b => Shortener.Measure(flavour.Render(Join(head, b, tail)), unit));
            text = flavour.Render(body is null ? Join(head, tail) : Join(head, body, tail));
            if (Shortener.Measure(text, unit) <= most) break;
        }
        return text;
    }

    /// <summary>A text alone, as much of it as fits.</summary>
    public static string Fit(RichText text, TextFlavour flavour, int most, LengthUnit unit) =>
        text.Fit(most, t => Shortener.Measure(flavour.Render(t), unit)) is { } fitting ? flavour.Render(fitting) : "";

    /// <summary>Each fact on a line of its own, its label strong.</summary>
    public static RichText Lines(IEnumerable<MessageFact> facts) => new([.. facts.Select(f => Line(f.Label, f.Value))]);

    private static ImmutableArray<RichBlock> Head(NoticeMessage message, int title, int effect, bool withHeading)
    {
        var blocks = ImmutableArray.CreateBuilder<RichBlock>();
        if (withHeading) blocks.Add(new RichBlock(BlockKind.Heading, [new RichRun(message.HeadingOf(title))]));
        foreach (MessageFact fact in message.Facts)
            if (fact.Value != message.NextUpdate) blocks.Add(Line(fact.Label, Shortener.Cut(fact.Value, effect, LengthUnit.Utf16Units)));
        return blocks.ToImmutable();
    }

    private static ImmutableArray<RichBlock> Tail(NoticeMessage message, bool withLink)
    {
        var blocks = ImmutableArray.CreateBuilder<RichBlock>();
        foreach (MessageFact fact in message.Facts)
            if (fact.Value == message.NextUpdate) blocks.Add(Line(fact.Label, fact.Value));
        if (withLink) blocks.Add(new RichBlock(BlockKind.Paragraph, [new RichRun(message.DetailsLabel, RunStyle.None, message.Url)]));
        return blocks.ToImmutable();
    }

    private static RichBlock Line(string label, string value) => new(BlockKind.Row, [new RichRun(label + ":", RunStyle.Strong), new RichRun(" " + value)]);

    private static RichText Join(params ReadOnlySpan<RichText> texts)
    {
        var blocks = ImmutableArray.CreateBuilder<RichBlock>();
        foreach (RichText text in texts) blocks.AddRange(text.Blocks);
        return new RichText(blocks.ToImmutable());
    }
}
