using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;

namespace StatusGen.Cli.Tests.Transports;

/// <summary>Debian's aiosmtpd on a free port of this machine.</summary>
internal sealed class MailServerProcess : IDisposable
{
    private readonly ScratchFolder _folder = new();
    private readonly Process _process;
    private readonly ConcurrentQueue<JsonElement> _messages = new();
    private readonly Task _reading;

    /// <param name="refused">Recipients that it does not know.</param>
    public MailServerProcess(params string[] refused)
    {
        Certificate = MakeCertificate();
        string certificate = _folder.Write("cert.pem", Certificate.ExportCertificatePem());
        string key = _folder.Write("key.pem", Certificate.GetRSAPrivateKey()!.ExportPkcs8PrivateKeyPem());
        CertificateFile = certificate;
        var start = new ProcessStartInfo("/usr/bin/python3", [Repository.Path("tests", "StatusGen.Cli.Tests", "Transports", "mail_server.py"), certificate, key, .. refused])
        {
            RedirectStandardOutput = true,
            RedirectStandardInput = true,
        };
        _process = Process.Start(start)!;
        Port = int.Parse(_process.StandardOutput.ReadLine() ?? throw new InvalidOperationException("The mail server did not start: is python3-aiosmtpd installed?"));
        _reading = Task.Run(() =>
        {
            while (_process.StandardOutput.ReadLine() is { } line) _messages.Enqueue(JsonDocument.Parse(line).RootElement);
        });
    }

    public int Port { get; }
    public X509Certificate2 Certificate { get; }
    public string CertificateFile { get; }

    /// <summary>All that were taken; ends the server.</summary>
    public JsonElement[] Messages()
    {
        _process.StandardInput.Close();
        _reading.Wait(TimeSpan.FromSeconds(10));
        return [.. _messages];
    }

    public void Dispose()
    {
        _process.Kill();
        _process.Dispose();
        Certificate.Dispose();
        _folder.Dispose();
    }

    private static X509Certificate2 MakeCertificate()
    {
        using RSA key = RSA.Create(2048);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        return request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
    }
}
