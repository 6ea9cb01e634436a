// A golden case: a sentence, a template in the little language, data, the result.
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using OfficeKit.Functions;

namespace OfficeKit.Tests.Support;

/// <summary>A golden case. The result is the document as text, or a line for each diagnostic: its code and place.</summary>
public sealed record GoldenCase(string Name, string Title, string Template, string Data, string Result)
{
    static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Cases");

    public static IEnumerable<GoldenCase> All() =>
        Directory.GetFiles(Folder, "*.md", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(Read).Concat(AuthorsGuide.Examples());

    static GoldenCase Read(string file)
    {
        var blocks = File.ReadAllText(file).ReplaceLineEndings("\n").Split("```");
        Assert.That(blocks, Has.Length.EqualTo(7), $"{file}: a case has three fenced blocks");
        return new GoldenCase(
            Path.GetRelativePath(Folder, file),
            blocks[0].Trim('#', ' ', '\n'),
            blocks[1].TrimStart('\n'),
            blocks[3].TrimStart('\n'),
            blocks[5].TrimStart('\n')
        );
    }

    /// <summary>Whether the case shows what is told instead of a document.</summary>
    public bool Fails => Regex.IsMatch(Result, @"^OK1\d\d\d ");

    public bool HasLists => Data.Contains('[', StringComparison.Ordinal);

    /// <summary>The document as text, or the diagnostics.</summary>
    public string Run(RenderOptions? options = null, Func<byte[], byte[]>? change = null)
    {
        var docx = DocxText.ToDocx(Template);
        var template = DocxTemplate.Load(change is null ? docx : change(docx));
        try
        {
            using var memory = new MemoryStream();
            var report = template.Render(TemplateData.Parse(Data), memory, options);
            var text = DocxText.FromDocx(memory.ToArray());
            return Fails ? Lines(report.Diagnostics) : text;
        }
        catch (OfficeKitException e)
        {
            return Lines(e.Diagnostics);
        }
    }

    static string Lines(IEnumerable<TemplateDiagnostic> diagnostics) => string.Concat(diagnostics.Select(d => $"{d.Code} {d.Location.Place}\n"));

    // --- the same case typed in other ways -------------------------------------------------------------------------------

    /// <summary>The template with its tags changed.</summary>
    public string InTags(Func<string, string> change) =>
        Regex.Replace(Template, @"\{\{.*?\}\}", m => change(m.Value.Replace("‖", "", StringComparison.Ordinal)));

    /// <summary>The case with all names of data and variables in Chinese.</summary>
    public GoldenCase WithChineseNames()
    {
        var data = JsonNode.Parse(Data)!;
        var names = Names(data)
            .Concat(
                Regex
                    .Matches(Template.Replace("‖", "", StringComparison.Ordinal), @"\bfor (\w+) in|\{\{ (\w+) = ")
                    .Select(m => m.Groups[1].Value + m.Groups[2].Value)
            )
            .Where(n => Regex.IsMatch(n, "^[A-Za-z_]") && n is not ("name" or "short" or "rows") && !FunctionCatalog.Aliases.ContainsKey(n))
            .ToHashSet();
        string Rename(string name) => names.Contains(name) ? "名" + name : name;
        return this with
        {
            Template = InTags(tag =>
                Regex.Replace(
                    tag,
                    """("[^"]*"|'[^']*')|(?<!\w)([A-Za-z_]\w*)(?!\w|:)""",
                    m => m.Groups[1].Success || IsFunction(tag, m.Index) ? m.Value : Rename(m.Value)
                )
            ),
            Data = Renamed(data, Rename)!.ToJsonString(),
        };
    }

    static bool IsFunction(string tag, int at) => Regex.IsMatch(tag[..at], @"(?<!\w)(cn|string|array|math|object)\.$");

    static IEnumerable<string> Names(JsonNode? node) =>
        node switch
        {
            JsonObject map => map.SelectMany(p => Names(p.Value).Prepend(p.Key)),
            JsonArray list => list.SelectMany(Names),
            _ => [],
        };

    static JsonNode? Renamed(JsonNode? node, Func<string, string> rename) =>
        node switch
        {
            JsonObject map => new JsonObject(map.Select(p => KeyValuePair.Create(rename(p.Key), Renamed(p.Value, rename)))),
            JsonArray list => new JsonArray([.. list.Select(i => Renamed(i, rename))]),
            _ => node?.DeepClone(),
        };

    /// <summary>The case with so many items in each list of the data's first level.</summary>
    public GoldenCase WithItems(int count)
    {
        var data = JsonNode.Parse(Data)!.AsObject();
        foreach (var (name, value) in data.ToList())
        {
            if (value is JsonArray { Count: > 0 } list)
            {
                data[name] = new JsonArray([.. Enumerable.Range(0, count).Select(i => list[i % list.Count]?.DeepClone())]);
            }
        }
        return this with { Data = data.ToJsonString() };
    }

    /// <summary>The case with every text of the data changed, and one more value.</summary>
    public GoldenCase WithValues(Func<string, string> change, (string Name, string Value) more)
    {
        JsonNode? Changed(JsonNode? node) =>
            node switch
            {
                JsonObject map => new JsonObject(map.Select(p => KeyValuePair.Create(p.Key, Changed(p.Value)))),
                JsonArray list => new JsonArray([.. list.Select(Changed)]),
                JsonValue value when value.TryGetValue<string>(out var text) => JsonValue.Create(change(text)),
                _ => node?.DeepClone(),
            };
        var data = Changed(JsonNode.Parse(Data))!.AsObject();
        data[more.Name] = more.Value;
        return this with { Data = data.ToJsonString() };
    }
}
