// Gathers lines of JSON in one buffer, to be written at once.
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
}
