namespace StatusGen.Publish.Pages;

/// <summary>The theme's style sheet, script and icons.</summary>
internal static class AssetFiles
{
    public static void Publish(Publication publication)
    {
        foreach (OutputFile file in publication.Theme.Assets.Files) publication.Add(file);
    }
}
