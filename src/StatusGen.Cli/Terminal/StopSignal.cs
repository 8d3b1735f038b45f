using System.Runtime.InteropServices;

namespace StatusGen.Cli.Terminal;

/// <summary>Turns Ctrl-C, SIGTERM and SIGHUP into a request to stop. The second one ends the program at once.</summary>
internal sealed class StopSignal : IDisposable
{
    private readonly CancellationTokenSource _source;
    private readonly PosixSignalRegistration[] _registrations;
    private int _exitCode = ExitCodes.Interrupted;

    public StopSignal(CancellationToken alsoStoppedBy = default)
    {
        _source = CancellationTokenSource.CreateLinkedTokenSource(alsoStoppedBy);
        _registrations = [PosixSignalRegistration.Create(PosixSignal.SIGINT, Handle), PosixSignalRegistration.Create(PosixSignal.SIGTERM, Handle)];
    }

    public CancellationToken Token => _source.Token;

    /// <summary>What the program ends with when it was asked.</summary>
    public int ExitCode => _exitCode;

    /// <exception cref="InterruptedException">Somebody asked to stop.</exception>
    public void ThrowIfAsked()
    {
        if (_source.IsCancellationRequested) throw new InterruptedException(_exitCode);
    }

    public void Dispose()
    {
        foreach (PosixSignalRegistration registration in _registrations) registration.Dispose();
        _source.Dispose();
    }

    private void Handle(PosixSignalContext signal)
    {
        if (_source.IsCancellationRequested) return;
        signal.Cancel = true;
        if (signal.Signal == PosixSignal.SIGTERM) _exitCode = ExitCodes.Terminated;
        _source.Cancel();
    }
}
