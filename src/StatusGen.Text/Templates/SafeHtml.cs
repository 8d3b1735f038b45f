using StatusGen.Text.Templates.Rendering;

namespace StatusGen.Text.Templates;

/// <summary>HTML that a template writes as it is. Every other text is escaped on its way out.</summary>
/// <remarks>Make one only from markup that was produced or cleaned by this program, never from what a person typed.</remarks>
public sealed class SafeHtml(string html) : IEquatable<SafeHtml>
{
    public static readonly SafeHtml Empty = new("");

    public string Html { get; } = html;

    /// <summary>The text with <c>&amp; &lt; &gt; " '</c> written as entities.</summary>
    public static SafeHtml Escape(string text) => new(HtmlEscaping.Escape(text));

    public bool Equals(SafeHtml? other) => other is not null && other.Html == Html;

    public override bool Equals(object? obj) => Equals(obj as SafeHtml);

    public override int GetHashCode() => Html.GetHashCode(StringComparison.Ordinal);

    public override string ToString() => Html;
}
