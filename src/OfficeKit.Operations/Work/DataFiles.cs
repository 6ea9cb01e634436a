// Writes data to files: .json for people, .jsonl, and rows of .csv and .xlsx.
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using OfficeKit.Plumbing;
using OfficeKit.Sheets;

namespace OfficeKit.Operations.Work;

static class DataFiles
{
    static readonly DataJson Readable = new(new JsonSerializerOptions { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    /// <summary>JSON as people read it: indented, Chinese as Chinese.</summary>
    public static string Text(JsonElement json) => JsonSerializer.Serialize(json, Readable.JsonElement);

    /// <summary>Writes one record as it is, several as a list.</summary>
    public static void WriteJson(string path, IReadOnlyList<JsonElement> records) =>
        Files.Write(
            path,
            Encoding.UTF8.GetBytes((records is [var only] ? Text(only) : JsonSerializer.Serialize(records, Readable.IReadOnlyListJsonElement)) + "\n")
        );

    /// <summary>Writes records one a line.</summary>
    public static void WriteLines(string path, IEnumerable<JsonElement> records) =>
        Files.Write(path, Encoding.UTF8.GetBytes(string.Concat(records.Select(r => $"{r.GetRawText()}\n"))));

    /// <summary>Writes flat records as rows; a list in a cell is joined by 、.</summary>
    /// <param name="fields">The columns; null for all members that the records have.</param>
    public static void WriteRows(string path, IReadOnlyList<JsonElement> records, IReadOnlyList<string>? fields)
    {
        List<string> head = [.. fields ?? [.. records.SelectMany(r => r.EnumerateObject()).Select(p => p.Name).Distinct()]];
        SheetFile.Write(
            path,
            head,
            [.. records.Select(r => (IReadOnlyList<string>)[.. head.Select(h => r.TryGetProperty(h, out var value) ? Cell(value) : "")])]
        );
    }

    /// <summary>The plain values of data with their paths, in their order.</summary>
    public static IEnumerable<(string Path, string Value)> Flat(JsonElement data, string path = "") =>
        data.ValueKind switch
        {
            JsonValueKind.Object => data.EnumerateObject().SelectMany(p => Flat(p.Value, path.Length == 0 ? p.Name : $"{path}.{p.Name}")),
            JsonValueKind.Array => data.EnumerateArray().SelectMany((item, i) => Flat(item, $"{path}[{i}]")),
            _ => [(path, data.ValueKind == JsonValueKind.Null ? "" : data.ToString())],
        };

    static string Cell(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.Null => "",
            JsonValueKind.Array => string.Join('、', value.EnumerateArray().Select(Cell)),
            _ => value.ToString(),
        };
}

[JsonSerializable(typeof(JsonElement))]
[JsonSerializable(typeof(IReadOnlyList<JsonElement>))]
sealed partial class DataJson : JsonSerializerContext;
