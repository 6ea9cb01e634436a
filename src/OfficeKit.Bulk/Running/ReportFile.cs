// Writes the report of a run as JSON.
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using OfficeKit.Plumbing;

namespace OfficeKit.Bulk.Running;

/// <summary>The report's file: the members of <see cref="BulkReport"/> by the names callers rely on, and every blank with its row.</summary>
sealed record WrittenReport(
    int Total,
    int Succeeded,
    int Failed,
    IReadOnlyList<BulkFailure> Rows,
    string? Stopped,
    IReadOnlyList<BulkWarning> Warnings,
    IEnumerable<WrittenBlank> Blanks
);

/// <summary>A field that is blank in one row.</summary>
sealed record WrittenBlank(string Field, string Meaning, bool Required, int Row, string Key, int Count);

static class ReportFile
{
    static readonly ReportJson Json = new(
        new JsonSerializerOptions
        {
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            WriteIndented = true,
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        }
    );

    /// <summary>Writes the report whole or not at all. Throws <see cref="OfficeKitException"/> (OK1503).</summary>
    public static void Write(string path, BulkReport report, Findings findings)
    {
        // A run of many rows may have millions of blanks: they are read one by one while they are written.
        var blanks = report.Blanks.SelectMany(field =>
            findings.Entries(field.Field).Select(e => new WrittenBlank(field.Field, field.Meaning, field.Required, e.Row, e.Key, e.Count))
        );
        var written = new WrittenReport(report.Total, report.Succeeded, report.Failed, report.Failures, report.Stopped?.Message, report.Warnings, blanks);
        Files.Write(path, stream => JsonSerializer.Serialize(stream, written, Json.WrittenReport));
    }
}

[JsonSerializable(typeof(WrittenReport))]
sealed partial class ReportJson : JsonSerializerContext;
