using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;
using StatusGen.Cli.Terminal;

namespace StatusGen.Cli.Tests.Commands;

public sealed partial class ServeCommandTests : IAsyncLifetime
{
    private readonly SmallSite _site = new();
    private readonly CancellationTokenSource _stop = new();
    private readonly StringWriter _error = new();
    private readonly HttpClient _client = new(new HttpClientHandler { AllowAutoRedirect = false });
    private Task<int> _serving = Task.FromResult(0);
    private string _address = "";

    public async ValueTask InitializeAsync()
    {
        TextWriter error = TextWriter.Synchronized(_error);
        Surroundings surroundings = InProcess.Around(_site.Path, InProcess.Now, "", TextWriter.Null, error) with { Stop = _stop.Token };
        _serving = Task.Run(() => StatusGenProgram.Run(["serve", "--port", "0"], surroundings));
        await Until(() => Address().IsMatch(_error.ToString()));
        _address = Address().Match(_error.ToString()).Value;
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        (await _serving).ShouldBe(ExitCodes.Done);
        _error.ToString().ShouldEndWith("Stopped.\n");
        _client.Dispose();
        _site.Dispose();
        _stop.Dispose();
    }

    [Fact]
    public async Task The_site_is_served_from_memory()
    {
        string home = await _client.GetStringAsync(_address);

        home.ShouldContain("Card payments fail");
        home.ShouldContain("/__statusgen/live.js?");
        Directory.Exists(_site.At("_site")).ShouldBeFalse();
        (await _client.GetAsync(_address + "nowhere")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await _client.PostAsync(_address, null)).StatusCode.ShouldBe(HttpStatusCode.MethodNotAllowed);
        using var head = new HttpRequestMessage(HttpMethod.Head, _address);
        HttpResponseMessage answer = await _client.SendAsync(head);
        answer.Content.Headers.ContentLength.ShouldNotBeNull().ShouldBeGreaterThan(1000);
        (await answer.Content.ReadAsStringAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_foreign_name_is_refused()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, _address);
        request.Headers.Host = "evil.example";

        (await _client.SendAsync(request)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_change_is_built_told_and_served_and_an_error_keeps_the_last_good_page()
    {
        using var events = new StreamReader(await _client.GetStreamAsync(_address + "__statusgen/events"));
        string first = await Next(events, "version");

        _site.Write(SmallSite.IncidentPath, SmallSite.Incident.Replace("Card payments fail", "Everything is slow"));
        string second = await Next(events, "version");
        second.ShouldNotBe(first);
        (await _client.GetStringAsync(_address)).ShouldContain("Everything is slow");

        _site.Write("incidents/bad.md", "no front matter\n");
        string problems = await Next(events, "problems");
        problems.ShouldContain("SG0201");
        (await Next(events, "version")).ShouldBe(second);
        (await _client.GetStringAsync(_address)).ShouldContain("Everything is slow");

        File.Delete(_site.At("incidents/bad.md"));
        (await Next(events, "problems")).ShouldBe("[]");
        (await Next(events, "version")).ShouldNotBe(second);
    }

    [Fact]
    public void A_port_that_is_taken_is_named()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        int port = ((IPEndPoint)taken.LocalEndpoint).Port;

        _site.Run("serve", "--port", $"{port}").ShouldBe(new ProgramResult(ExitCodes.InputOutputFailed, "", $"statusgen: port {port} is taken; name another one with --port.\n"));
    }

    private static async Task<string> Next(StreamReader events, string name)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (true)
        {
            string line = await events.ReadLineAsync(patience.Token) ?? throw new InvalidOperationException("The events ended.");
            if (line == $"event: {name}") return (await events.ReadLineAsync(patience.Token))!["data: ".Length..];
        }
    }

    private static async Task Until(Func<bool> condition)
    {
        for (int i = 0; i < 400 && !condition(); i++) await Task.Delay(50);
        condition().ShouldBeTrue();
    }

    [GeneratedRegex(@"http://127\.0\.0\.1:\d+/(?=\n)")]
    private static partial Regex Address();
}
