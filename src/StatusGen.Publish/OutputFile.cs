namespace StatusGen.Publish;

/// <summary>A finished file of the site.</summary>
/// <param name="Path">Relative to the output folder, with forward slashes, without a leading one.</param>
public readonly record struct OutputFile(string Path, ReadOnlyMemory<byte> Bytes);

/// <summary>Takes finished files, from many threads at once and in any order. The bytes are valid only during the call.</summary>
public interface IOutput
{
    void Add(OutputFile file);
}
