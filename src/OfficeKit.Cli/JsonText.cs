// Writes JSON for people: indented, Chinese as Chinese.
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace OfficeKit.Cli;

static class JsonText
{
    public static readonly JsonWriterOptions Readable = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The text of a JSON node.</summary>
    public static string Write(JsonNode node)
    {
        using var memory = new MemoryStream();
        using (var writer = new Utf8JsonWriter(memory, Readable))
        {
            node.WriteTo(writer);
        }
        return System.Text.Encoding.UTF8.GetString(memory.ToArray());
    }
}
