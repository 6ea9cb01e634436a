// A Word file that has passed the guard, for libraries that read or mend its parts.
using OfficeKit.Packaging;

namespace OfficeKit;

/// <summary>
/// A Word file that has passed the guard: sizes, names, checksums and the depth of its XML are within <see cref="TemplateLimits"/>, so its parts may
/// be given to a reader that checks nothing itself. It is opened as it is: macros and what else no template may bring along stay in it. Immutable.
/// </summary>
public sealed class CheckedPackage
{
    /// <summary>The name of the entry that lists the content types of all parts.</summary>
    public const string ContentTypesPart = ContentTypes.PartName;

    readonly DocxPackage package;

    CheckedPackage(DocxPackage package) => this.package = package;

    /// <summary>Opens a .docx or .dotx. Throws <see cref="OfficeKitException"/> when it is no Word file (OK1001), encrypted or an old .doc (OK1002), or
    /// damaged or over a limit (OK1003).</summary>
    /// <param name="file">The bytes of the file; they are not copied.</param>
    /// <param name="limits">What is let through; default <see cref="TemplateLimits.Default"/>.</param>
    public static CheckedPackage Open(ReadOnlyMemory<byte> file, TemplateLimits? limits = null) =>
        new(DocxPackage.OpenAsItIs(file, limits ?? TemplateLimits.Default));

    /// <summary>Why a zip package of any kind, such as an .xlsx, may not be given to a reader that checks nothing itself, in words for people; null when
    /// it may. Holds no part in memory.</summary>
    /// <param name="file">The bytes of the file.</param>
    /// <param name="limits">What is let through; default <see cref="TemplateLimits.Default"/>.</param>
    public static string? FindFault(ReadOnlyMemory<byte> file, TemplateLimits? limits = null)
    {
        limits ??= TemplateLimits.Default;
        try
        {
            PackageGuard.Pass(ZipDirectory.Read(file, limits), limits);
            return null;
        }
        catch (InvalidDataException e)
        {
            return e.Message;
        }
    }

    /// <summary>The name of the main document's part, such as <c>word/document.xml</c>.</summary>
    public string MainPart => package.MainPart;

    /// <summary>Whether it is written in the Strict dialect of Office Open XML; else it is Transitional.</summary>
    public bool IsStrict => package.Dialect == Dialect.Strict;

    /// <summary>The names of all parts in the order of the zip, without a leading slash.</summary>
    public IReadOnlyList<string> Parts => [.. package.Entries.Select(e => e.Name)];

    /// <summary>The bytes of a part that holds XML and was read by the guard, so that it may be parsed; null when there is no such part.</summary>
    public byte[]? FindXml(string part) => package.FindXml(part) is { } xml ? [.. xml] : null;

    /// <summary>The relationships of a part; none when it has none.</summary>
    public IReadOnlyList<PackageRelationship> GetRelationships(string part) =>
        [.. package.Relationships(part).Values.Select(r => new PackageRelationship(r.Id, r.Type, r.Target, r.IsExternal))];

    /// <summary>The name of the part that holds the relationships of another, whether or not it exists: <c>word/_rels/document.xml.rels</c>.</summary>
    public static string GetRelationshipsPart(string part)
    {
        ArgumentNullException.ThrowIfNull(part);
        return Relationship.PartOf(part);
    }

    /// <summary>Writes the package with some parts replaced or added; others are copied as they lie in the zip. The same parts give the same bytes.</summary>
    /// <param name="output">Where it is written; it stays open.</param>
    /// <param name="changed">The new bytes of parts, by name.</param>
    public void Save(Stream output, IReadOnlyDictionary<string, byte[]> changed)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(changed);
        var wanted = new Dictionary<string, byte[]>(changed, StringComparer.OrdinalIgnoreCase);
        var writer = new PackageWriter(output);
        foreach (var entry in package.Entries)
        {
            if (wanted.Remove(entry.Name, out var content))
            {
                writer.Write(entry.Name, content);
            }
            else
            {
                writer.Copy(entry);
            }
        }
        foreach (var (name, content) in changed.Where(c => wanted.ContainsKey(c.Key)))
        {
            writer.Write(name, content);
        }
        writer.Finish();
    }
}
