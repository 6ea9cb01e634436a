// Documents made with their data, read back: as they are, and after people have worked on them.
using System.Text.Json.Nodes;
using DocumentFormat.OpenXml.Packaging;
using OfficeKit.Data;
using OfficeKit.Tests.Support;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace OfficeKit.Tests.Extracting;

public class FilledDocumentTests
{
    const string Template = """
        {{ 单位 }}：{{ 主送.name }}，{{ 日期 | 日期 }}，共{{ 数 }}项{{ if 急 }}（急）{{ end }}
        {{ 正文 }}
        | 序号 | 问题 | 责任人 |
        | {{ for 项 in 事项 }}{{ for.index + 1 }} | {{ 项.问题 }} | {{ for p in 项.人 }}{{ p }}{{ if !for.last }}、{{ end }}{{ end }}{{ end }} |
        完成{{ 完 | checkbox }}，结论：{{ 结论 | dropdown ["合格", "不合格"] }}，{{ 备注 | style "Strong" }}[^1]
        § footnotes
        [^1] 依据{{ 依据 }}
        § header
        {{ 单位 }}
        """;

    static readonly DocxTemplate Loaded = DocxTemplate.Load(DocxText.ToDocx(Template.Replace("        ", "", StringComparison.Ordinal)));

    static string Data(Random random)
    {
        // Text as people paste it: markup, quotes, line breaks, tabs, blanks at the edges, rare characters, visible blanks, tags.
        string[] bits =
        [
            "党支部",
            "<b>&amp;\"'",
            "\n",
            "  前后有空格 ",
            "\t",
            "𠮷野",
            "xx",
            "{{ 单位 }}",
            "第1项",
            "é",
            "（一）",
            "x督改〔2026〕1号",
            "1,000.50",
            "2017年9月",
        ];
        string Text() => string.Concat(Enumerable.Range(0, random.Next(0, 4)).Select(_ => bits[random.Next(bits.Length)]));
        var data = new JsonObject
        {
            ["单位"] = Text(),
            ["主送"] = new JsonObject { ["name"] = Text() },
            ["日期"] = $"20{random.Next(10, 99)}-{random.Next(1, 13):00}-{random.Next(1, 28):00}",
            ["数"] = random.Next(0, 100000),
            ["急"] = random.Next(2) == 0,
            ["正文"] = Text(),
            ["事项"] = new JsonArray([
                .. Enumerable
                    .Range(0, random.Next(0, 5))
                    .Select(_ => new JsonObject
                    {
                        ["问题"] = Text(),
                        ["人"] = new JsonArray([.. Enumerable.Range(0, random.Next(0, 3)).Select(_ => (JsonNode)Text())]),
                    }),
            ]),
            ["完"] = random.Next(2) == 0,
            ["结论"] = random.Next(2) == 0 ? "合格" : "不合格",
            ["备注"] = Text(),
            ["依据"] = Text(),
        };
        return data.ToJsonString();
    }

    static byte[] Render(string json)
    {
        var bytes = Rendered.Bytes(Loaded, json, new RenderOptions { EmbedData = true, TemplateName = "试" });
        return bytes;
    }

    [Test]
    public void TheSameDataGivesTheSameFileHoweverItIsWritten()
    {
        static byte[] Render(string json)
        {
            using var memory = new MemoryStream();
            Loaded.Render(TemplateData.Parse(json), memory, new RenderOptions { EmbedData = true, Missing = MissingValue.Empty });
            return memory.ToArray();
        }
        Assert.That(Render("{\n  \"单位\" : \"甲/\\u4e59\",\r\n\t\"数\": 107.50 }"), Is.EqualTo(Render("{\"\\u5355位\":\"甲\\/乙\",\"数\":107.50}")));
    }

    [Test]
    public void AThousandDocumentsGiveBackEveryField()
    {
        var random = new Random(20261124);
        for (var i = 0; i < 1000; i++)
        {
            var json = Data(random);
            var document = FilledDocument.Open(Render(json));
            Assert.That(document.Changes, Is.Empty, json);
            Assert.That(document.Data.Json.GetRawText(), Is.EqualTo(TemplateData.Parse(json).Json.GetRawText()));
        }
    }

    [Test]
    public void AThousandEditedDocumentsGiveBackWhatTheySayNow()
    {
        var random = new Random(1124);
        for (var i = 0; i < 1000; i++)
        {
            var json = Data(random);
            var expected = JsonNode.Parse(json)!.AsObject();
            var document = FilledDocument.Open(Edit(Render(json), expected, random));
            Assert.That(JsonNode.DeepEquals(JsonObject.Create(document.Data.Json), expected), $"{json}\n{document.Data.Json}\n{expected.ToJsonString()}");
        }
    }

    /// <summary>Works on a document as people do: words between the fields, and new values in some of them.</summary>
    static byte[] Edit(byte[] docx, JsonObject expected, Random random)
    {
        var memory = new MemoryStream();
        memory.Write(docx);
        using (var document = WordprocessingDocument.Open(memory, true))
        {
            var body = document.MainDocumentPart!.Document!.Body!;
            var fields = document
                .MainDocumentPart.CustomXmlParts.Select(p => new StreamReader(p.GetStream()).ReadToEnd())
                .Select(System.Xml.Linq.XDocument.Parse)
                .SelectMany(x => x.Root!.Elements().Where(e => e.Name.LocalName == "field"))
                .ToDictionary(f => "ok:" + f.Attribute("n")!.Value, f => f.Attribute("path")!.Value);
            var notes = document.MainDocumentPart.FootnotesPart!.Footnotes!;
            foreach (var control in body.Descendants<W.SdtRun>().Concat(notes.Descendants<W.SdtRun>()).ToList())
            {
                control.InsertBeforeSelf(new W.Run(new W.Text("（编者加）")));
                control.InsertAfterSelf(new W.Run(new W.Text("，")));
                var path = fields[control.SdtProperties!.GetFirstChild<W.Tag>()!.Val!.Value!.TrimEnd('+')];
                if (
                    random.Next(3) == 0
                    && control.SdtProperties.GetFirstChild<W.Tag>()!.Val!.Value!.EndsWith('+') is false
                    && !body.Descendants<W.Tag>().Any(t => t.Val!.Value == control.SdtProperties.GetFirstChild<W.Tag>()!.Val!.Value + "+")
                )
                {
                    Change(control, path, expected, random.Next(1000));
                }
            }
        }
        return memory.ToArray();
    }

    static void Change(W.SdtRun control, string path, JsonObject expected, int number)
    {
        var (text, value) = path switch
        {
            "日期" => ($"2031年{number % 12 + 1}月{number % 28 + 1}日", $"\"2031-{number % 12 + 1:00}-{number % 28 + 1:00}\""),
            "数" => (number.ToString(System.Globalization.CultureInfo.InvariantCulture), number.ToString(System.Globalization.CultureInfo.InvariantCulture)),
            "完" => (number % 2 == 0 ? "☑" : "☐", number % 2 == 0 ? "true" : "false"),
            _ => ($"改{number}", $"\"改{number}\""),
        };
        control.SdtContentRun!.RemoveAllChildren();
        // Word splits runs wherever it likes.
        foreach (var c in text)
        {
            control.SdtContentRun.AppendChild(new W.Run(new W.Text(c.ToString()) { Space = DocumentFormat.OpenXml.SpaceProcessingModeValues.Preserve }));
        }
        DataPath.Set(expected, path, JsonNode.Parse(value));
    }

    [Test]
    public void WhatDiffersIsListedWithItsPlace()
    {
        var docx = Render(
            """{ "单位": "甲", "主送": { "name": "乙" }, "日期": "2026-03-05", "数": 1, "急": false, "正文": "一\n二", "事项": [], "完": true, "结论": "合格", "备注": "","""
                + """ "依据": "旧" }"""
        );
        var memory = new MemoryStream();
        memory.Write(docx);
        using (var document = WordprocessingDocument.Open(memory, true))
        {
            document.MainDocumentPart!.Document!.Body!.Descendants<W.Text>().First(t => t.Text == "2026年3月5日").Text = "2026年4月6日";
            document.MainDocumentPart.Document.Body.Descendants<W.SdtRun>().First(s => s.InnerText == "乙").Remove();
        }
        var read = FilledDocument.Open(memory.ToArray());
        Assert.Multiple(() =>
        {
            Assert.That(read.TemplateName, Is.EqualTo("试"));
            Assert.That(read.TemplateVersion, Is.EqualTo(Loaded.Version));
            Assert.That(
                read.Changes.Select(c => $"{c.Location.Place} {c.Path} {c.Original} {c.Current ?? "没有了"}"),
                Is.EqualTo(new[] { "正文第1段 日期 2026年3月5日 2026年4月6日", " 主送.name 乙 没有了" })
            );
            Assert.That(read.Data.Json.GetProperty("日期").GetString(), Is.EqualTo("2026-04-06"));
        });
    }

    [Test]
    public void ABlankThatSomebodyFilledComesBackAsItsField()
    {
        var docx = Rendered.Bytes(Loaded, """{ "事项": [ { "问题": "甲" } ] }""", new RenderOptions { EmbedData = true, Missing = MissingValue.Blank });
        var memory = new MemoryStream();
        memory.Write(docx);
        using (var document = WordprocessingDocument.Open(memory, true))
        {
            document
                .MainDocumentPart!.Document!.Body!.Descendants<W.SdtRun>()
                .First(s => s.InnerText.StartsWith("xx", StringComparison.Ordinal))
                .Descendants<W.Text>()
                .First()
                .Text = "三支部";
        }
        Assert.That(FilledDocument.Open(memory.ToArray()).Data.Json.GetProperty("单位").GetString(), Is.EqualTo("三支部"));
    }

    [Test]
    public void AFilledDocumentIsValidAndLooksTheSame()
    {
        const string json =
            """{ "单位": "甲", "主送": { "name": "乙" }, "日期": "2026-03-05", "数": 1, "急": true, "正文": "一\n二", "事项": [ { "问题": "丙", "人": [ "丁", "戊" ] } ],"""
            + """ "完": true, "结论": "合格", "备注": "己", "依据": "庚" }""";
        Assert.That(DocxText.FromDocx(Render(json)), Is.EqualTo(DocxText.FromDocx(Rendered.Bytes(Loaded, json))));
    }

    [Test]
    public void ADocumentWithoutDataSaysSo() =>
        Assert.That(Assert.Throws<OfficeKitException>(() => FilledDocument.Open(DocxText.ToDocx("甲")))!.Diagnostics.Single().Code, Is.EqualTo("OK1507"));
}
