// Makes sure that what JSON says is text: UTF-8, and no half of a character.
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Text.Unicode;

namespace OfficeKit.Plumbing;

static partial class JsonStrings
{
    /// <summary>
    /// The JSON as it is, or with a replacement character for each escape that is half a surrogate pair: it is no character, and the rest stays
    /// readable. Throws <see cref="JsonException"/> where it is no UTF-8; a JSON reader passes both and fails much later.
    /// </summary>
    public static ReadOnlyMemory<byte> Whole(ReadOnlyMemory<byte> utf8)
    {
        if (!Utf8.IsValid(utf8.Span))
        {
            Utf8.ToUtf16(utf8.Span, new char[utf8.Length], out var read, out _, replaceInvalidSequences: false);
            var before = utf8.Span[..read];
            throw new JsonException("no UTF-8", path: null, before.Count((byte)'\n'), read - before.LastIndexOf((byte)'\n') - 1);
        }
        return MayHoldHalves(utf8.Span)
            ? Encoding.UTF8.GetBytes(Escapes().Replace(Encoding.UTF8.GetString(utf8.Span), m => m.Groups["half"].Success ? "\\uFFFD" : m.Value))
            : utf8;
    }

    /// <summary>Whether there are escapes of surrogates at all.</summary>
    public static bool MayHoldHalves(ReadOnlySpan<byte> utf8) =>
        utf8.IndexOf((byte)'\\') is var first and >= 0 && (utf8[first..].IndexOf("\\ud"u8) >= 0 || utf8[first..].IndexOf("\\uD"u8) >= 0);

    // A backslash that is escaped itself begins no escape.
    [GeneratedRegex(@"\\\\|\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|(?<half>\\u[dD][89a-fA-F][0-9a-fA-F]{2})")]
    private static partial Regex Escapes();
}
