using System.ComponentModel;
using System.CommandLine;
using System.Diagnostics;
using StatusGen.Cli.Arguments;
using StatusGen.Cli.Serving;
using StatusGen.Cli.Terminal;

namespace StatusGen.Cli.Commands;

/// <summary><c>statusgen serve</c>: the site as it will be, on this machine, rebuilt on every change.</summary>
internal static class ServeCommand
{
    private const int UsualPort = 4173;
    private const int PortsTried = 20;

    public static Verb Create(Context context)
    {
        Option<string> port = Typed.Option("--port", "NUMBER", $"Where to listen; default: {UsualPort} or the next free one. 0: any free one");
        Option<bool> open = Typed.Flag("--open", "Opens the page in the browser");
        Option<bool> drafts = Typed.Flag("--drafts", "Shows drafts too");
        var verb = new Verb("serve", "Builds the site, serves it on this machine, and rebuilds and reloads it on every change. Ctrl-C stops it.", "statusgen serve --open")
        {
            Options = { port, open, drafts },
            Remarks = "Nothing is written: the site is held in memory. While a file has errors, the page shows them over the last good one.",
        };
        verb.SetAction(parsed =>
        {
            var session = new Session(context, parsed);
            return Run(session, PortOf(session.Value(port)), session.Has(open), session.Has(drafts)).GetAwaiter().GetResult();
        });
        return verb;
    }

    private static async Task<int> Run(Session session, int? port, bool open, bool drafts)
    {
        string folder = session.SiteFolder;
        using var stop = new StopSignal(session.Surroundings.Stop);
        using HttpServer server = HttpServer.Listen(port ?? UsualPort, port is null ? PortsTried : 1);
        string address = $"http://127.0.0.1:{server.Port}/";
        var site = new LiveSite(session, address, drafts);
        using var watcher = new FolderWatcher(folder, "incidents", "theme");
        site.Rebuild();
        Task serving = server.RunAsync(site.Answer, site.Reload, stop.Token);
        session.Say($"Serving {folder} at {address}");
        session.Say("Ctrl-C stops.");
        if (open) OpenBrowser(session, address);
        try
        {
            while (true)
            {
                await watcher.WaitAsync(stop.Token);
                site.Rebuild();
            }
        }
        catch (OperationCanceledException) when (stop.Token.IsCancellationRequested)
        {
            await serving;
        }
        session.Say("Stopped.");
        return ExitCodes.Done;
    }

    private static int? PortOf(string? typed) => typed switch
    {
        null => null,
        _ when int.TryParse(typed, out int port) && port is >= 0 and <= 65535 => port,
        _ => throw new UsageException($"--port: \"{typed}\" is no port. Use a number from 1024 to 65535."),
    };

    private static void OpenBrowser(Session session, string address)
    {
        try
        {
            using Process? browser = Process.Start(new ProcessStartInfo(address) { UseShellExecute = true });
        }
        catch (Exception e) when (e is Win32Exception or FileNotFoundException or PlatformNotSupportedException)
        {
            session.Say($"No browser could be opened; go to {address} yourself.");
        }
    }
}
