// Makes one record of all rows that agree in a field.
using System.Buffers;
using System.Globalization;
using System.Text.Json;

namespace OfficeKit.Bulk.Rows;

/// <summary>One record for each value of a field: <c>rows</c>, at top level the fields that are equal in all of them, and lists with the items
/// of all.</summary>
/// <param name="rows">The rows, read once.</param>
/// <param name="valueOf">The value by which a row is grouped; null when the row has none.</param>
/// <param name="field">What messages call the field.</param>
/// <param name="lists">The lists that rows are items of.</param>
sealed class GroupedRows(Func<IEnumerable<Record>> rows, Func<JsonElement, string?> valueOf, string field, IReadOnlySet<string> lists) : IDisposable
{
    // Wide enough for any two numbers of rows and lines before the JSON.
    const int Prefix = 22;

    Spool? spool;
    readonly List<Record> broken = [];

    /// <summary>The groups in the order of their first rows; broken rows come first, each by itself.</summary>
    public IEnumerable<Record> Read()
    {
        if (spool is null)
        {
            Gather();
        }
        return broken.Concat(spool!.Keys.Select(Group));
    }

    void Gather()
    {
        spool = new Spool();
        foreach (var record in rows())
        {
            if (record.Problem is not null)
            {
                broken.Add(record);
                continue;
            }
            using var data = JsonDocument.Parse(record.Json);
            if (valueOf(data.RootElement)?.Trim() is { Length: > 0 } value)
            {
                spool.Add(
                    value,
                    [
                        .. System.Text.Encoding.ASCII.GetBytes(
                            string.Create(CultureInfo.InvariantCulture, $"{record.Row, Prefix / 2}{record.Line, Prefix / 2}")
                        ),
                        .. OneLine(data.RootElement, record.Json),
                    ]
                );
            }
            else
            {
                broken.Add(record with { Problem = NoValue(record) });
            }
        }
    }

    static ReadOnlySpan<byte> OneLine(JsonElement data, ReadOnlyMemory<byte> json)
    {
        if (!json.Span.Contains((byte)'\n'))
        {
            return json.Span;
        }
        var compact = new ArrayBufferWriter<byte>(json.Length);
        using (var writer = new Utf8JsonWriter(compact))
        {
            data.WriteTo(writer);
        }
        return compact.WrittenSpan;
    }

    Record Group(string key)
    {
        var lines = spool!.Lines(key).ToList();
        var items = lines.ConvertAll(l => JsonDocument.Parse(l[Prefix..]));
        var json = new ArrayBufferWriter<byte>(1024);
        using (var writer = new Utf8JsonWriter(json, new JsonWriterOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            writer.WriteStartObject();
            foreach (
                var shared in items[0]
                    .RootElement.EnumerateObject()
                    .Where(p =>
                        p.Name != "rows"
                        && !lists.Contains(p.Name)
                        && items.TrueForAll(i => i.RootElement.TryGetProperty(p.Name, out var other) && JsonElement.DeepEquals(other, p.Value))
                    )
            )
            {
                shared.WriteTo(writer);
            }
            foreach (var list in lists)
            {
                WriteArray(
                    writer,
                    list,
                    items
                        .Where(i => i.RootElement.TryGetProperty(list, out var own) && own.ValueKind == JsonValueKind.Array)
                        .SelectMany(i => i.RootElement.GetProperty(list).EnumerateArray())
                );
            }
            WriteArray(writer, "rows", items.Select(i => i.RootElement));
            writer.WriteEndObject();
        }
        items.ForEach(i => i.Dispose());
        var head = System.Text.Encoding.ASCII.GetString(lines[0].Span[..Prefix]);
        return new Record(Number(head[..(Prefix / 2)]), Number(head[(Prefix / 2)..]), json.WrittenMemory);
    }

    static void WriteArray(Utf8JsonWriter writer, string name, IEnumerable<JsonElement> items)
    {
        writer.WriteStartArray(name);
        foreach (var item in items)
        {
            item.WriteTo(writer);
        }
        writer.WriteEndArray();
    }

    static int Number(string text) => int.Parse(text.Trim(), CultureInfo.InvariantCulture);

    TemplateDiagnostic NoValue(Record record) =>
        new()
        {
            Code = DiagnosticCodes.BlankGroupField,
            Field = field,
            Message = Words.In($"数据第 {record.Row} 行没有“{field}”，不能归组。", $"row {record.Row} has no '{field}' to be grouped by."),
            Hint = Words.In("补上这一格，或换一个 --group-by 的字段。", "Fill the cell, or group by another field."),
        };

    public void Dispose() => spool?.Dispose();
}
