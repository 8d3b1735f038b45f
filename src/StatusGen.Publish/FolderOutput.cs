namespace StatusGen.Publish;

/// <summary>Takes files for a folder of another output.</summary>
/// <param name="folder">Ends with a slash.</param>
internal sealed class FolderOutput(IOutput output, string folder) : IOutput
{
    public void Add(OutputFile file) => output.Add(new OutputFile(folder + file.Path, file.Bytes));
}
