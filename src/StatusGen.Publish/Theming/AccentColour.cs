using System.Globalization;

namespace StatusGen.Publish.Theming;

/// <summary>A site's own colour, and the shades of it that stay readable. Contrast as WCAG 2.2 defines it ("relative luminance", "contrast ratio").</summary>
public readonly record struct AccentColour(byte Red, byte Green, byte Blue)
{
    /// <summary>WCAG 2.2 AA for text, with a little to spare for rounding.</summary>
    private const double LeastContrast = 4.6;

    /// <summary>The darkest ground on which a link stands in the light theme, and the lightest one in the dark theme: <c>--wash</c> of style.css.</summary>
    private static readonly AccentColour LightGround = new(0xed, 0xf0, 0xf4), DarkGround = new(0x1c, 0x23, 0x2c);
    private static readonly AccentColour White = new(255, 255, 255), Black = new(0, 0, 0);

    /// <summary><c>#rgb</c> or <c>#rrggbb</c>; null for anything else.</summary>
    public static AccentColour? Parse(string text)
    {
        if (text.Length == 4) text = string.Concat("#", new string(text[1], 2), new string(text[2], 2), new string(text[3], 2));
        return text.Length == 7 && text[0] == '#' && uint.TryParse(text.AsSpan(1), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out uint rgb)
            ? new AccentColour((byte)(rgb >> 16), (byte)(rgb >> 8), (byte)rgb)
            : null;
    }

    /// <summary>For words on the colour: white or black, whichever is easier to read.</summary>
    public AccentColour Ink => Contrast(White) >= Contrast(Black) ? White : Black;

    /// <summary>For links: the colour itself where it can be read, else darker or lighter.</summary>
    public AccentColour LinkOnLight => Towards(Black, LightGround);
    public AccentColour LinkOnDark => Towards(White, DarkGround);

    public double Contrast(AccentColour other)
    {
        double a = Luminance, b = other.Luminance;
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    private double Luminance => 0.2126 * Linear(Red) + 0.7152 * Linear(Green) + 0.0722 * Linear(Blue);

    private static double Linear(byte channel)
    {
        double c = channel / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.Pow((c + 0.055) / 1.055, 2.4);
    }

    private AccentColour Towards(AccentColour end, AccentColour ground)
    {
        AccentColour mixed = this;
        for (int step = 1; step <= 50 && mixed.Contrast(ground) < LeastContrast; step++)
            mixed = new AccentColour(Mix(Red, end.Red, step), Mix(Green, end.Green, step), Mix(Blue, end.Blue, step));
        return mixed;

        static byte Mix(byte from, byte to, int step) => (byte)(from + (to - from) * step / 50);
    }

    /// <summary>The custom properties that style.css uses.</summary>
    public string Css => $":root{{--accent:{this};--on-accent:{Ink};--link:{LinkOnLight}}}@media(prefers-color-scheme:dark){{:root{{--link:{LinkOnDark}}}}}";

    public override string ToString() => $"#{Red:x2}{Green:x2}{Blue:x2}";
}
