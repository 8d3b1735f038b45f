using System.Collections.Immutable;
using StatusGen.Notify.Secrets;

namespace StatusGen.Notify.Channels.Http;

/// <summary>Settings that many channels share, and what can be wrong with their values beyond their form.</summary>
internal static class SettingForms
{
    public static ChannelSetting SecretUrl(string description, string variable) => new("url", SettingForm.Secret, true, description, $"env:{variable}");

    /// <summary>The webhook's address; null, and reported, when the secret holds something else.</summary>
    public static Secret? WebhookOf(ChannelReader reader)
    {
        if (reader.Secret("url") is not { } url) return null;
        if (Requests.IsAddress(url)) return url;
        reader.Wrong("url", $"The secret behind \"url\" of the channel \"{reader.Name}\" is no address.", "Store the whole address, beginning with https://.");
        return null;
    }

    /// <summary>The webhook's address as secret, and what identifies it in a path or query, so that not even a part is shown.</summary>
    public static ImmutableArray<Secret> SecretsOf(Secret url)
    {
        var secrets = ImmutableArray.Create(url);
        if (!Uri.TryCreate(url.Reveal().Trim(), UriKind.Absolute, out Uri? address)) return secrets;
        if (address.AbsoluteUri != url.Reveal()) secrets = secrets.Add(new Secret(address.AbsoluteUri));
        if (address.PathAndQuery.Length > 8) secrets = secrets.Add(new Secret(address.PathAndQuery));
        foreach (string part in address.PathAndQuery.Split('/', '?', '&', '='))
            if (part.Length >= 16) secrets = secrets.Add(new Secret(part));
        return secrets;
    }

    /// <summary>A telephone number as E.164 has it: a plus sign, then 7 to 15 digits.</summary>
    public static bool IsE164(string text) => text.Length is >= 8 and <= 16 && text[0] == '+' && text[1] is not '0' && text.AsSpan(1).IndexOfAnyExceptInRange('0', '9') < 0;

    /// <summary>Without a slash at its end.</summary>
    public static string BaseOf(Uri address) => address.AbsoluteUri.TrimEnd('/');
}
