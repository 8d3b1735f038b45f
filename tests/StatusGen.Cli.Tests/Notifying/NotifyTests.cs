using System.Text.Json;
using StatusGen.Cli.Tests.Transports;

namespace StatusGen.Cli.Tests.Notifying;

/// <summary>The whole way: files in, messages out, a ledger that proves it.</summary>
public sealed class NotifyTests : IDisposable
{
    private const string Now = "2026-11-20T14:30:00Z";

    private readonly SmallSite _site = new();
    private readonly ScratchFolder _elsewhere = new();
    private readonly Dictionary<string, string> _variables = new() { ["SMTP_USER"] = "status", ["SMTP_PASSWORD"] = "pass word", ["LEDGER_KEY"] = "key" };

    public void Dispose()
    {
        _site.Dispose();
        _elsewhere.Dispose();
    }

    private void Configure(string channels, string audiences, string contacts = "", string more = "")
    {
        _site.Write("statusgen.yml", SmallSite.Settings + $"channels:\n{channels}\naudiences:\n{audiences}\ncontacts: {_elsewhere.Write("contacts.yml", contacts)}\nnotify: {{ tries: 2, first-wait: 1s }}\nledger: {{ key: env:LEDGER_KEY }}\n{more}");
    }

    private ProgramResult Run(params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        int code = StatusGenProgram.Run(arguments, InProcess.Around(_site.Path, Now, "", output, error, variable: name => _variables.GetValueOrDefault(name)));
        return new ProgramResult(code, output.ToString(), error.ToString());
    }

    private string[] Outbox(string folder = "out") => Directory.Exists(_site.At(folder)) ? [.. Directory.GetFiles(_site.At(folder)).Order(StringComparer.Ordinal)] : [];

    private string Ledger() => File.ReadAllText(_site.At(".statusgen/ledger/2026-11-20-card-payments.jsonl"));

    [Fact]
    public void Without_send_nothing_leaves_and_nothing_is_written()
    {
        Configure("  posts: { kind: file, folder: out, for: public }", "  public: {}");

        ProgramResult result = Run("notify");

        result.ExitCode.ShouldBe(0, result.Error);
        result.Output.ShouldContain("1 message to send for 1 notice.");
        Outbox().ShouldBeEmpty();
        Directory.Exists(_site.At(".statusgen")).ShouldBeFalse();
    }

    [Fact]
    public void What_is_sent_is_sent_once_and_proved()
    {
        Configure("  posts: { kind: file, folder: out, for: public }", "  public: {}");

        Run("notify", "--send").ExitCode.ShouldBe(0);
        Run("notify", "--send").Output.ShouldStartWith("Nothing to send.");

        File.ReadAllText(Outbox().ShouldHaveSingleItem()).ShouldContain("One in five card payments is declined.");
        Run("ledger", "verify").Error.ShouldBe("The ledger is whole: 3 events in 1 file.\n");
        Run("ledger", "report").Output.ShouldContain("public: 1 of 1 reached");
        JsonDocument.Parse(Run("notify", "--format", "json").Output).RootElement.GetProperty("messages").GetInt32().ShouldBe(0);
    }

    [Fact]
    public void An_edited_text_is_not_sent_again_and_a_correction_is_an_update_of_its_own()
    {
        Configure("  posts: { kind: file, folder: out, for: public }", "  public: {}");
        Run("notify", "--send").ExitCode.ShouldBe(0);

        _site.Write(SmallSite.IncidentPath, SmallSite.Incident.Replace("One in five", "One in four"));
        Run("notify", "--send").Output.ShouldStartWith("Nothing to send.");
        Outbox().Length.ShouldBe(1);

        _site.Write(SmallSite.IncidentPath, SmallSite.Incident + "\n## Update · 2026-11-20 14:25 UTC\n\nCorrection: it is one in four.\n");
        Run("notify", "--send").ExitCode.ShouldBe(0);
        Outbox().Length.ShouldBe(2);
        Outbox().Select(File.ReadAllText).ShouldContain(text => text.Contains("Correction: it is one in four.", StringComparison.Ordinal));
    }

    [Fact]
    public void A_changed_ledger_is_found_and_nothing_is_sent_on_it()
    {
        Configure("  posts: { kind: file, folder: out, for: public }", "  public: {}");
        Run("notify", "--send");
        string file = _site.At(".statusgen/ledger/2026-11-20-card-payments.jsonl");
        string[] lines = File.ReadAllLines(file);

        File.WriteAllLines(file, lines[..^1]);
        Run("ledger", "verify").ExitCode.ShouldBe(1);
        File.WriteAllLines(file, lines.Skip(1));
        Run("ledger", "verify").Error.ShouldStartWith("2026-11-20-card-payments(1): ");
        File.Delete(file);
        Run("ledger", "verify").Error.ShouldContain("the whole file is gone");
    }

    [Fact]
    [Trait("Needs", "aiosmtpd")]
    public void Mail_arrives_in_the_contacts_language_and_zone_as_another_parser_reads_it()
    {
        using var server = new MailServerProcess();
        Configure(
            $"  email: {{ kind: smtp, host: localhost, port: {server.Port}, from: Status <status@example.com>, username: env:SMTP_USER, password: env:SMTP_PASSWORD }}",
            "  customers: { channels: [email] }",
            "- { id: ada, name: Ada Müller, audiences: [customers], language: de, time-zone: Europe/Berlin, reach: [{ email: ada@example.com }] }\n");

        ProgramResult result = RunProcess(server);

        result.ExitCode.ShouldBe(0, result.Error);
        JsonElement mail = server.Messages().ShouldHaveSingleItem();
        mail.GetProperty("to")[0].GetString().ShouldBe("ada@example.com");
        mail.GetProperty("tls").GetBoolean().ShouldBeTrue();
        mail.GetProperty("defects").GetArrayLength().ShouldBe(0);
        string text = mail.GetProperty("parts").GetProperty("text/plain").GetString()!;
        text.ShouldContain("One in five card payments is declined.");
        text.ShouldContain("Nächstes Update bis: 20. November 2026, 15:40", Case.Sensitive, text);
        mail.GetProperty("parts").GetProperty("text/html").GetString()!.ShouldContain("One in five");
        Ledger().ShouldNotContain("ada");
        Ledger().ShouldNotContain("pass word");
    }

    [Fact]
    [Trait("Needs", "aiosmtpd")]
    public void When_the_main_server_is_down_everybody_is_reached_through_the_backup()
    {
        using var server = new MailServerProcess();
        const string Rest = "from: status@example.com, username: env:SMTP_USER, password: env:SMTP_PASSWORD }";
        Configure(
            $"  email: {{ kind: smtp, host: 127.0.0.1, port: {Misbehaving.FreePort()}, {Rest}\n  backup: {{ kind: smtp, host: localhost, port: {server.Port}, {Rest}",
            "  customers: { channels: [email, backup] }",
            string.Concat(Enumerable.Range(0, 30).Select(i => $"- {{ id: p{i}, audiences: [customers], reach: [{{ email: p{i}@example.com }}] }}\n")));

        ProgramResult result = RunProcess(server);

        result.ExitCode.ShouldBe(0, result.Error);
        server.Messages().Select(m => m.GetProperty("to")[0].GetString()).Distinct().Count().ShouldBe(30);
        Run("ledger", "verify").ExitCode.ShouldBe(0);
    }

    [Fact]
    public void When_mail_is_down_the_next_channel_is_taken_and_when_all_are_down_everything_stays_owed()
    {
        const string Rest = "from: status@example.com, security: none }";
        string down = $"  email: {{ kind: smtp, host: 127.0.0.1, port: {Misbehaving.FreePort()}, {Rest}\n  posts: {{ kind: file, folder: out }}";
        _site.Write("out", "a file where a folder should be");
        Configure(down, "  customers: { channels: [email, posts] }", "- { id: ada, audiences: [customers], reach: [{ email: ada@example.com }] }\n");

        ProgramResult first = Run("notify", "--send");
        first.ExitCode.ShouldBe(4, first.Error);
        first.Error.ShouldNotContain("ada@example.com");

        File.Delete(_site.At("out"));
        ProgramResult second = Run("notify", "--send");
        second.ExitCode.ShouldBe(0, second.Error);
        Outbox().ShouldHaveSingleItem();
        Run("ledger", "verify").ExitCode.ShouldBe(0);
    }

    [Fact]
    public void Contacts_within_the_site_are_refused()
    {
        _site.Write("contacts.yml", "- { id: ada }");
        _site.Write("statusgen.yml", SmallSite.Settings + "contacts: contacts.yml\n");

        ProgramResult result = Run("contacts", "check");

        result.ExitCode.ShouldBe(1);
        result.Error.ShouldContain("SG0611");
    }

    [Fact]
    public void A_sealed_copy_takes_the_place_of_contacts_that_cannot_be_read()
    {
        _variables["STATUSGEN_CONTACTS_PASSPHRASE"] = "correct horse";
        string contacts = _elsewhere.Write("contacts.yml", "- { id: ada, verified: 2026-11-01, reach: [{ email: ada@example.com }, { sms: \"+15550100\" }] }\n");
        _site.Write("statusgen.yml", SmallSite.Settings + $"contacts: {{ path: {contacts}, sealed: contacts.sealed }}\n");

        Run("contacts", "seal", "contacts.sealed").ExitCode.ShouldBe(0);
        string before = Run("contacts", "export").Output;
        File.Delete(contacts);

        _site.Read("contacts.sealed").ShouldNotContain("ada");
        Run("contacts", "export").Output.ShouldBe(before);
        Run("contacts", "unseal").Output.ShouldStartWith("- { id: ada");
        Run("contacts", "export", "--format", "csv").Output.ShouldContain("email:ada@example.com;sms:+15550100");
    }

    /// <summary>As a process of its own, which trusts the test's certificate as a system would.</summary>
    private ProgramResult RunProcess(MailServerProcess server)
    {
        _variables["SSL_CERT_FILE"] = server.CertificateFile;
        return ProgramUnderTest.RunWith(_variables, _site.Path, "notify", "--send", "--now", Now);
    }
}
