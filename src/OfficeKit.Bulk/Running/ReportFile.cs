// Writes the report of a run as JSON.
using System.Text.Encodings.Web;
using System.Text.Json;
using OfficeKit.Plumbing;

namespace OfficeKit.Bulk.Running;

static class ReportFile
{
    /// <summary>Writes the report whole or not at all. Throws <see cref="OfficeKitException"/> (OK1503).</summary>
    public static void Write(string path, BulkReport report, Findings findings) =>
        Files.Write(
            path,
            stream =>
            {
                using var writer = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
                writer.WriteStartObject();
                report.WriteTo(writer);
                writer.WriteString("stopped", report.Stopped?.Message);
                WriteWarnings(writer, report);
                writer.WriteStartArray("blanks");
                foreach (var field in report.Blanks)
                {
                    foreach (var entry in findings.Entries(field.Field))
                    {
                        writer.WriteStartObject();
                        writer.WriteString("field", field.Field);
                        writer.WriteString("meaning", field.Meaning);
                        writer.WriteBoolean("required", field.Required);
                        writer.WriteNumber("row", entry.Row);
                        writer.WriteString("key", entry.Key);
                        writer.WriteNumber("count", entry.Count);
                        writer.WriteEndObject();
                        if (writer.BytesPending > 1 << 16)
                        {
                            writer.Flush();
                        }
                    }
                }
                writer.WriteEndArray();
                writer.WriteEndObject();
            }
        );

    /// <summary>Writes what was found at level W.</summary>
    static void WriteWarnings(Utf8JsonWriter writer, BulkReport report)
    {
        writer.WriteStartArray("warnings");
        foreach (var warning in report.Warnings)
        {
            writer.WriteStartObject();
            writer.WriteString("code", warning.Code);
            writer.WriteString("field", warning.Field);
            writer.WriteNumber("count", warning.Count);
            writer.WriteNumber("row", warning.Row);
            writer.WriteString("message", warning.Message);
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
    }
}
