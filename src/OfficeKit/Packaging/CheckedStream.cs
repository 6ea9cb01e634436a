// Inflates an entry piece by piece and holds its length and checksum against the directory.
using System.IO.Compression;
using System.IO.Hashing;
using System.Runtime.InteropServices;

namespace OfficeKit.Packaging;

/// <summary>The inflated bytes of an entry, read once from begin to end; throws <see cref="InvalidDataException"/> where they are not what the directory
/// says.</summary>
sealed class CheckedStream(PackageEntry entry) : Stream
{
    readonly Stream inner = Open(entry);
    readonly Crc32 crc = new();
    long count;

    static Stream Open(PackageEntry entry)
    {
        var raw = MemoryMarshal.TryGetArray(entry.Raw, out var bytes)
            ? new MemoryStream(bytes.Array!, bytes.Offset, bytes.Count, writable: false)
            : new MemoryStream(entry.Raw.ToArray(), writable: false);
        return entry.Deflated ? new DeflateStream(raw, CompressionMode.Decompress) : raw;
    }

    /// <summary>Reads what is left and checks the whole.</summary>
    public void Finish()
    {
        var rest = new byte[1 << 14];
        while (Read(rest) > 0) { }
        if (count != entry.Size || crc.GetCurrentHashAsUInt32() != entry.Crc)
        {
            throw Damaged();
        }
    }

    public override int Read(Span<byte> buffer)
    {
        int read;
        try
        {
            read = inner.Read(buffer);
        }
        catch (InvalidDataException)
        {
            throw Damaged();
        }
        crc.Append(buffer[..read]);
        count += read;
        return count <= entry.Size ? read : throw Damaged();
    }

    InvalidDataException Damaged() => ZipDirectory.Bad($"条目“{entry.Name}”损坏", $"its entry '{entry.Name}' is damaged");

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    protected override void Dispose(bool disposing)
    {
        inner.Dispose();
        base.Dispose(disposing);
    }

    public override bool CanRead => true;
    public override bool CanSeek => false;
    public override bool CanWrite => false;
    public override long Length => throw new NotSupportedException();
    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override void Flush() { }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
