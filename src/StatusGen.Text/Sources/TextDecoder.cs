using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using System.Text.Unicode;
using StatusGen.Domain.Diagnostics;

namespace StatusGen.Text.Sources;

/// <summary>Bytes to text. Whatever is not plain UTF-8 text becomes a diagnostic at its line.</summary>
public static class TextDecoder
{
    // Below the space, text holds tabs and line ends; form feeds still occur in old files. U+007F is a control character too.
    private static readonly SearchValues<byte> ControlBytes = SearchValues.Create(
        [0, 1, 2, 3, 4, 5, 6, 7, 8, 11, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 127]);

    public static Loaded<SourceText?> Decode(SourceFile file)
    {
        if (file.Problem is { } problem) return Refuse(Explain(file, problem));
        ReadOnlySpan<byte> bytes = file.Bytes.Span;
        if (bytes.Length > SourceFile.MaxLength) return Refuse(TooLarge(file.Path));
        if (bytes.StartsWith("\uFEFF"u8)) bytes = bytes[3..];
        else if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
            return Refuse(Diagnostic.Error(DiagnosticCodes.NotUtf8, SourceLocation.StartOf(file.Path), "The file is UTF-16.", "Save it as UTF-8."));

        int control = bytes.IndexOfAny(ControlBytes);
        if (control >= 0) return Refuse(NotText(file.Path, bytes, control));

        return Transcode(file.Path, bytes);
    }

    private static Loaded<SourceText?> Transcode(string path, ReadOnlySpan<byte> bytes)
    {
        char[] buffer = ArrayPool<char>.Shared.Rent(bytes.Length);
        try
        {
            OperationStatus status = Utf8.ToUtf16(bytes, buffer, out int read, out int written, replaceInvalidSequences: false);
            if (status != OperationStatus.Done) return Refuse(NotUtf8(path, bytes, read));
            return new Loaded<SourceText?>(new SourceText(path, new string(buffer, 0, UnifyLineEnds(buffer.AsSpan(0, written)))), []);
        }
        finally
        {
            ArrayPool<char>.Shared.Return(buffer);
        }
    }

    /// <summary>Turns <c>\r\n</c> and <c>\r</c> into <c>\n</c> in place; returns the new length.</summary>
    private static int UnifyLineEnds(Span<char> text)
    {
        int from = text.IndexOf('\r');
        if (from < 0) return text.Length;
        int to = from;
        for (; from < text.Length; from++)
        {
            char c = text[from];
            if (c != '\r') text[to++] = c;
            else if (from + 1 == text.Length || text[from + 1] != '\n') text[to++] = '\n';
        }
        return to;
    }

    private static Diagnostic Explain(SourceFile file, ReadProblem problem)
    {
        SourceLocation start = SourceLocation.StartOf(file.Path);
        return problem switch
        {
            ReadProblem.Missing => Diagnostic.Error(DiagnosticCodes.FileMissing, start, "The file does not exist."),
            ReadProblem.TooLarge => TooLarge(file.Path),
            ReadProblem.LinkLoop => Diagnostic.Error(DiagnosticCodes.LinkLoop, start, "The symbolic link leads back to itself.", "Replace the link by the file."),
            _ => Diagnostic.Error(DiagnosticCodes.FileUnreadable, start,
                file.Detail is null ? "The file cannot be read." : $"The file cannot be read: {file.Detail.TrimEnd('.')}.", "Check its permissions."),
        };
    }

    private static Diagnostic TooLarge(string path) =>
        Diagnostic.Error(DiagnosticCodes.FileTooLarge, SourceLocation.StartOf(path), "The file is larger than 1 MiB.", "Move attachments and logs out of it and link to them.");

    private static Diagnostic NotText(string path, ReadOnlySpan<byte> bytes, int at) =>
        Diagnostic.Error(DiagnosticCodes.NotText, Locate(path, bytes, at),
            $"The file is not text: it holds the control character U+{bytes[at]:X4}.", "Remove the character, or move a binary file out of this folder.");

    private static Diagnostic NotUtf8(string path, ReadOnlySpan<byte> bytes, int at) =>
        Diagnostic.Error(DiagnosticCodes.NotUtf8, Locate(path, bytes, at),
            $"The file is not UTF-8: the byte 0x{bytes[at]:X2} begins no character.", "Save it as UTF-8.");

    /// <summary>Columns count UTF-16 units; what stands before the place on its line is decoded with replacement characters.</summary>
    private static SourceLocation Locate(string path, ReadOnlySpan<byte> bytes, int at)
    {
        ReadOnlySpan<byte> before = bytes[..at];
        int lines = 0, lineStart = 0;
        for (int i = 0; i < before.Length; i++)
        {
            if (before[i] != '\n' && (before[i] != '\r' || (i + 1 < bytes.Length && bytes[i + 1] == '\n'))) continue;
            lines++;
            lineStart = i + 1;
        }
        return new SourceLocation(path, lines + 1, Encoding.UTF8.GetCharCount(before[lineStart..]) + 1);
    }

    private static Loaded<SourceText?> Refuse(Diagnostic diagnostic) => new(null, ImmutableArray.Create(diagnostic));
}
