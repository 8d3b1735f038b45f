using System.Collections.Immutable;
using StatusGen.Content.Messages;
using StatusGen.Domain.Diagnostics;
using StatusGen.Text.Sources;

namespace StatusGen.Content.MessageTemplates;

/// <summary>The templates that a site can use: the built-in ones, each replaced by the site's own of the same name, and others of its own.</summary>
/// <param name="All">By audience, stage and name.</param>
/// <param name="Diagnostics">What is wrong with the site's own.</param>
public sealed record TemplateSet(ImmutableArray<MessageTemplate> All, ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>Where a site keeps its own. Never published.</summary>
    public const string Folder = "comms/messages";

    private const string BuiltInFolder = "MessageTemplates.BuiltIn.";

    /// <param name="sources">The site's folder; null: no site.</param>
    public static TemplateSet Load(ISourceTree? sources)
    {
        var byName = new Dictionary<string, MessageTemplate>(StringComparer.OrdinalIgnoreCase);
        foreach (string name in EmbeddedText.Names(BuiltInFolder))
        {
            string stem = name[(name.IndexOf(BuiltInFolder, StringComparison.Ordinal) + BuiltInFolder.Length)..];
            MessageTemplate template = TemplateReader.Read(new SourceText(stem, EmbeddedText.Read(name))).Value!;
            byName[template.Name] = template;
        }
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        foreach (string path in sources?.List(Folder) ?? [])
        {
            if (!path.EndsWith(".md", StringComparison.Ordinal)) continue;
            Loaded<SourceText?> text = TextDecoder.Decode(sources!.Read(path));
            diagnostics.AddRange(text.Diagnostics);
            if (text.Value is null) continue;
            Loaded<MessageTemplate?> own = TemplateReader.Read(text.Value);
            diagnostics.AddRange(own.Diagnostics);
            if (own.Value is { } template) byName[template.Name] = template with { IsOwn = true };
        }
        return new TemplateSet([.. byName.Values.OrderBy(t => AudienceRank(t.Audience)).ThenBy(t => t.Audience, StringComparer.Ordinal).ThenBy(t => t.Stage ?? (MessageStage)int.MaxValue).ThenBy(t => t.Name, StringComparer.Ordinal)], diagnostics.ToImmutable());
    }

    /// <summary>Upper and lower case do not matter.</summary>
    public MessageTemplate? Find(string name) => All.FirstOrDefault(template => template.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    // Customers first: most messages are theirs.
    private static int AudienceRank(string audience) => audience == MessageContext.Customers ? 0 : 1;
}
