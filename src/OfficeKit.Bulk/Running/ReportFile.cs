// Writes the report of a run as JSON.
using System.Text.Encodings.Web;
using System.Text.Json;

namespace OfficeKit.Bulk.Running;

static class ReportFile
{
    /// <summary>Writes the report whole or not at all. Throws <see cref="TemplateException"/> (OK1503).</summary>
    public static void Write(string path, BulkReport report, Findings findings) => Files.Write(path, stream =>
    {
        using var writer = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        writer.WriteStartObject();
        writer.WriteNumber("total", report.Total);
        writer.WriteNumber("succeeded", report.Succeeded);
        writer.WriteNumber("failed", report.Failed);
        writer.WriteString("stopped", report.Stopped?.Message);
        WriteRows(writer, report);
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
    });

    /// <summary>Writes the rows that failed.</summary>
    public static void WriteRows(Utf8JsonWriter writer, BulkReport report)
    {
        writer.WriteStartArray("rows");
        foreach (var failure in report.Failures)
        {
            writer.WriteStartObject();
            writer.WriteNumber("row", failure.Row);
            writer.WriteNumber("line", failure.Line);
            writer.WriteString("key", failure.Key);
            writer.WriteString("field", failure.Field);
            writer.WriteString("code", failure.Code);
            writer.WriteString("message", failure.Message);
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
    }

    /// <summary>Writes what was found at level W.</summary>
    public static void WriteWarnings(Utf8JsonWriter writer, BulkReport report)
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
