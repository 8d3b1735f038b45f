namespace StatusGen.Notify.Texts.Flavours;

/// <summary>No markup: addresses of links are written out behind their words.</summary>
public sealed class PlainFlavour : TextFlavour
{
    public static readonly PlainFlavour Instance = new();

    public override string Escape(string text) => text;

    public override string Link(string escaped, string address) => escaped == address || address == "mailto:" + escaped || address.TrimEnd('/') == escaped ? escaped : $"{escaped} ({address})";

    protected override string Item(string escaped, int depth, int number) => $"{Indent(depth)}{(number > 0 ? $"{number}." : "-")} {escaped}";
}
