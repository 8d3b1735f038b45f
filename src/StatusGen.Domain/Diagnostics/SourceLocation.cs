namespace StatusGen.Domain.Diagnostics;

/// <summary>A place in a source file. Line and column count from 1, as editors show them; columns count UTF-16 units.</summary>
/// <param name="Path">Relative to the site's folder, with forward slashes.</param>
/// <param name="Length">How many characters the problem spans on its line; at least 1.</param>
public readonly record struct SourceLocation(string Path, int Line, int Column, int Length = 1) : IComparable<SourceLocation>
{
    public static SourceLocation StartOf(string path) => new(path, 1, 1);

    public int CompareTo(SourceLocation other)
    {
        int byPath = string.CompareOrdinal(Path, other.Path);
        if (byPath != 0) return byPath;
        int byLine = Line.CompareTo(other.Line);
        return byLine != 0 ? byLine : Column.CompareTo(other.Column);
    }

    public override string ToString() => $"{Path}({Line},{Column})";

    public static bool operator <(SourceLocation left, SourceLocation right) => left.CompareTo(right) < 0;
    public static bool operator >(SourceLocation left, SourceLocation right) => left.CompareTo(right) > 0;
    public static bool operator <=(SourceLocation left, SourceLocation right) => left.CompareTo(right) <= 0;
    public static bool operator >=(SourceLocation left, SourceLocation right) => left.CompareTo(right) >= 0;
}
