using System.Collections.Concurrent;
using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using StatusGen.Publish;

namespace StatusGen.Publish.Tests.Samples;

/// <summary>Keeps what was published, and refuses to take one path twice.</summary>
internal sealed class RecordedOutput : IOutput
{
    private readonly ConcurrentDictionary<string, byte[]> _files = new(StringComparer.Ordinal);

    public void Add(OutputFile file) =>
        _files.TryAdd(file.Path, file.Bytes.ToArray()).ShouldBeTrue($"{file.Path} was written twice");

    public IEnumerable<string> Paths => _files.Keys.Order(StringComparer.Ordinal);
    public byte[] Bytes(string path) => _files.TryGetValue(path, out byte[]? bytes) ? bytes : throw new InvalidOperationException($"{path} was not written");
    public string Text(string path) => new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(Bytes(path));
    public XDocument Xml(string path) => XDocument.Parse(Text(path));
    public JsonElement Json(string path) => JsonDocument.Parse(Text(path)).RootElement;
}
