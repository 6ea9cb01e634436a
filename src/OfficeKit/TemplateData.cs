// What is poured into a template: JSON, or a dictionary of the same shape.
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using OfficeKit.Data;
using OfficeKit.Plumbing;
using Scriban.Runtime;

namespace OfficeKit;

/// <summary>
/// What is poured into a template. JSON first, so that it behaves the same in a trimmed program, under Native AOT and in WebAssembly.
/// Immutable; may be rendered from many threads.
/// </summary>
/// <remarks>A null counts as absent. Numbers keep their digits: 107.50 prints 107.50.</remarks>
public sealed class TemplateData
{
    static readonly JsonDocumentOptions Strict = new() { MaxDepth = 64 };

    readonly Lazy<(ScriptObject Values, int Count)> script;

    /// <summary>The data as JSON; always an object.</summary>
    public JsonElement Json { get; }

    TemplateData(JsonElement json)
    {
        Json = json;
        script = new(() =>
        {
            var count = 0;
            return ((ScriptObject)ToScript(Json, null, ref count)!, count);
        });
    }

    /// <summary>The data as Scriban sees it, read-only at every level.</summary>
    internal ScriptObject Values => script.Value.Values;

    /// <summary>The number of values in the data.</summary>
    internal int Count => script.Value.Count;

    /// <summary>Reads a JSON file. Throws <see cref="OfficeKitException"/> when it is missing or no JSON object (OK1501, OK1502).</summary>
    public static TemplateData Load(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return Parse(Files.Read(path), path);
    }

    /// <summary>Reads JSON text. Throws <see cref="OfficeKitException"/> when it is no JSON object (OK1502).</summary>
    public static TemplateData Parse(string json) => Parse(System.Text.Encoding.UTF8.GetBytes(json), "JSON");

    /// <summary>Reads JSON in UTF-8; <paramref name="name"/> is what messages call it.</summary>
    public static TemplateData Parse(ReadOnlyMemory<byte> utf8, string name = "JSON")
    {
        if (utf8.Span.StartsWith("\uFEFF"u8))
        {
            utf8 = utf8[3..];
        }
        try
        {
            var document = JsonDocument.Parse(JsonStrings.Whole(utf8), Strict);
            return document.RootElement.ValueKind == JsonValueKind.Object
                ? new TemplateData(document.RootElement)
                : throw Bad(name, "数据应是一个 JSON 对象 { … }。", "the data must be a JSON object { … }.");
        }
        catch (JsonException e)
        {
            var (line, column) = (e.LineNumber + 1, e.BytePositionInLine + 1);
            throw Bad(name, $"不是合格的 JSON：第 {line} 行第 {column} 字节处有误。", $"this is not valid JSON: line {line}, byte {column}.");
        }
    }

    /// <summary>Takes a JSON element, which must be an object.</summary>
    public static TemplateData FromJson(JsonElement json) =>
        json.ValueKind switch
        {
            JsonValueKind.Object when JsonStrings.MayHoldHalves(JsonMarshal.GetRawUtf8Value(json)) => Parse(json.GetRawText()),
            JsonValueKind.Object => new TemplateData(json.Clone()),
            _ => throw new ArgumentException("The data must be a JSON object.", nameof(json)),
        };

    /// <summary>Takes a typed object by its source-generated JSON metadata; safe when trimmed.</summary>
    public static TemplateData From<T>(T value, JsonTypeInfo<T> typeInfo) => FromJson(JsonSerializer.SerializeToElement(value, typeInfo));

    /// <summary>Takes any plain object by reflection. Not for trimmed programs: there its fields may come out empty.</summary>
    [RequiresUnreferencedCode("Reflection prints empty fields in a trimmed program; use From with JsonTypeInfo, or Parse.")]
    [RequiresDynamicCode("Reflection-based JSON needs code made at run time; use From with JsonTypeInfo, or Parse.")]
    public static TemplateData FromObject(object value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return FromJson(JsonSerializer.SerializeToElement(value, value.GetType()));
    }

    /// <summary>Takes a dictionary of strings, numbers, booleans, lists and dictionaries.</summary>
    public static TemplateData FromDictionary(IReadOnlyDictionary<string, object?> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        return Parse(ToNode(values)!.ToJsonString());
    }

    /// <summary>The value at a path such as <c>items[0].text</c>; null when there is none. A person or an office that is plain text is its own <c>name</c> and
    /// <c>short</c>.</summary>
    public JsonElement? Find(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return DataPath.Find(Json, path);
    }

    /// <summary>A copy in which one value is another: <c>meeting.place</c>, <c>items[0].text</c>. A value that is a JSON object, list, text, true, false or
    /// null is read as such; anything else is text.</summary>
    public TemplateData With(string path, string value) => With(path, ReadValue(value));

    /// <summary>A copy in which one value is another; null takes it away. Objects and items on the way that are missing are made; throws
    /// <see cref="OfficeKitException"/> when the data has no such place (OK1504).</summary>
    public TemplateData With(string path, JsonNode? value)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        var root = JsonObject.Create(Json)!;
        DataPath.Set(root, path, value);
        return Parse(root.ToJsonString());
    }

    static JsonNode? ReadValue(string value)
    {
        if (value is "true" or "false" or "null" || (value.Length > 0 && (value[0] is '{' or '[' or '"')))
        {
            try
            {
                return JsonNode.Parse(value);
            }
            catch (JsonException)
            {
                // Text that merely looks like JSON is text.
            }
        }
        return JsonValue.Create(value);
    }

    static JsonNode? ToNode(object? value) =>
        value switch
        {
            null => null,
            JsonNode node => node.DeepClone(),
            string s => JsonValue.Create(s),
            bool b => JsonValue.Create(b),
            int i => JsonValue.Create(i),
            long l => JsonValue.Create(l),
            decimal m => JsonValue.Create(m),
            double d => JsonValue.Create(d),
            DateOnly date => JsonValue.Create(TypedDates.Write(date)),
            DateTime time => JsonValue.Create(time.ToString("yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture)),
            IReadOnlyDictionary<string, object?> map => new JsonObject(map.Select(p => KeyValuePair.Create(p.Key, ToNode(p.Value)))),
            System.Collections.IEnumerable list => new JsonArray([.. list.Cast<object?>().Select(ToNode)]),
            _ => throw new ArgumentException($"A value of type {value.GetType()} is not data; use FromObject or From."),
        };

    /// <param name="json">The value.</param>
    /// <param name="names">The names of the object before among its siblings: the rows of a table have the same, and need no text of their own.</param>
    /// <param name="count">Counts the values.</param>
    static object? ToScript(JsonElement json, List<string>? names, ref int count)
    {
        count++;
        switch (json.ValueKind)
        {
            case JsonValueKind.Object:
                names ??= [];
                var map = new ScriptObject(Math.Max(names.Count, 4));
                var at = 0;
                foreach (var property in json.EnumerateObject())
                {
                    if (at == names.Count)
                    {
                        names.Add(property.Name);
                    }
                    else if (!property.NameEquals(names[at]))
                    {
                        names[at] = property.Name;
                    }
                    if (ToScript(property.Value, null, ref count) is { } value)
                    {
                        map.SetValue(names[at], value, readOnly: false);
                    }
                    at++;
                }
                map.IsReadOnly = true;
                return map;
            case JsonValueKind.Array:
                var (list, own) = (new ScriptArray(json.GetArrayLength()), new List<string>());
                foreach (var item in json.EnumerateArray())
                {
                    list.Add(ToScript(item, own, ref count));
                }
                list.IsReadOnly = true;
                return list;
            case JsonValueKind.String:
                return json.GetString();
            case JsonValueKind.Number:
                return json.TryGetInt32(out var i) ? i
                    : json.TryGetInt64(out var l) ? l
                    : json.TryGetDecimal(out var m) ? m
                    : json.GetDouble();
            case JsonValueKind.True or JsonValueKind.False:
                return json.GetBoolean();
            default:
                return null;
        }
    }

    static OfficeKitException Bad(string name, string chinese, string english) =>
        new(
            new TemplateDiagnostic
            {
                Code = DiagnosticCodes.NotJson,
                Message = $"{Path.GetFileName(name)}: {Words.In(chinese, english)}",
                Hint = Words.In("检查该处的逗号、引号和括号。", "Check commas, quotes and brackets there."),
            }
        );
}
