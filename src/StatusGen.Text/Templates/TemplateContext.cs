namespace StatusGen.Text.Templates;

/// <summary>What a page is rendered with. Rendering changes nothing here: what a template assigns lives only as long as the rendering.</summary>
/// <param name="Site">Variables that all pages share. May be used by many threads at once as long as nobody changes it.</param>
/// <param name="Page">Variables of this page; they hide those of the site.</param>
public sealed record TemplateContext(ITemplateObject? Site = null, ITemplateObject? Page = null)
{
    /// <summary>Where <c>include</c> finds templates. Null when there are none to include.</summary>
    public ITemplateLoader? Loader { get; init; }

    public TemplateLimits Limits { get; init; } = TemplateLimits.Default;
}

/// <summary>Bounds that stop a wrong or hostile template with an error.</summary>
public sealed record TemplateLimits
{
    public static readonly TemplateLimits Default = new();

    /// <summary>Steps of all loops of a rendering together, and items of ranges.</summary>
    public int LoopSteps { get; init; } = 1_000_000;

    /// <summary>Includes and functions inside each other.</summary>
    public int CallDepth { get; init; } = 64;

    /// <summary>In UTF-16 units.</summary>
    public int StringLength { get; init; } = 4 * 1024 * 1024;

    /// <summary>In bytes.</summary>
    public int OutputLength { get; init; } = 64 * 1024 * 1024;

    /// <summary>For each use of a regular expression.</summary>
    public TimeSpan RegexTime { get; init; } = TimeSpan.FromSeconds(1);
}

/// <summary>Finds compiled templates for <c>include</c>. Used from many threads at once.</summary>
public interface ITemplateLoader
{
    /// <param name="path">As written after <c>include</c>.</param>
    /// <returns>Null when there is none.</returns>
    Template? Find(string path);

    /// <summary>All that can be included, for the hint of an error.</summary>
    IEnumerable<string> Paths { get; }
}
