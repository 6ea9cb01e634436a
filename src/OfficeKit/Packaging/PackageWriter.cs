// Writes a package entry by entry: raw copies of what did not change, one deflate for what did.
using System.Buffers;
using System.Buffers.Binary;
using System.IO.Compression;
using System.IO.Hashing;
using System.Text;

namespace OfficeKit.Packaging;

/// <summary>Writes a package: raw copies of what did not change, one deflate for what did. Same entries, same bytes: times are fixed.</summary>
sealed class PackageWriter(Stream output)
{
    // 1980-01-01 00:00, the first moment a zip can name: the same file whenever it is made.
    const ushort DosDate = (1 << 5) | 1,
        DosTime = 0;
    const ushort Utf8Names = 0x0800;

    // Faster than the usual 6 at nearly its size: the benchmarks print both.
    public static readonly ZLibCompressionOptions Compression = new() { CompressionLevel = 4 };

    readonly ArrayBufferWriter<byte> directory = new(4096);
    readonly byte[] header = new byte[46];
    MemoryStream? deflated;
    long position;
    int count;

    /// <summary>Copies an entry as it lies in another zip.</summary>
    public void Copy(PackageEntry entry) => Append(entry.Name, entry.Deflated, entry.Crc, entry.Size, entry.Raw.Span);

    /// <summary>Deflates and writes an entry.</summary>
    public void Write(string name, ReadOnlySpan<byte> content)
    {
        deflated ??= new MemoryStream();
        deflated.SetLength(0);
        using (var deflate = new DeflateStream(deflated, Compression, leaveOpen: true))
        {
            deflate.Write(content);
        }
        Append(name, deflated: true, Crc32.HashToUInt32(content), content.Length, deflated.GetBuffer().AsSpan(0, (int)deflated.Length));
    }

    /// <summary>Writes an entry that was deflated already.</summary>
    public void Write(string name, ReadOnlySpan<byte> content, ReadOnlySpan<byte> deflated) =>
        Append(name, deflated: true, Crc32.HashToUInt32(content), content.Length, deflated);

    /// <summary>Writes the directory; the package is complete after it.</summary>
    public void Finish()
    {
        var start = position;
        output.Write(directory.WrittenSpan);
        var end = header.AsSpan(0, 22);
        end.Clear();
        BinaryPrimitives.WriteUInt32LittleEndian(end, 0x06054b50);
        BinaryPrimitives.WriteUInt16LittleEndian(end[8..], (ushort)count);
        BinaryPrimitives.WriteUInt16LittleEndian(end[10..], (ushort)count);
        BinaryPrimitives.WriteUInt32LittleEndian(end[12..], (uint)directory.WrittenCount);
        BinaryPrimitives.WriteUInt32LittleEndian(end[16..], (uint)start);
        output.Write(end);
    }

    void Append(string name, bool deflated, uint crc, int size, ReadOnlySpan<byte> raw)
    {
        Span<byte> nameBytes = stackalloc byte[Encoding.UTF8.GetMaxByteCount(name.Length) is var most and <= 512 ? most : Encoding.UTF8.GetByteCount(name)];
        nameBytes = nameBytes[..Encoding.UTF8.GetBytes(name, nameBytes)];
        var local = header.AsSpan(0, 30);
        local.Clear();
        BinaryPrimitives.WriteUInt32LittleEndian(local, 0x04034b50);
        WriteCommon(local[4..], deflated, crc, raw.Length, size, nameBytes.Length);
        output.Write(local);
        output.Write(nameBytes);
        output.Write(raw);

        var central = directory.GetSpan(46 + nameBytes.Length)[..(46 + nameBytes.Length)];
        central.Clear();
        BinaryPrimitives.WriteUInt32LittleEndian(central, 0x02014b50);
        BinaryPrimitives.WriteUInt16LittleEndian(central[4..], 20);
        WriteCommon(central[6..], deflated, crc, raw.Length, size, nameBytes.Length);
        BinaryPrimitives.WriteUInt32LittleEndian(central[42..], (uint)position);
        nameBytes.CopyTo(central[46..]);
        directory.Advance(central.Length);

        position += 30 + nameBytes.Length + raw.Length;
        count++;
    }

    static void WriteCommon(Span<byte> fields, bool deflated, uint crc, int packed, int size, int nameLength)
    {
        BinaryPrimitives.WriteUInt16LittleEndian(fields, 20);
        BinaryPrimitives.WriteUInt16LittleEndian(fields[2..], Utf8Names);
        BinaryPrimitives.WriteUInt16LittleEndian(fields[4..], (ushort)(deflated ? 8 : 0));
        BinaryPrimitives.WriteUInt16LittleEndian(fields[6..], DosTime);
        BinaryPrimitives.WriteUInt16LittleEndian(fields[8..], DosDate);
        BinaryPrimitives.WriteUInt32LittleEndian(fields[10..], crc);
        BinaryPrimitives.WriteUInt32LittleEndian(fields[14..], (uint)packed);
        BinaryPrimitives.WriteUInt32LittleEndian(fields[18..], (uint)size);
        BinaryPrimitives.WriteUInt16LittleEndian(fields[22..], (ushort)nameLength);
    }
}
