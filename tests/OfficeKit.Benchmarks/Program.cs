// Prints what things cost, as ratios measured side by side in one run: dotnet run -c Release --project tests/OfficeKit.Benchmarks
using OfficeKit;
using OfficeKit.Benchmarks;
using OfficeKit.Packaging;
using OfficeKit.Templates;
using OfficeKit.Tests.Support;

if (args is ["fill", var documents])
{
    // The side-by-side run (tests/side-by-side/run.sh): what does a document cost, beside the deflate of its own text?
    Workloads.Fill(documents);
    return 0;
}
if (args is ["validate", var folder])
{
    return Validation.Run(folder);
}

static string Tags(int count, Func<int, string> paragraph) => string.Join('\n', Enumerable.Range(0, count).Select(paragraph));
static TemplateData Rows(int count) =>
    TemplateData.Parse(
        "{ \"xs\": [" + string.Join(',', Enumerable.Range(0, count).Select(i => $"{{\"n\":{i},\"t\":\"问题{i}\",\"g\":\"支部{i / 7}\"}}")) + "] }"
    );

// Does a tag cost more in a large template than in a small one? Wanted: no more than twice, 20,000 tags against 2,000.
foreach (
    var (name, make) in new (string, Func<int, string>)[]
    {
        ("one tag to a paragraph", n => Tags(n, i => $"第{i}项{{{{ a.b{i % 50} }}}}。")),
        ("all tags in one paragraph", n => string.Concat(Enumerable.Range(0, n).Select(i => $"{i}{{{{ a.b{i % 50} }}}}，"))),
        ("one tag to a cell", n => Tags(n / 4, i => $"| {{{{ a }}}} | {{{{ b }}}} | {{{{ c }}}} | {{{{ d{i % 50} }}}} |")),
        ("loops one after the other", n => Tags(n / 3, _ => "{{ for x in xs }}{{ x }}{{ end }}")),
        (
            "conditions inside each other, ten deep",
            n => Tags(n / 20, _ => string.Concat(Enumerable.Repeat("{{ if a }}", 10)) + "甲" + string.Concat(Enumerable.Repeat("{{ end }}", 10)))
        ),
    }
)
{
    var (small, large) = (DocxText.ToDocx(make(2_000)), DocxText.ToDocx(make(20_000)));
    Ratio.Print(
        $"load, µs per tag, {name}",
        "2,000 tags",
        () => DocxTemplate.Load(small),
        2_000,
        "20,000 tags",
        () => DocxTemplate.Load(large),
        20_000,
        rounds: 5
    );
}

// Does a row cost more in a long table than in a short one? Wanted: no more than twice, 50,000 rows against 5,000.
foreach (
    var (name, text) in new[]
    {
        ("a row of three cells", "| 序 | 题 | 部 |\n| {{ for x in xs }}{{ x.n }} | {{ x.t }} | {{ x.g }}{{ end }} |"),
        ("a row with merged cells", "| 序 | 题 | 部 |\n| {{ for x in xs }}{{ x.n }} | {{ x.t }} | {{ x.g | merge }}{{ end }} |"),
        ("a numbered paragraph", "＃ {{ for x in xs }}{{ x.t }}{{ end }}"),
        ("a paragraph with a footnote", "{{ for x in xs }}\n{{ x.t }}[^1]\n{{ end }}\n§ footnotes\n[^1] {{ x.g }}"),
        ("a paragraph with a visible blank", "{{ for x in xs }}{{ x.t }}xx{{ end }}"),
    }
)
{
    var template = DocxTemplate.Load(DocxText.ToDocx(text));
    var (few, many) = (Rows(5_000), Rows(50_000));
    Ratio.Print(
        $"render, µs per row, {name}",
        "5,000 rows",
        () => template.Render(few, Stream.Null),
        5_000,
        "50,000 rows",
        () => template.Render(many, Stream.Null),
        50_000,
        rounds: 3
    );
}

// What does keeping the data in the document cost?
var report = KindCatalog.Find("work-report")!;
var sample = TemplateData.Parse(report.Read("sample.json")!);
Ratio.Print(
    "render the work report, µs",
    "plain",
    () => report.Template.Render(sample, Stream.Null, new RenderOptions { Schema = report.Schema }),
    1,
    "with its data embedded",
    () => report.Template.Render(sample, Stream.Null, new RenderOptions { Schema = report.Schema, EmbedData = true }),
    1,
    rounds: 200
);

// What does a document of each kind cost, beside the ordinary deflate of its text?
foreach (var kind in KindCatalog.Kinds)
{
    var (data, options) = (TemplateData.Parse(kind.Read("sample.json")!), new RenderOptions { Schema = kind.Schema });
    var text = BodyOf(kind.Template, data, options).Inflate();
    Ratio.Print(
        $"{kind.Name}, µs",
        "deflate",
        () => Repeat(200, () => Deflate(text, 6)),
        200,
        "render",
        () => Repeat(200, () => kind.Template.Render(data, Stream.Null, options)),
        200,
        rounds: 5
    );
}

// What does the deflate that knows its template give in size, beside the ordinary one? Wanted: no file more than a tenth larger.
foreach (var kind in KindCatalog.Kinds)
{
    var file = Rendered(kind.Template, TemplateData.Parse(kind.Read("sample.json")!), new RenderOptions { Schema = kind.Schema });
    var body = ZipDirectory.Read(file, TemplateLimits.Default).Find(e => e.Name == "word/document.xml")!;
    var ordinary = Deflate(body.Inflate(), level: 6);
    Console.WriteLine(
        $"size of {kind.Name}: body {body.Raw.Length}, ordinary {ordinary}, ratio {(double)body.Raw.Length / ordinary:0.00}; file {file.Length}, ratio "
            + $"{(double)file.Length / (file.Length - body.Raw.Length + ordinary):0.00}"
    );
}

// What does the level of deflate cost in time and give in size where a document is written piece by piece? Wanted: less time than the usual level 6, and no
// part more than a tenth larger.
var table = BodyOf(DocxTemplate.Load(DocxText.ToDocx("| 序 | 题 | 部 |\n| {{ for x in xs }}{{ x.n }} | {{ x.t }} | {{ x.g }}{{ end }} |")), Rows(5_000));
var rows = table.Inflate();
Console.WriteLine(
    $"size of 5,000 rows of three cells: body {table.Raw.Length}, ordinary {Deflate(rows, 6)}, ratio {(double)table.Raw.Length / Deflate(rows, 6):0.00}"
);
Ratio.Print(
    "deflate 5,000 rows of three cells, µs",
    "level 6",
    () => Deflate(rows, 6),
    1,
    "ours",
    () => Deflate(rows, PackageWriter.Compression.CompressionLevel),
    1,
    rounds: 50
);
Console.WriteLine($"size: level 6 {Deflate(rows, 6)}, ours {Deflate(rows, PackageWriter.Compression.CompressionLevel)}, of {rows.Length} bytes");

// What does a record cost in a merged document, beside a document of its own?
var card = DocxTemplate.Load(DocxText.ToDocx("{{ n }}\n{{ t }}\n{{ g }}\n§ footer\n共用"));
var cards = Enumerable.Range(0, 2_000).Select(i => TemplateData.Parse($"{{\"n\":{i},\"t\":\"问题{i}\",\"g\":\"支部{i / 7}\"}}")).ToList();
Ratio.Print(
    "2,000 cards, µs a card",
    "each by itself",
    () => cards.ForEach(c => card.Render(c, Stream.Null)),
    2_000,
    "in one document",
    () => card.RenderMerged(cards, Stream.Null),
    2_000,
    rounds: 5
);

return 0;

static void Repeat(int times, Action action)
{
    for (var i = 0; i < times; i++)
    {
        action();
    }
}

static byte[] Rendered(DocxTemplate template, TemplateData data, RenderOptions? options = null)
{
    using var memory = new MemoryStream();
    template.Render(data, memory, options);
    return memory.ToArray();
}

static PackageEntry BodyOf(DocxTemplate template, TemplateData data, RenderOptions? options = null) =>
    ZipDirectory.Read(Rendered(template, data, options), TemplateLimits.Default).Find(e => e.Name == "word/document.xml")!;

static int Deflate(byte[] text, int level)
{
    using var memory = new MemoryStream();
    using (
        var deflate = new System.IO.Compression.DeflateStream(
            memory,
            new System.IO.Compression.ZLibCompressionOptions { CompressionLevel = level },
            leaveOpen: true
        )
    )
    {
        deflate.Write(text);
    }
    return (int)memory.Length;
}
