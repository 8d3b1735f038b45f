namespace StatusGen.Notify.Texts;

/// <summary>The few words that messages add to a notice's own facts and labels. English for now; all of them stand here.</summary>
internal static class NoticeWords
{
    public const string Exercise = "EXERCISE";
    public const string Acknowledge = "Please confirm that you have read this";
    public const string WhySent = "You get this message because you are listed for news from";
    public const string StatusPage = "Status page";
    public const string AutomaticMessage = "This message was sent by a program.";

    /// <summary>What a voice says first; the site's name follows.</summary>
    public const string CallFrom = "This is a message from";

    public const string CallEnd = "You find more at";

    public static string AndMore(int count) => $"and {count} more";
}
