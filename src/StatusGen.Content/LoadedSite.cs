using System.Collections.Immutable;
using StatusGen.Domain.Diagnostics;
using StatusGen.Domain.Pages;

namespace StatusGen.Content;

/// <summary>A site as far as it could be loaded.</summary>
/// <param name="Page">Without the broken files; null when the settings have an error.</param>
/// <param name="Diagnostics">Of all files, sorted by place.</param>
/// <param name="BrokenFiles">Files with an error, sorted; none of them is in <paramref name="Page"/>.</param>
public sealed record LoadedSite(StatusPage? Page, ImmutableArray<Diagnostic> Diagnostics, ImmutableArray<string> BrokenFiles)
{
    public bool HasErrors => BrokenFiles.Length > 0;
}
