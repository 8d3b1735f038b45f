namespace StatusGen.Notify.Texts;

/// <summary>A piece of a message, in its order.</summary>
/// <param name="Text">Plain; it is escaped after it is cut.</param>
/// <param name="CutRank">0: never cut. Of the others the highest is cut first, and left out when nothing of it fits.</param>
/// <param name="Before">Markup and separator before it, not escaped; left out with it, and at the very beginning its line breaks are.</param>
/// <param name="After">Markup behind it, not escaped.</param>
public sealed record MessagePart(string Text, int CutRank, string Before = "\n", string After = "");
