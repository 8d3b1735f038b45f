using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using StatusGen.Notify.Exchange;

namespace StatusGen.Cli.Transports;

/// <summary>
/// One conversation with a mail server (RFC 5321), command by command: STARTTLS (RFC 3207) or TLS from the start, AUTH PLAIN or LOGIN (RFC 4954) and only under TLS,
/// SMTPUTF8 (RFC 6531) when an address needs it. Whatever the server refuses becomes the reply; broken connections are exceptions for the transport.
/// </summary>
internal sealed class SmtpConnection(MailServer server, TimeSpan timeout, X509Certificate2Collection? trusted) : IDisposable
{
    /// <summary>RFC 5321, 4.5.3.1.5: 512 octets. Servers in the field send more.</summary>
    private const int LongestLine = 4096, MostLines = 100;

    /// <summary>A connection that rested longer is asked whether it lives before a message is trusted to it. Milliseconds.</summary>
    private const long AskAfter = 5_000;

    private long _lastUsed = Environment.TickCount64;
    private readonly TcpClient _client = new() { NoDelay = true };
    private readonly byte[] _buffer = new byte[LongestLine];
    private CancellationTokenSource _patience = new();
    private Stream _stream = Stream.Null;
    private int _start, _end;
    private string[] _extensions = [];

    /// <summary>False after a refusal that may leave the conversation in doubt.</summary>
    public bool IsUsable { get; private set; } = true;

    /// <summary>Null when the server waits for a message; else its refusal.</summary>
    public async Task<MailReply?> OpenAsync()
    {
        await _client.ConnectAsync(server.Host, server.Port, Patience()).ConfigureAwait(false);
        _stream = _client.GetStream();
        if (server.Security == MailSecurity.Tls) await SecureAsync().ConfigureAwait(false);
        SmtpAnswer greeting = await ReadAsync().ConfigureAwait(false);
        if (greeting.Code != 220) return greeting.As(MailStage.Greeting);
        if (await GreetAsync().ConfigureAwait(false) is { } refused) return refused;
        if (server.Security == MailSecurity.StartTls)
        {
            if (!_extensions.Contains("STARTTLS", StringComparer.OrdinalIgnoreCase)) return new MailReply(530, "the server offers no encryption", MailStage.Encryption);
            SmtpAnswer answer = await CommandAsync("STARTTLS").ConfigureAwait(false);
            if (answer.Code != 220) return answer.As(MailStage.Encryption);
            // Whatever came in the clear after the answer is not ours: RFC 3207, section 6.
            (_start, _end) = (0, 0);
            await SecureAsync().ConfigureAwait(false);
            if (await GreetAsync().ConfigureAwait(false) is { } refusedAgain) return refusedAgain;
        }
        return server.Username is null ? null : await LogInAsync(server.Username.Reveal(), server.Password?.Reveal() ?? "").ConfigureAwait(false);
    }

    public async Task<Reply> SendAsync(MailOutgoing mail)
    {
        bool isInternational = !Ascii.IsValid(mail.From) || !Ascii.IsValid(mail.To);
        string size = Has("SIZE") ? $" SIZE={mail.Message.Length}" : "";
        string eightBit = Has("8BITMIME") ? " BODY=8BITMIME" : "";
        if (isInternational && !Has("SMTPUTF8")) return await RefuseAsync(new MailReply(553, "the server cannot send to addresses with such letters", MailStage.Recipient)).ConfigureAwait(false);
        if (!Has("8BITMIME") && !Ascii.IsValid(mail.Message.AsSpan())) return await RefuseAsync(new MailReply(554, "the server takes messages of 7-bit letters only", MailStage.Message)).ConfigureAwait(false);
        string[] commands = [$"MAIL FROM:<{mail.From}>{size}{eightBit}{(isInternational ? " SMTPUTF8" : "")}", $"RCPT TO:<{mail.To}>", "DATA"];
        SmtpAnswer answer;
        if (Has("PIPELINING"))
        {
            if (await PipelineAsync(commands).ConfigureAwait(false) is { } refusal) return await RefuseAsync(refusal).ConfigureAwait(false);
        }
        else
        {
            answer = await CommandAsync(commands[0]).ConfigureAwait(false);
            if (!answer.IsGood) return await RefuseAsync(answer.As(MailStage.Sender)).ConfigureAwait(false);
            answer = await CommandAsync(commands[1]).ConfigureAwait(false);
            if (!answer.IsGood) return await RefuseAsync(answer.As(MailStage.Recipient)).ConfigureAwait(false);
            answer = await CommandAsync(commands[2]).ConfigureAwait(false);
            if (answer.Code != 354) return await RefuseAsync(answer.As(MailStage.Message)).ConfigureAwait(false);
        }
        await WriteAsync(SmtpData.Of(mail.Message.AsSpan())).ConfigureAwait(false);
        answer = await ReadAsync().ConfigureAwait(false);
        if (!answer.IsGood) IsUsable = answer.Code != 421;
        _lastUsed = Environment.TickCount64;
        return answer.As(MailStage.Message);
    }

    /// <summary>All commands at once, then all answers (RFC 2920). Null when the server waits for the message; else what it refused first.</summary>
    private async Task<MailReply?> PipelineAsync(string[] commands)
    {
        foreach (string command in commands) RefuseLines(command);
        await WriteAsync(Encoding.UTF8.GetBytes(string.Join("\r\n", commands) + "\r\n")).ConfigureAwait(false);
        SmtpAnswer sender = await ReadAsync().ConfigureAwait(false), recipient = await ReadAsync().ConfigureAwait(false), data = await ReadAsync().ConfigureAwait(false);
        MailReply? refusal = !sender.IsGood ? sender.As(MailStage.Sender) : !recipient.IsGood ? recipient.As(MailStage.Recipient) : data.Code != 354 ? data.As(MailStage.Message) : null;
        if (refusal is null || data.Code != 354) return refusal;
        // A server may wait for a message although it knows no recipient: it gets an empty one, which goes nowhere.
        await WriteAsync(".\r\n"u8.ToArray()).ConfigureAwait(false);
        await ReadAsync().ConfigureAwait(false);
        return refusal;
    }

    /// <summary>Whether the server still listens after a while of silence.</summary>
    public async Task<bool> IsAliveAsync()
    {
        if (_client.Client.Poll(0, SelectMode.SelectRead)) return false; // closed, or it said goodbye
        if (Environment.TickCount64 - _lastUsed < AskAfter) return true;
        try
        {
            return (await CommandAsync("RSET").ConfigureAwait(false)).IsGood;
        }
        catch (Exception e) when (e is IOException or SocketException or OperationCanceledException)
        {
            return false;
        }
    }

    /// <summary>A goodbye, whether it is heard or not.</summary>
    public void Quit()
    {
        try
        {
            _stream.Write("QUIT\r\n"u8);
        }
        catch (Exception e) when (e is IOException or SocketException or ObjectDisposedException)
        {
            IsUsable = false;
        }
    }

    public void Dispose()
    {
        _stream.Dispose();
        _client.Dispose();
        _patience.Dispose();
    }

    private bool Has(string extension) => _extensions.Any(e => e.Equals(extension, StringComparison.OrdinalIgnoreCase) || e.StartsWith(extension + " ", StringComparison.OrdinalIgnoreCase));

    /// <summary>The message is refused; the connection is kept when the server forgets it.</summary>
    private async Task<MailReply> RefuseAsync(MailReply reply)
    {
        IsUsable = reply.Code != 421 && (await CommandAsync("RSET").ConfigureAwait(false)).IsGood;
        return reply;
    }

    private async Task<MailReply?> GreetAsync()
    {
        SmtpAnswer answer = await CommandAsync($"EHLO {SmtpData.OwnName(_client.Client.LocalEndPoint)}").ConfigureAwait(false);
        if (!answer.IsGood) return answer.As(MailStage.Greeting);
        _extensions = [.. answer.Lines.Skip(1).Select(line => line.Trim())];
        return null;
    }

    private async Task<MailReply?> LogInAsync(string username, string password)
    {
        if (_stream is not SslStream && !IsLoopback()) return new MailReply(530, "the password is not sent without encryption", MailStage.Authentication);
        string[] ways = (_extensions.FirstOrDefault(e => e.StartsWith("AUTH ", StringComparison.OrdinalIgnoreCase)) ?? "").ToUpperInvariant().Split(' ');
        SmtpAnswer answer;
        if (ways.Contains("PLAIN")) answer = await CommandAsync("AUTH PLAIN " + SmtpData.Base64($"\0{username}\0{password}")).ConfigureAwait(false);
        else if (ways.Contains("LOGIN"))
        {
            answer = await CommandAsync("AUTH LOGIN").ConfigureAwait(false);
            if (answer.Code == 334) answer = await CommandAsync(SmtpData.Base64(username)).ConfigureAwait(false);
            if (answer.Code == 334) answer = await CommandAsync(SmtpData.Base64(password)).ConfigureAwait(false);
        }
        else return new MailReply(504, "the server offers neither AUTH PLAIN nor AUTH LOGIN", MailStage.Authentication);
        return answer.Code == 235 ? null : answer.As(MailStage.Authentication);
    }

    private bool IsLoopback() => _client.Client.RemoteEndPoint is System.Net.IPEndPoint { Address: var address } && System.Net.IPAddress.IsLoopback(address);

    private async Task SecureAsync()
    {
        var secure = new SslStream(_stream, leaveInnerStreamOpen: false);
        _stream = secure;
        var options = new SslClientAuthenticationOptions { TargetHost = server.Host };
        if (trusted is not null)
        {
            options.CertificateChainPolicy = new X509ChainPolicy { TrustMode = X509ChainTrustMode.CustomRootTrust, RevocationMode = X509RevocationMode.NoCheck };
            options.CertificateChainPolicy.CustomTrustStore.AddRange(trusted);
        }
        await secure.AuthenticateAsClientAsync(options, Patience()).ConfigureAwait(false);
    }

    private static void RefuseLines(string command)
    {
        if (command.AsSpan().ContainsAny('\r', '\n')) throw new InvalidOperationException("a command is one line");
    }

    private async Task<SmtpAnswer> CommandAsync(string command)
    {
        RefuseLines(command);
        await WriteAsync(Encoding.UTF8.GetBytes(command + "\r\n")).ConfigureAwait(false);
        return await ReadAsync().ConfigureAwait(false);
    }

    private async Task WriteAsync(ReadOnlyMemory<byte> bytes)
    {
        CancellationToken patience = Patience();
        await _stream.WriteAsync(bytes, patience).ConfigureAwait(false);
        await _stream.FlushAsync(patience).ConfigureAwait(false);
    }

    /// <summary>For the step that begins now; the source is used again as long as its time never ran out.</summary>
    private CancellationToken Patience()
    {
        if (!_patience.TryReset())
        {
            _patience.Dispose();
            _patience = new CancellationTokenSource();
        }
        _patience.CancelAfter(timeout);
        return _patience.Token;
    }

    private async Task<SmtpAnswer> ReadAsync()
    {
        CancellationToken patience = Patience();
        var lines = new List<string>();
        while (lines.Count < MostLines)
        {
            string line = await ReadLineAsync(patience).ConfigureAwait(false);
            if (line.Length < 3 || !int.TryParse(line.AsSpan(0, 3), out int code) || code is < 200 or > 599) throw new InvalidOperationException("no reply code");
            lines.Add(line.Length > 4 ? line[4..] : "");
            if (line.Length == 3 || line[3] != '-') return new SmtpAnswer(code, lines);
        }
        throw new InvalidOperationException("an endless reply");
    }

    private async Task<string> ReadLineAsync(CancellationToken patience)
    {
        while (true)
        {
            int length = _buffer.AsSpan(_start, _end - _start).IndexOf((byte)'\n');
            if (length >= 0)
            {
                string line = Encoding.UTF8.GetString(_buffer, _start, length).TrimEnd('\r');
                _start += length + 1;
                return line;
            }
            if (_start > 0)
            {
                _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
                (_start, _end) = (0, _end - _start);
            }
            if (_end == _buffer.Length) throw new InvalidOperationException("an endless line");
            int read = await _stream.ReadAsync(_buffer.AsMemory(_end), patience).ConfigureAwait(false);
            if (read == 0) throw new IOException("the server hung up");
            _end += read;
        }
    }
}

/// <summary>A reply of the server, all its lines.</summary>
internal readonly record struct SmtpAnswer(int Code, IReadOnlyList<string> Lines)
{
    public bool IsGood => Code is >= 200 and < 300;

    public MailReply As(MailStage stage) => new(Code, string.Join(' ', Lines), stage);
}
