// What an outside review once broke: each stays mended.
using System.Text;
using OfficeKit.Tests.Shared;
using OfficeKit.Tests.Support;

namespace OfficeKit.Tests.Rendering;

public class ReviewedTests
{
    [TestCase("{{ for x in xs }}{{ if x == 2 }}{{ break }}{{ end }}{{ x }}{{ end }}\n尾", "1\n尾\n")]
    [TestCase("＃ {{ for x in xs }}{{ if x == 2 }}{{ continue }}{{ end }}{{ x }}{{ end }}", "1. 1\n2. 3\n")]
    [TestCase("{{ for x in xs }}\n甲{{ if x == 2 }}{{ continue }}{{ end }}乙{{ x }}\n丙\n{{ end }}", "甲乙1\n丙\n甲\n甲乙3\n丙\n")]
    [TestCase("| {{ for x in xs }}{{ x }} | {{ if x == 2 }}{{ continue }}{{ end }}{{ x }}{{ end }} |", "| 1 | 1 |\n| 3 | 3 |\n")]
    [TestCase("| {{ for x in xs }}{{ if x == 2 }}{{ break }}{{ end }}{{ x }} | b{{ end }} |", "| 1 | b |\n")]
    [TestCase("首{{ for x in xs }}{{ x }}{{ if x == 2 }}{{ break }}{{ end }}、{{ end }}尾", "首1、2尾\n")]
    public void AJumpLeavesWholeParagraphsAndRows(string template, string text) =>
        Assert.That(Rendered.Text(template, """{ "xs": [ 1, 2, 3 ] }"""), Is.EqualTo(text));

    [TestCase("{{ for x in xs limit: n }}{{ x }}{{ end }}", """{ "xs": [ 1 ], "n": "两" }""", "OK1401")]
    [TestCase("{{ for x in xs offset: n }}{{ x }}{{ end }}", """{ "xs": [ 1 ] }""", "OK1301")]
    [TestCase("{{ (x | checkbox) + '同意' }}", """{ "x": true }""", "OK1401")]
    [TestCase("{{ 3 | math.divided_by 0 }}", "{ }", "OK1401")]
    [TestCase("| h | {{ for m in ms # 按列 }}{{ if m == 2 }}{{ break }}{{ end }}{{ m }}{{ end }} |", """{ "ms": [ 1 ] }""", "OK1206")]
    public void WhatCannotBeDoneHasACode(string template, string json, string code) =>
        Assert.That(Rendered.Problems(template, json).Select(d => d.Code), Has.Member(code));

    [Test]
    public void ValuesThatCannotBeComparedAreNotEqual() =>
        Assert.That(Rendered.Text("{{ case a }}{{ when b }}1{{ else }}2{{ end }}", """{ "a": [ 1 ], "b": { "q": 1 } }"""), Is.EqualTo("2\n"));

    [Test]
    public void BoxesAndPicturesCanBeJoinedLikeText() =>
        Assert.That(
            Rendered.Text("| {{ for x in xs }}{{ x | checkbox | merge }} | {{ for.index }}{{ end }} |", """{ "xs": [ true, true, false ] }"""),
            Is.EqualTo("| ☑ | 0 |\n| ^ | 1 |\n| ☐ | 2 |\n")
        );

    [Test]
    public void ATabInAnAddressIsABlank() =>
        Assert.That(
            PackageParts.Text(Rendered.Bytes(DocxText.ToDocx("{{ link u '文字' }}"), """{ "u": "http://a\tb" }""")),
            Does.Contain("HYPERLINK \"http://a b\"")
        );

    [TestCase(
        "| h | < | < |\n| {{ for x in xs # 按列 }}{{ x }}{{ end }} | m | {{ for x in xs # 按列 }}{{ x }}{{ end }} |",
        "| h | < | < | < | < |\n| 1 | 2 | m | 1 | 2 |\n"
    )]
    public void TwoColumnLoopsStretchACellTogether(string template, string text) =>
        Assert.That(Rendered.Text(template, """{ "xs": [ 1, 2 ] }"""), Is.EqualTo(text));

    static string Body(string xml, string json)
    {
        var result = Rendered.Bytes(DocxText.ToDocx("甲", _ => xml), json);
        DocxText.FromDocx(result);
        return PackageParts.Text(result);
    }

    static string Run(string inner) => $"<w:r>{inner}</w:r>";

    static string Text(string text) => Run($"<w:t>{text}</w:t>");

    [Test]
    public void ASymbolUnderAConditionIsContent() =>
        Assert.That(
            Body("<w:p>" + Text("{{ if yes }}") + Run("<w:sym w:font=\"Wingdings\" w:char=\"F0FE\"/>") + Text("{{ end }}") + "</w:p>", """{ "yes": true }"""),
            Does.Contain("w:char=\"F0FE\"")
        );

    [Test]
    public void ANoteUnderAConditionIsContent() =>
        Assert.That(
            Rendered.Text("甲\n{{ if yes }}[^1]{{ end }}\n§ footnotes\n[^1] 注", """{ "yes": true }"""),
            Is.EqualTo("甲\n[^1]\n§ footnotes\n[^1] 注\n")
        );

    [Test]
    public void AReferenceMayStandBeforeItsBookmarkInEachItem()
    {
        var body = Body(
            "<w:p>"
                + Text("{{ for x in xs }}")
                + "</w:p><w:p>"
                + Run("<w:fldChar w:fldCharType=\"begin\"/>")
                + Run("<w:instrText> REF 甲 \\h </w:instrText>")
                + Run("<w:fldChar w:fldCharType=\"end\"/>")
                + "<w:fldSimple w:instr=\" PAGEREF 甲 \"/><w:hyperlink w:anchor=\"甲\">"
                + Text("见")
                + "</w:hyperlink></w:p><w:p><w:bookmarkStart w:id=\"1\" w:name=\"甲\"/>"
                + Text("{{ x }}")
                + "<w:bookmarkEnd w:id=\"1\"/></w:p><w:p>"
                + Text("{{ end }}")
                + "</w:p><w:p><w:bookmarkStart w:id=\"9\" w:name=\"甲_2\"/>"
                + Text("尾")
                + "<w:bookmarkEnd w:id=\"9\"/></w:p>",
            """{ "xs": [ 1, 2, 3 ] }"""
        );
        Assert.That(
            System
                .Text.RegularExpressions.Regex.Matches(body, "REF (\\w+)|anchor=\"(\\w+)\"|w:name=\"(\\w+)\"")
                .Select(m => m.Groups[1].Value + m.Groups[2].Value + m.Groups[3].Value),
            Is.EqualTo("甲 甲 甲 甲 甲_3 甲_3 甲_3 甲_3 甲_4 甲_4 甲_4 甲_4 甲_2".Split(' '))
        );
    }

    [TestCase("<w:bookmarkStart w:id=\"1\" w:name=\"甲\"/>", "", "<w:bookmarkEnd w:id=\"1\"/>", "")]
    [TestCase("", "<w:bookmarkStart w:id=\"1\" w:name=\"甲\"/>", "", "<w:bookmarkEnd w:id=\"1\"/>")]
    public void ABookmarkAcrossTheEdgeOfALoopStaysOne(string before, string first, string last, string after)
    {
        var body = Body(
            "<w:p>" + before + Text("首{{ for x in xs }}") + first + Text("{{ x }}") + last + Text("{{ end }}尾") + after + "</w:p>",
            """{ "xs": [ 1, 2 ] }"""
        );
        Assert.That((body.Split("bookmarkStart").Length, body.Split("bookmarkEnd").Length), Is.EqualTo((2, 2)));
    }

    [Test]
    public void AnOvalInALoopHasAnIdOfItsOwn() =>
        Assert.That(
            Body(
                "<w:p>"
                    + Text("{{ for x in xs }}{{ x }}")
                    + Run("<w:pict><v:oval xmlns:v=\"urn:schemas-microsoft-com:vml\" id=\"o1\"/></w:pict>")
                    + Text("{{ end }}")
                    + "</w:p>",
                """{ "xs": [ 1, 2 ] }"""
            ),
            Does.Contain("id=\"o1\"").And.Contain("id=\"o1_2\"")
        );

    [Test]
    public void ARestartedListKeepsWhatTheTemplatesListSays()
    {
        var docx = PackageParts.With(
            DocxText.ToDocx("{{ for x in xs }}\n甲\n＃ {{ x }}\n＃ b\n{{ end }}"),
            "word/numbering.xml",
            xml =>
                xml.Replace(
                    "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"1\"/>",
                    "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"1\"/><w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"5\"/></w:lvlOverride>",
                    StringComparison.Ordinal
                )
        );
        Assert.That(DocxText.FromDocx(Rendered.Bytes(docx, """{ "xs": [ 1, 2 ] }""")), Is.EqualTo("甲\n5. 1\n6. b\n甲\n5. 2\n6. b\n"));
    }

    [Test]
    public void MarkdownInTheOnlyCellOfARowRepeatsTheRow() =>
        Assert.That(Rendered.Text("| {{ for x in xs }}{{ x | markdown }}{{ end }} |", """{ "xs": [ "a", "b" ] }"""), Is.EqualTo("| a |\n| b |\n"));

    [TestCase("备注：{{ 备注 ?? '无' }}；{{ 电话 | 空 '电话待补' }}{{ if a }}{{ a.b }}{{ end }}", "{ }", "")]
    [TestCase("| {{ for x in xs }}{{ x.a }} | {{ x.b }}{{ end }} |", """{ "xs": [ { "a": 1, "b": 2 }, { "a": 1 } ] }""", "OK1301")]
    [TestCase("{{ x.y }}", """{ "x": "s" }""", "OK1301")]
    [TestCase("{{ for x in xs }}{{ x }}{{ end }}", """{ "xs": null }""", "OK1301")]
    public void CheckingDataSaysWhatRenderingWould(string template, string json, string codes) =>
        Assert.That(
            string.Join(
                " ",
                DocxTemplate
                    .Load(DocxText.ToDocx(template))
                    .Check(TemplateData.Parse(json))
                    .Where(d => d.Severity == DiagnosticSeverity.Error)
                    .Select(d => d.Code)
            ),
            Is.EqualTo(codes)
        );

    // --- data kept in the document ----------------------------------------------------------------------------------------

    static FilledDocument Filled(string template, string json, Func<string, string>? edit = null)
    {
        var docx = Rendered.Bytes(DocxText.ToDocx(template), json, new RenderOptions { EmbedData = true });
        DocxText.FromDocx(docx);
        return FilledDocument.Open(edit is null ? docx : PackageParts.With(docx, "word/document.xml", edit));
    }

    [TestCase("{{ a }}", """{ "a": "x\ny\nz" }""")]
    [TestCase("| {{ for x in xs }}{{ x.g | merge }} | {{ x.n }}{{ end }} |", """{ "xs": [ { "g": "甲", "n": 1 }, { "g": "甲", "n": 2 } ] }""")]
    [TestCase("{{ a | dropdown ['甲'] }}", """{ "a": "甲\n乙" }""")]
    [TestCase("{{ a }}", """{ "a": "x\ud800y" }""")]
    [TestCase("应到{{ xs.size }}人，第{{ xs[0] }}个{{ for x in xs }}{{ for.index }}{{ end }}", """{ "xs": [ 1, 2 ] }""")]
    public void AnUntouchedDocumentHasNoChanges(string template, string json) => Assert.That(Filled(template, json).Changes, Is.Empty);

    [TestCase("{{ n | 汉字数 }}", """{ "n": 3 }""", "三", "四", """{"n":4}""")]
    [TestCase("{{ n | 姓名对齐 }}", """{ "n": "张三" }""", "张\u3000三", "李\u3000明", """{"n":"李明"}""")]
    [TestCase("应到{{ xs.size }}人{{ x }}", """{ "xs": [ 1, 2 ], "x": "甲" }""", "甲", "乙", """{"xs":[1,2],"x":"乙"}""")]
    public void AnEditComesBackAsData(string template, string json, string printed, string edited, string data) =>
        Assert.That(
            System.Text.Json.Nodes.JsonNode.DeepEquals(
                System.Text.Json.Nodes.JsonNode.Parse(
                    Filled(template, json, xml => xml.Replace($">{printed}<", $">{edited}<", StringComparison.Ordinal)).Data.Json.GetRawText()
                ),
                System.Text.Json.Nodes.JsonNode.Parse(data)
            )
        );

    // --- included files ---------------------------------------------------------------------------------------------------

    [Test]
    public void AnIncludedFilesBookmarksKeepWhatRefersToThem()
    {
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            var inner = DocxText.ToDocx(
                "甲",
                _ =>
                    "<w:tbl><w:tblPr><w:tblW w:w=\"0\" w:type=\"auto\"/></w:tblPr><w:tblGrid><w:gridCol w:w=\"1000\"/></w:tblGrid><w:tr><w:tc><w:tcPr>"
                    + "<w:tcW w:w=\"1000\" w:type=\"dxa\"/></w:tcPr><w:p/></w:tc></w:tr></w:tbl><w:p><w:hyperlink w:anchor=\"附件\">"
                    + Text("见")
                    + "</w:hyperlink><w:bookmarkStart w:id=\"1\" w:name=\"附件\"/>"
                    + Text("文")
                    + "<w:bookmarkEnd w:id=\"1\"/></w:p>"
            );
            File.WriteAllBytes(Path.Combine(folder.FullName, "a.docx"), inner);
            File.WriteAllBytes(
                Path.Combine(folder.FullName, "t.docx"),
                DocxText.ToDocx(
                    "| t |\n{{ 'a.docx' | include }}\n{{ 'a.docx' | include }}",
                    b => b + "<w:p><w:bookmarkStart w:id=\"5\" w:name=\"附件\"/><w:bookmarkEnd w:id=\"5\"/></w:p>"
                )
            );
            var result = Rendered.Bytes(DocxTemplate.Load(Path.Combine(folder.FullName, "t.docx")), "{ }");
            Assert.That(DocxText.FromDocx(result), Is.EqualTo("| t |\n\n|  |\n见文\n|  |\n见文\n\n"));
            Assert.That(
                System.Text.RegularExpressions.Regex.Matches(PackageParts.Text(result), "(?:anchor|name)=\"(附件\\w*)\"").Select(m => m.Groups[1].Value),
                Is.EqualTo("附件_2 附件_2 附件_3 附件_3 附件".Split(' '))
            );
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
