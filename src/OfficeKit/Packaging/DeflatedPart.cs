// Deflates a part while it is being written, so that it is never held whole.
using System.IO.Compression;
using System.IO.Hashing;

namespace OfficeKit.Packaging;

/// <summary>A part that is written piece by piece and becomes an entry of a package.</summary>
sealed class DeflatedPart : IDisposable
{
    readonly MemoryStream deflated = new();
    readonly DeflateStream deflate;
    readonly Crc32 crc = new();
    long size;

    public DeflatedPart() => deflate = new DeflateStream(deflated, PackageWriter.Compression, leaveOpen: true);

    public void Write(ReadOnlySpan<byte> bytes)
    {
        crc.Append(bytes);
        deflate.Write(bytes);
        size += bytes.Length;
    }

    /// <summary>The entry; nothing can be written after it.</summary>
    public PackageEntry Finish(string name)
    {
        deflate.Dispose();
        return size <= int.MaxValue
            ? new PackageEntry(name, Deflated: true, crc.GetCurrentHashAsUInt32(), (int)size, deflated.GetBuffer().AsMemory(0, (int)deflated.Length))
            : throw new InvalidDataException();
    }

    public void Dispose()
    {
        deflate.Dispose();
        deflated.Dispose();
    }
}
