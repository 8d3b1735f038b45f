using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace StatusGen.Publish.Metrics;

internal static class JsonBytes
{
    /// <summary>Letters stand for themselves; the documents are read as JSON, never put into HTML.</summary>
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static ReadOnlyMemory<byte> Of(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        using (var writer = new Utf8JsonWriter(buffer, Options)) write(writer);
        return buffer.WrittenMemory;
    }
}
