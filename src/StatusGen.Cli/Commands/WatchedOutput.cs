using System.Diagnostics;
using StatusGen.Cli.Arguments;
using StatusGen.Cli.Terminal;
using StatusGen.Publish;

namespace StatusGen.Cli.Commands;

/// <summary>Passes files on, stops when asked to, and counts them on a terminal when it takes long.</summary>
internal sealed class WatchedOutput : IOutput, IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(100);

    private readonly IOutput _output;
    private readonly StopSignal _stop;
    private readonly Session _session;
    private readonly bool _shows;
    private readonly long _start = Stopwatch.GetTimestamp();
    private long _lastShown;
    private int _count;

    public WatchedOutput(IOutput output, StopSignal stop, Session session)
    {
        _output = output;
        _stop = stop;
        _session = session;
        _shows = session is { IsQuiet: false, Surroundings.ErrorIsTerminal: true } && session.Surroundings.Variable("TERM") != "dumb";
    }

    public void Add(OutputFile file)
    {
        _stop.ThrowIfAsked();
        _output.Add(file);
        if (_shows) Show(Interlocked.Increment(ref _count));
    }

    public void Dispose()
    {
        if (_lastShown != 0) _session.Complain("\r\e[K");
    }

    private void Show(int count)
    {
        long last = Volatile.Read(ref _lastShown);
        if (Stopwatch.GetElapsedTime(_start) < Patience || (last != 0 && Stopwatch.GetElapsedTime(last) < Pace)) return;
        if (Interlocked.CompareExchange(ref _lastShown, Stopwatch.GetTimestamp(), last) == last) _session.Complain($"\r\e[K{count} files …");
    }
}
