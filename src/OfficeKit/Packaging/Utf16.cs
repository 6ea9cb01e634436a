// Writes a part back as the UTF-16 it came in.
using System.Text;

namespace OfficeKit.Packaging;

static class Utf16
{
    /// <summary>Little-endian UTF-16 with a byte order mark.</summary>
    public static byte[] Encode(ReadOnlySpan<byte> utf8) => [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Encoding.UTF8.GetString(utf8))];
}
