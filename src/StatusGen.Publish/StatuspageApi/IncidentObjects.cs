using System.Buffers;
using StatusGen.Domain.Incidents;
using StatusGen.Publish.Model;
using StatusGen.Publish.Utf8;

namespace StatusGen.Publish.StatuspageApi;

/// <summary>All incident objects, each written once, for their own documents, the lists and the years.</summary>
internal sealed class IncidentObjects : IDisposable
{
    private const int BlockSize = 64;

    private readonly Utf8Buffer[] _blocks;
    private readonly int[] _ends;
    private readonly Dictionary<IncidentId, int> _index = [];

    public IncidentObjects(SiteModel model, ApiIncidents incidents)
    {
        int count = model.Incidents.Length;
        _blocks = new Utf8Buffer[(count + BlockSize - 1) / BlockSize];
        _ends = new int[count];
        for (int i = 0; i < count; i++) _index[model.Incidents[i].Incident.Id] = i;
        Work.ForEach(_blocks.Length, block =>
        {
            var buffer = new Utf8Buffer();
            var text = new ArrayBufferWriter<char>(4096);
            for (int i = block * BlockSize; i < Math.Min(count, (block + 1) * BlockSize); i++)
            {
                incidents.Write(buffer, model.Incidents[i], text);
                _ends[i] = buffer.Length;
            }
            _blocks[block] = buffer;
        });
    }

    public ReadOnlySpan<byte> this[int incident] =>
        _blocks[incident / BlockSize].WrittenSpan[(incident % BlockSize == 0 ? 0 : _ends[incident - 1]).._ends[incident]];

    public int IndexOf(Incident incident) => _index[incident.Id];

    public void Dispose()
    {
        foreach (Utf8Buffer block in _blocks) block.Dispose();
    }
}
