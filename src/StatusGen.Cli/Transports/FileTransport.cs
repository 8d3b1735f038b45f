using StatusGen.Cli.Folders;
using StatusGen.Notify.Exchange;

namespace StatusGen.Cli.Transports;

/// <summary>Messages as files, below the site's folder unless a channel names another place. The call sheet itself is made from content and contacts; nothing is written for it.</summary>
internal sealed class FileTransport(string siteFolder)
{
    public Reply Write(FileOutgoing file)
    {
        try
        {
            string folder = Path.GetFullPath(file.Folder, siteFolder);
            Directory.CreateDirectory(folder);
            AtomicFile.Write(Path.Combine(folder, file.Name), file.Bytes.AsSpan());
            return new FileReply(null);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new FileReply(FailureText.Describe(e));
        }
    }

    public static Reply Write(CallSheetOutgoing call) => new FileReply(call.Number.Length == 0 ? "there is no number to call" : null);
}
