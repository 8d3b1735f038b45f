using System.Runtime.CompilerServices;
using StatusGen.Text.Templates;

namespace StatusGen.Publish.Languages;

/// <summary>A text of the interface with places for values: <c>Next update by {time}</c>.</summary>
public sealed class Phrase
{
    // One literal more than names: literal, name, literal, name, literal. Escaped for HTML.
    private readonly string[] _literals;
    private readonly string[] _names;

    private Phrase(string[] literals, string[] names)
    {
        _literals = literals;
        _names = names;
        Plain = names.Length == 0 ? new SafeHtml(literals[0]) : null;
    }

    /// <summary>The whole text when it has no places for values; else null.</summary>
    public SafeHtml? Plain { get; }

    public IReadOnlyList<string> Names => _names;

    public static Phrase Parse(string text)
    {
        var literals = new List<string>();
        var names = new List<string>();
        int from = 0;
        for (int open = text.IndexOf('{'); open >= 0; open = text.IndexOf('{', from))
        {
            int close = text.IndexOf('}', open);
            if (close < 0) break;
            literals.Add(SafeHtml.Escape(text[from..open]).Html);
            names.Add(text[(open + 1)..close]);
            from = close + 1;
        }
        literals.Add(SafeHtml.Escape(text[from..]).Html);
        return new Phrase([.. literals], [.. names]);
    }

    /// <summary>Values are escaped unless they are <see cref="SafeHtml"/>. A place without a value stays as it was written, so that the lack is seen.</summary>
    public SafeHtml Fill(params ReadOnlySpan<(string Name, object? Value)> values)
    {
        if (Plain is not null) return Plain;
        var text = new DefaultInterpolatedStringHandler(0, 0, null, stackalloc char[256]);
        text.AppendLiteral(_literals[0]);
        for (int i = 0; i < _names.Length; i++)
        {
            AppendValue(ref text, _names[i], values);
            text.AppendLiteral(_literals[i + 1]);
        }
        return new SafeHtml(text.ToStringAndClear());
    }

    private static void AppendValue(ref DefaultInterpolatedStringHandler text, string name, ReadOnlySpan<(string Name, object? Value)> values)
    {
        foreach ((string given, object? value) in values)
        {
            if (given != name) continue;
            switch (value)
            {
                case SafeHtml html: text.AppendLiteral(html.Html); break;
                case string plain: text.AppendLiteral(SafeHtml.Escape(plain).Html); break;
                case int number: text.AppendFormatted(number); break;
                case null: break;
                default: text.AppendLiteral(SafeHtml.Escape(value.ToString() ?? "").Html); break;
            }
            return;
        }
        text.AppendLiteral("{");
        text.AppendLiteral(name);
        text.AppendLiteral("}");
    }
}
