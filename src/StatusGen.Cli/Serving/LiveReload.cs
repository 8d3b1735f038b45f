using System.Text;

namespace StatusGen.Cli.Serving;

/// <summary>Tells open pages that there is a newer one, and what is wrong. Only served pages get the script; built files never hold it.</summary>
internal sealed class LiveReload
{
    public const string ScriptPath = "/__statusgen/live.js";
    public const string EventsPath = "/__statusgen/events";

    private static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(15);

    private State _state = new("", "[]");

    private sealed record State(string Version, string Problems)
    {
        public TaskCompletionSource Changed { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }

    /// <param name="problems">A JSON array on one line.</param>
    public void Tell(string version, string problems) => Interlocked.Exchange(ref _state, new State(version, problems)).Changed.SetResult();

    public static byte[] Inject(byte[] html, string version)
    {
        byte[] tag = Encoding.ASCII.GetBytes($"<script src=\"{ScriptPath}?{version}\" defer></script>");
        int at = html.AsSpan().LastIndexOf("</body>"u8);
        return at < 0 ? [.. html, .. tag] : [.. html.AsSpan(0, at), .. tag, .. html.AsSpan(at)];
    }

    public static HttpResponse Script()
    {
        using Stream stream = typeof(LiveReload).Assembly.GetManifestResourceStream("serving/live.js") ?? throw new InvalidOperationException("The program holds no live.js.");
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return new HttpResponse(200, MediaTypes.Of("live.js"), bytes.ToArray());
    }

    /// <summary>Server-sent events until the page goes away or the server stops.</summary>
    public async Task StreamAsync(Stream stream, CancellationToken stop)
    {
        await stream.WriteAsync("HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nCache-Control: no-store\r\nConnection: close\r\n\r\n"u8.ToArray(), stop);
        while (true)
        {
            State state = Volatile.Read(ref _state);
            await stream.WriteAsync(Encoding.UTF8.GetBytes($"event: problems\ndata: {state.Problems}\n\nevent: version\ndata: {state.Version}\n\n"), stop);
            while (await Task.WhenAny(state.Changed.Task, Task.Delay(Heartbeat, stop)) != state.Changed.Task)
            {
                stop.ThrowIfCancellationRequested();
                await stream.WriteAsync(": still here\n\n"u8.ToArray(), stop);
            }
        }
    }
}
