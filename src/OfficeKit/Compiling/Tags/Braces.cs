// Tells quickly whether bytes may hold a tag.
namespace OfficeKit.Compiling.Tags;

static class Braces
{
    /// <summary>Whether a brace, half or full width, stands in UTF-8 bytes.</summary>
    public static bool In(ReadOnlySpan<byte> bytes) => bytes.IndexOfAny((byte)'{', (byte)'}') >= 0 || bytes.IndexOf("｛"u8) >= 0 || bytes.IndexOf("｝"u8) >= 0;
}
