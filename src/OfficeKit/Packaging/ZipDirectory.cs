// Reads the directory of a zip without inflating anything.
using System.Buffers.Binary;
using System.Text;

namespace OfficeKit.Packaging;

static class ZipDirectory
{
    const uint LocalHeader = 0x04034b50,
        CentralHeader = 0x02014b50,
        EndOfDirectory = 0x06054b50;
    const int EndLength = 22,
        CentralLength = 46,
        LocalLength = 30;

    /// <summary>Lists the entries in the order of the central directory. Throws <see cref="InvalidDataException"/> with a reason for people.</summary>
    public static List<PackageEntry> Read(ReadOnlyMemory<byte> zip, TemplateLimits limits)
    {
        var bytes = zip.Span;
        var end = FindEnd(bytes);
        int count = U16(bytes, end + 10);
        long size = U32(bytes, end + 12),
            at = U32(bytes, end + 16);
        if (count == 0xFFFF || at == uint.MaxValue)
        {
            throw Bad("它是 Zip64 格式", "it is a Zip64 file");
        }
        if (count > limits.PackageEntries)
        {
            throw Bad($"它有 {count} 个条目，上限 {limits.PackageEntries}", $"it has {count} entries, the limit is {limits.PackageEntries}");
        }
        if (at + size > end)
        {
            throw Bad("目录超出文件", "its directory lies outside the file");
        }
        var entries = new List<PackageEntry>(count);
        var position = (int)at;
        for (var i = 0; i < count; i++)
        {
            entries.Add(ReadEntry(zip, end, ref position));
        }
        return entries;
    }

    static PackageEntry ReadEntry(ReadOnlyMemory<byte> zip, int end, ref int position)
    {
        var bytes = zip.Span;
        if (position + CentralLength > end || U32(bytes, position) != CentralHeader)
        {
            throw Bad("目录损坏", "its directory is damaged");
        }
        int flags = U16(bytes, position + 8),
            method = U16(bytes, position + 10);
        uint crc = U32(bytes, position + 16);
        long packed = U32(bytes, position + 20),
            size = U32(bytes, position + 24),
            local = U32(bytes, position + 42);
        int nameLength = U16(bytes, position + 28);
        if (position + CentralLength + nameLength > end)
        {
            throw Bad("目录损坏", "its directory is damaged");
        }
        var name = Encoding.UTF8.GetString(bytes.Slice(position + CentralLength, nameLength));
        position += CentralLength + nameLength + U16(bytes, position + 30) + U16(bytes, position + 32);
        if ((flags & 1) != 0)
        {
            throw Bad($"条目“{name}”已加密", $"its entry '{name}' is encrypted");
        }
        if (method is not (0 or 8))
        {
            throw Bad($"条目“{name}”的压缩方法 {method} 不受支持", $"its entry '{name}' uses compression method {method}");
        }
        if (local + LocalLength > end || U32(bytes, (int)local) != LocalHeader)
        {
            throw Bad($"条目“{name}”损坏", $"its entry '{name}' is damaged");
        }
        var start = local + LocalLength + U16(bytes, (int)local + 26) + U16(bytes, (int)local + 28);
        if (size > int.MaxValue || start + packed > end)
        {
            throw Bad($"条目“{name}”损坏", $"its entry '{name}' is damaged");
        }
        return new PackageEntry(name, method == 8, crc, (int)size, zip.Slice((int)start, (int)packed));
    }

    static int FindEnd(ReadOnlySpan<byte> bytes)
    {
        // A comment of up to 65,535 bytes may follow the end record.
        for (var i = bytes.Length - EndLength; i >= 0 && i >= bytes.Length - EndLength - 0xFFFF; i--)
        {
            if (U32(bytes, i) == EndOfDirectory)
            {
                return i;
            }
        }
        throw Bad("没有 zip 目录", "it has no zip directory");
    }

    internal static InvalidDataException Bad(string chinese, string english) => new(Words.In(chinese, english));

    static int U16(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt16LittleEndian(bytes[at..]);

    static uint U32(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt32LittleEndian(bytes[at..]);
}
