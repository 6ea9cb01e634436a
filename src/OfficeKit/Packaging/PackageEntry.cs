// One entry of a package: its name and its bytes as they lie in the zip.
using System.IO.Compression;

namespace OfficeKit.Packaging;

/// <summary>One entry of a package: its name and its bytes as they lie in the zip, compressed or stored.</summary>
/// <param name="Name">The name without a leading slash, such as <c>word/document.xml</c>.</param>
/// <param name="Deflated">Whether <paramref name="Raw"/> is deflated; else it is stored.</param>
/// <param name="Crc">CRC-32 of the inflated bytes.</param>
/// <param name="Size">Number of inflated bytes.</param>
/// <param name="Raw">The bytes as they lie in the zip.</param>
sealed record PackageEntry(string Name, bool Deflated, uint Crc, int Size, ReadOnlyMemory<byte> Raw)
{
    /// <summary>Whether the entry holds XML, by its name.</summary>
    public bool IsXml =>
        Name.EndsWith(".xml", StringComparison.OrdinalIgnoreCase)
        || Name.EndsWith(".rels", StringComparison.OrdinalIgnoreCase)
        || Name.EndsWith(".vml", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the entry holds the relationships of a part.</summary>
    public bool IsRelationships => Name.EndsWith(".rels", StringComparison.OrdinalIgnoreCase);

    /// <summary>Inflates the entry; throws <see cref="InvalidDataException"/> when there are more or fewer bytes than declared.</summary>
    public byte[] Inflate()
    {
        if (!Deflated)
        {
            return Raw.Length == Size ? Raw.ToArray() : throw new InvalidDataException();
        }
        var bytes = new byte[Size];
        using var inflate = new DeflateStream(new MemoryStream(Raw.ToArray(), writable: false), CompressionMode.Decompress);
        inflate.ReadExactly(bytes);
        return inflate.ReadByte() < 0 ? bytes : throw new InvalidDataException();
    }
}
