// What a column of a sheet is in the data: 承诺事项1 → pledges[0].text.
using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace OfficeKit.Bulk;

/// <summary>
/// What a column of a sheet is in the data of a kind: a column's head stands for a path (<c>columns.json</c>), by itself when it is not
/// listed. In heads {n} counts from 1, in paths it is the item's index. A path <c>items[].problem</c> makes of each row an item of a list, of
/// which a group has all; <c>=path</c> is worked out by an expression where no column gave it. Immutable.
/// </summary>
public sealed class RowMapping
{
    readonly Dictionary<string, string> plain = [];
    readonly List<(Regex Head, string Path)> numbered = [];
    readonly HashSet<string> lists = [];

    RowMapping(TemplateSchema? schema) => Schema = schema;

    /// <summary>The mapping without columns.json: heads are field names, dots make paths.</summary>
    internal static RowMapping ByName(TemplateSchema? schema = null) => new(schema);

    /// <summary>Reads a kind's columns.json: an object of head → path. Throws <see cref="OfficeKitException"/> (OK1608) when it is none.</summary>
    /// <param name="utf8">The file's bytes.</param>
    /// <param name="schema">The kind's schema: it tells numbers, dates, lists and yes or no from text.</param>
    public static RowMapping Parse(ReadOnlyMemory<byte> utf8, TemplateSchema? schema = null)
    {
        var mapping = new RowMapping(schema);
        try
        {
            using var document = JsonDocument.Parse(utf8.Span.StartsWith("\uFEFF"u8) ? utf8[3..] : utf8);
            var columns = document
                .RootElement.EnumerateObject()
                .ToLookup(c => c.Name.StartsWith('='), c => KeyValuePair.Create(c.Name, c.Value.GetString() ?? throw new FormatException(c.Name)));
            foreach (var (head, path) in columns[false])
            {
                mapping.Add(head, path);
            }
            mapping.Derived = new DerivedValues(columns[true].Select(c => KeyValuePair.Create(c.Key[1..], c.Value)));
            return mapping;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or FormatException)
        {
            throw new OfficeKitException(
                new TemplateDiagnostic
                {
                    Code = DiagnosticCodes.FaultyColumns,
                    Message = Words.In($"columns.json 写错了：{e.Message}", $"columns.json is wrong: {e.Message}"),
                    Hint = Words.In(
                        "要一个对象：表头 → 路径，如 \"承诺事项{n}\": \"pledges[{n}].text\"；=路径 → 表达式。",
                        "Wanted: an object of head → path, such as \"承诺事项{n}\": \"pledges[{n}].text\"; =path → expression."
                    ),
                }
            );
        }
    }

    /// <summary>The lists that a group has the items of all its rows in.</summary>
    internal IReadOnlySet<string> Lists => lists;

    /// <summary>What is worked out where no column gave it.</summary>
    internal DerivedValues Derived { get; private set; } = new([]);

    void Add(string head, string path)
    {
        if (path.IndexOf("[]", StringComparison.Ordinal) is > 0 and var end)
        {
            lists.Add(path[..end]);
            path = $"{path[..end]}[0]{path[(end + 2)..]}";
        }
        if (head.Contains("{n}", StringComparison.Ordinal))
        {
            numbered.Add(
                (new Regex($"^{Regex.Escape(head).Replace(@"\{n}", @"([1-9]\d{0,3})", StringComparison.Ordinal)}$", RegexOptions.CultureInvariant), path)
            );
        }
        else
        {
            plain[head] = path;
        }
    }

    /// <summary>The path that a column's head stands for; null when columns.json does not have it.</summary>
    internal string? PathOf(string head)
    {
        if (plain.TryGetValue(head, out var path))
        {
            return path;
        }
        foreach (var (pattern, numberedPath) in numbered)
        {
            if (pattern.Match(head) is { Success: true } match)
            {
                var index = int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture) - 1;
                return numberedPath.Replace("{n}", index.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
            }
        }
        return null;
    }

    /// <summary>The schema of the data; null when there is none.</summary>
    internal TemplateSchema? Schema { get; }

    /// <summary>Whether there is a columns.json that lists columns.</summary>
    internal bool IsListed => plain.Count + numbered.Count > 0;
}
