// Makes a file's name out of a record: {编号}-{责任党组织简称}-{文种}.docx.
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using OfficeKit.Data;

namespace OfficeKit.Bulk.Naming;

/// <summary>A pattern of file names; {x} is a column's head or a path in the data. Immutable.</summary>
sealed partial class FileNamePattern
{
    /// <summary>The pattern of R222.</summary>
    public const string Default = "{编号}-{责任党组织简称}-{文种}.docx";

    // What the default pattern's names are called in the kinds and in sheets of the user's own, the likeliest first.
    static readonly string[] Numbers = ["编号", "通知单编号", "卡号", "noticeNo", "cardNo", "closeoutNo", "docNumber", "number", "no", "序号"];
    static readonly string[] Offices = ["责任党组织简称", "责任党组织", "党支部", "支部", "单位", "branch", "org", "unit", "recipient", "姓名", "name"];

    readonly string pattern,
        kind;
    readonly RowMapping mapping;

    /// <param name="pattern">The pattern; null takes the default.</param>
    /// <param name="mapping">Leads from heads to paths.</param>
    /// <param name="kind">What {文种} stands for.</param>
    public FileNamePattern(string? pattern, RowMapping mapping, string kind)
    {
        (this.pattern, this.mapping, this.kind) = (pattern ?? Default, mapping, kind);
        if (this.pattern.EndsWith(".docx", StringComparison.OrdinalIgnoreCase))
        {
            this.pattern = this.pattern[..^5];
        }
    }

    /// <summary>The name without extension; "" when nothing in it has a value.</summary>
    public string Of(JsonElement data) =>
        Edges().Replace(Parts().Replace(pattern, m => m.Groups[1].Success ? Value(data, m.Groups[1].Value) ?? "" : m.Value), "");

    /// <summary>The record's number, by which people know it; "" when it has none.</summary>
    public string Key(JsonElement data) => First(data, Numbers) ?? "";

    /// <summary>Whether a brace has no partner, or nothing between it and its partner.</summary>
    public bool HasStrayBrace => Parts().Replace(pattern, "").Length > 0;

    /// <summary>The fields of the pattern that the data does not have; the names of the default pattern have stand-ins.</summary>
    public IEnumerable<string> Unknown(JsonElement data) =>
        Parts()
            .Matches(pattern)
            .Select(m => m.Groups[1].Value)
            .Where(name => name.Length > 0 && name is not ("编号" or "责任党组织简称" or "文种") && !Has(data, name));

    /// <summary>The text of a field; null when the data has none.</summary>
    public string? Value(JsonElement data, string name) =>
        Text(data, name)
        ?? name switch
        {
            "编号" => First(data, Numbers),
            "责任党组织简称" => First(data, Offices),
            "文种" => kind,
            _ => null,
        };

    string? First(JsonElement data, string[] names) => names.Select(n => Text(data, n)).FirstOrDefault(t => t is not null);

    string? Text(JsonElement data, string name) => Find(data, name) is { } found && Text(found) is { Length: > 0 } text ? text : null;

    bool Has(JsonElement data, string name) => Find(data, name) is not null || mapping.PathOf(name) is not null;

    JsonElement? Find(JsonElement data, string name)
    {
        // A head with dots in it is a name of its own.
        if (data.TryGetProperty(name, out var own))
        {
            return own;
        }
        return DataPath.Find(data, mapping.PathOf(name) ?? name);
    }

    static string? Text(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.String => value.GetString(),
            JsonValueKind.Number => value.GetRawText(),
            JsonValueKind.True => Words.In("是", "yes"),
            JsonValueKind.Object => value.TryGetProperty("short", out var s) && Text(s) is { Length: > 0 } brief ? brief
            : value.TryGetProperty("name", out var n) ? Text(n)
            : null,
            _ => null,
        };

    [GeneratedRegex(@"\{([^{}]+)\}|[^{}]+")]
    private static partial Regex Parts();

    // A value that is missing at an edge takes its dash along; in the middle, one of two dashes.
    [GeneratedRegex(@"^[-_ ]+|[-_ ]+$|(?<=-)-+")]
    private static partial Regex Edges();
}
