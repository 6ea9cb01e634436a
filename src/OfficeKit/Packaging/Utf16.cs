// Reads and writes the rare part that is UTF-16.
using System.Text;
using System.Text.RegularExpressions;

namespace OfficeKit.Packaging;

/// <summary>Parts in UTF-16: they are worked on as UTF-8, and written back as they came.</summary>
static partial class Utf16
{
    /// <summary>Whether a part begins with a byte order mark of UTF-16.</summary>
    public static bool IsUtf16(ReadOnlySpan<byte> part) => part is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..];

    /// <summary>The part as UTF-8, its declaration as it was, so that it can be encoded again.</summary>
    public static byte[] Decode(byte[] part) => IsUtf16(part) ? Encoding.UTF8.GetBytes(Text(part)) : part;

    /// <summary>The part as UTF-8 that says so; itself when it is no UTF-16.</summary>
    public static byte[] ToUtf8(byte[] part) => IsUtf16(part) ? Encoding.UTF8.GetBytes(Declaration().Replace(Text(part), "UTF-8", 1)) : part;

    /// <summary>Little-endian UTF-16 with a byte order mark.</summary>
    public static byte[] Encode(ReadOnlySpan<byte> utf8) => [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Encoding.UTF8.GetString(utf8))];

    static string Text(byte[] part) => (part[0] == 0xFF ? Encoding.Unicode : Encoding.BigEndianUnicode).GetString(part, 2, part.Length - 2);

    [GeneratedRegex("(?<=encoding=[\"'])[Uu][Tt][Ff]-16(?=[\"'])")]
    private static partial Regex Declaration();
}
