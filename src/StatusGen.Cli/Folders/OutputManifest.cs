using System.Collections.Frozen;
using System.Text;

namespace StatusGen.Cli.Folders;

/// <summary>The list of files that the generator wrote, kept beside them: what is not in it belongs to somebody else.</summary>
internal static class OutputManifest
{
    public const string Name = ".statusgen-manifest";

    private const string Head = "# Written by statusgen: the files of this site. Whatever is not listed here is left alone.";

    /// <summary>Empty when there is none.</summary>
    public static IReadOnlySet<string> Read(string folder)
    {
        string path = Path.Combine(folder, Name);
        return File.Exists(path) ? File.ReadLines(path).Where(line => line.Length > 0 && line[0] != '#').ToHashSet(StringComparer.Ordinal) : FrozenSet<string>.Empty;
    }

    /// <summary>Sorted: the same site gives the same bytes.</summary>
    public static byte[] Compose(List<string> paths)
    {
        paths.Sort(StringComparer.Ordinal);
        int length = Encoding.UTF8.GetByteCount(Head) + 1;
        foreach (string path in paths) length += Encoding.UTF8.GetByteCount(path) + 1;
        byte[] bytes = new byte[length];
        int at = Encoding.UTF8.GetBytes(Head, bytes);
        bytes[at++] = (byte)'\n';
        foreach (string path in paths)
        {
            at += Encoding.UTF8.GetBytes(path, bytes.AsSpan(at));
            bytes[at++] = (byte)'\n';
        }
        return bytes;
    }
}
