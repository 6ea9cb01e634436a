// Prints what things cost, as ratios measured side by side in one run: dotnet run -c Release --project tests/OfficeKit.Benchmarks
using OfficeKit;
using OfficeKit.Benchmarks;
using OfficeKit.Templates;
using OfficeKit.Tests.Support;

static string Tags(int count, Func<int, string> paragraph) => string.Join('\n', Enumerable.Range(0, count).Select(paragraph));
static TemplateData Rows(int count) => TemplateData.Parse("{ \"xs\": [" + string.Join(',', Enumerable.Range(0, count).Select(i => $"{{\"n\":{i},\"t\":\"问题{i}\",\"g\":\"支部{i / 7}\"}}")) + "] }");

// Does a tag cost more in a large template than in a small one? Wanted: no more than twice, 20,000 tags against 2,000.
foreach (var (name, make) in new (string, Func<int, string>)[]
{
    ("one tag to a paragraph", n => Tags(n, i => $"第{i}项{{{{ a.b{i % 50} }}}}。")),
    ("all tags in one paragraph", n => string.Concat(Enumerable.Range(0, n).Select(i => $"{i}{{{{ a.b{i % 50} }}}}，"))),
    ("one tag to a cell", n => Tags(n / 4, i => $"| {{{{ a }}}} | {{{{ b }}}} | {{{{ c }}}} | {{{{ d{i % 50} }}}} |")),
    ("loops one after the other", n => Tags(n / 3, _ => "{{ for x in xs }}{{ x }}{{ end }}")),
    ("conditions inside each other, ten deep", n => Tags(n / 20, _ => string.Concat(Enumerable.Repeat("{{ if a }}", 10)) + "甲" + string.Concat(Enumerable.Repeat("{{ end }}", 10)))),
})
{
    var (small, large) = (DocxText.ToDocx(make(2_000)), DocxText.ToDocx(make(20_000)));
    Ratio.Print($"load, µs per tag, {name}", "2,000 tags", () => DocxTemplate.Load(small), 2_000, "20,000 tags", () => DocxTemplate.Load(large), 20_000, rounds: 5);
}

// Does a row cost more in a long table than in a short one? Wanted: no more than twice, 50,000 rows against 5,000.
foreach (var (name, text) in new[]
{
    ("a row of three cells", "| 序 | 题 | 部 |\n| {{ for x in xs }}{{ x.n }} | {{ x.t }} | {{ x.g }}{{ end }} |"),
    ("a row with merged cells", "| 序 | 题 | 部 |\n| {{ for x in xs }}{{ x.n }} | {{ x.t }} | {{ x.g | merge }}{{ end }} |"),
    ("a numbered paragraph", "＃ {{ for x in xs }}{{ x.t }}{{ end }}"),
    ("a paragraph with a footnote", "{{ for x in xs }}\n{{ x.t }}[^1]\n{{ end }}\n§ footnotes\n[^1] {{ x.g }}"),
    ("a paragraph with a visible blank", "{{ for x in xs }}{{ x.t }}xx{{ end }}"),
})
{
    var template = DocxTemplate.Load(DocxText.ToDocx(text));
    var (few, many) = (Rows(5_000), Rows(50_000));
    Ratio.Print($"render, µs per row, {name}", "5,000 rows", () => template.Render(few, Stream.Null), 5_000, "50,000 rows", () => template.Render(many, Stream.Null), 50_000, rounds: 3);
}

// What does keeping the data in the document cost?
var report = TemplateShelf.Find("work-report")!;
var sample = TemplateData.Parse(report.Read("sample.json")!);
Ratio.Print("render the work report, µs", "plain", () => report.Template.Render(sample, Stream.Null, new RenderOptions { Schema = report.Schema }), 1,
    "with its data embedded", () => report.Template.Render(sample, Stream.Null, new RenderOptions { Schema = report.Schema, EmbedData = true }), 1, rounds: 200);
