using System.Globalization;
using NodaTime;
using StatusGen.Notify.Exchange;

namespace StatusGen.Notify.Channels.Http;

/// <summary>What HTTP replies mean when a service says nothing more exact. No service's own sentence is repeated: it may hold an address or a secret.</summary>
internal static class HttpReplies
{
    /// <summary>A service that asks for a longer rest than this is asked again all the same.</summary>
    private static readonly Duration LongestRest = Duration.FromDays(1);

    private const int LongestWord = 60;

    /// <summary>Null when the service took the request (200 to 299).</summary>
    /// <param name="service">Its name, for people.</param>
    /// <param name="word">The service's own word for the failure, such as <c>invalid_blocks</c>; shown only when it is a plain word.</param>
    /// <param name="after">How long the service's body asks to be left alone; its header counts first.</param>
    public static Outcome? Failure(string service, Outgoing outgoing, Reply reply, string? word = null, Duration? after = null) => reply switch
    {
        HttpReply { Status: >= 200 and < 300 } => null,
        HttpReply http => OfStatus(outgoing.Mask($"{service} answered {http.Status}{(PlainWord(word) is { } plain ? $" ({plain})" : "")}"), http, after),
        NetworkFailure { Trouble: NetworkTrouble.Untrusted or NetworkTrouble.RedirectedElsewhere } failure =>
            new Refused(FailureReason.Network, outgoing.Mask($"{service} could not be reached safely: {failure.Problem}")),
        NetworkFailure failure => new RetryLater(FailureReason.Network, outgoing.Mask($"{service} could not be reached: {failure.Problem}")),
        _ => new Refused(FailureReason.Server, $"{service} was to be asked over HTTP, and something else was done."),
    };

    /// <summary>The service said that all is well, but not in its own words: something between us and it may have answered, so nobody was told for sure.</summary>
    public static Outcome NotItsOwn(string service) =>
        new RetryLater(FailureReason.Server, $"{service} answered with something that is not its own reply.");

    private static Outcome OfStatus(string said, HttpReply reply, Duration? after) => reply.Status switch
    {
        401 or 402 or 403 or 407 => new Refused(FailureReason.Auth, said + ": the token, key or address of the channel is not accepted."),
        404 or 405 or 410 => new Refused(FailureReason.Address, said + ": nothing takes messages at this address."),
        429 => new RetryLater(FailureReason.RateLimit, said + ": too many messages.", RetryAfter(reply) ?? after),
        408 or 409 or 421 or 423 or 425 => new RetryLater(FailureReason.Server, said + ".", RetryAfter(reply) ?? after),
        501 or 505 => new Refused(FailureReason.Server, said + ": it does not know such requests."),
        >= 500 or < 200 => new RetryLater(FailureReason.Server, said + ".", RetryAfter(reply) ?? after),
        >= 300 and < 400 => new Refused(FailureReason.Address, said + ": it has moved elsewhere; correct the address."),
        _ => new Refused(FailureReason.Content, said + ": the message is not accepted."),
    };

    /// <summary>
    /// RFC 9110, 10.2.3: seconds, or a date. A date counts from the reply's own <c>Date</c>, so that no clock of ours is needed; without one nothing is known.
    /// </summary>
    public static Duration? RetryAfter(HttpReply reply)
    {
        if (reply.Header("Retry-After") is not { } text) return null;
        text = text.Trim();
        if (double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double seconds)) return OfSeconds(seconds);
        return HttpDate(text) is { } until && HttpDate(reply.Header("Date")) is { } sent ? Within(until - sent) : null;
    }

    public static Duration? OfSeconds(double seconds) =>
        double.IsFinite(seconds) && seconds >= 0 ? Within(Duration.FromMilliseconds(Math.Ceiling(Math.Min(seconds, LongestRest.TotalSeconds) * 1000))) : null;

    /// <summary>For services that name the moment at which one may go on.</summary>
    public static Duration? Until(Instant moment, HttpReply reply) => HttpDate(reply.Header("Date")) is { } sent ? Within(moment - sent) : null;

    /// <summary>Letters, digits and <c>_ . -</c>, beginning with a letter: no sentence, no address and no number of a telephone. Null otherwise.</summary>
    private static string? PlainWord(string? word)
    {
        if (word is not { Length: > 1 and <= LongestWord } || !char.IsAsciiLetter(word[0])) return null;
        int digits = 0;
        foreach (char c in word)
        {
            if (char.IsAsciiDigit(c)) digits++;
            else if (!char.IsAsciiLetter(c) && c is not ('_' or '.' or '-')) return null;
        }
        return digits < 7 ? word : null;
    }

    private static Duration Within(Duration wait) => Duration.Max(Duration.Zero, Duration.Min(wait, LongestRest));

    private static Instant? HttpDate(string? text) =>
        DateTimeOffset.TryParseExact(text, "r", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset date) ? Instant.FromDateTimeOffset(date) : null;
}
