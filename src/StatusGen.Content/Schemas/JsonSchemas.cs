namespace StatusGen.Content.Schemas;

/// <summary>JSON Schemas of what people write, for editors: completion, explanations, and mistakes while they are made.</summary>
public static class JsonSchemas
{
    public static readonly IReadOnlyList<string> Names = ["config", "incident"];

    /// <param name="name">One of <see cref="Names"/>.</param>
    public static string Text(string name)
    {
        using Stream stream = typeof(JsonSchemas).Assembly.GetManifestResourceStream($"schemas/{name}.schema.json")
            ?? throw new ArgumentOutOfRangeException(nameof(name), name, null);
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
