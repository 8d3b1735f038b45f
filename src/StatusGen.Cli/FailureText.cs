namespace StatusGen.Cli;

/// <summary>What a broken disk or network says, as one sentence for people.</summary>
internal static class FailureText
{
    // errno on Linux and macOS: EACCES, ENOSPC, EROFS, EDQUOT (Linux, macOS); on Windows the low word of the HRESULT.
    private const int NoSpace = 28, ReadOnlySystem = 30, QuotaOnLinux = 122, QuotaOnMac = 69, DiskFullOnWindows = 112;

    public static string Describe(Exception failure)
    {
        int code = OperatingSystem.IsWindows() ? failure.HResult & 0xFFFF : failure.HResult;
        string sentence = (failure, code) switch
        {
            (IOException, NoSpace or DiskFullOnWindows) => "there is no space left on the disk",
            (IOException, ReadOnlySystem) => "the disk is read-only: " + failure.Message,
            (IOException, QuotaOnLinux or QuotaOnMac) => "your share of the disk is full",
            (UnauthorizedAccessException, _) => "permission denied: " + failure.Message,
            _ => failure.Message,
        };
        return sentence.ReplaceLineEndings(" ").TrimEnd('.') + ".";
    }
}
