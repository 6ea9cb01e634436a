// Gathers lines of JSON in one buffer, to be written at once, and reads them back one by one.
using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace OfficeKit.Bulk.Running;

sealed class JsonLines
{
    readonly ArrayBufferWriter<byte> buffer = new(1 << 14);
    static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public ReadOnlySpan<byte> Written => buffer.WrittenSpan;

    public void Clear() => buffer.ResetWrittenCount();

    public void Add(Action<Utf8JsonWriter> write)
    {
        using (var writer = new Utf8JsonWriter(buffer, Options))
        {
            write(writer);
        }
        buffer.Write("\n"u8);
    }

    /// <summary>The lines of a file. The last may be torn: it is passed over.</summary>
    public static IEnumerable<JsonElement> Read(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 1 << 16);
        using var text = new StreamReader(file);
        while (text.ReadLine() is { } line)
        {
            JsonDocument document;
            try
            {
                document = JsonDocument.Parse(line);
            }
            catch (JsonException)
            {
                continue;
            }
            using (document)
            {
                yield return document.RootElement;
            }
        }
    }
}
