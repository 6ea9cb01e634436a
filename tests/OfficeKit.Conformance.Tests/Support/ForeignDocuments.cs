// Documents that are not ours: written by hand in the ways other programs write, by python-docx, and by LibreOffice.
using System.Diagnostics;
using System.Text;
using OfficeKit.Tests.Shared;

namespace OfficeKit.Conformance.Tests;

static class ForeignDocuments
{
    const string W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        StrictW = "http://purl.oclc.org/ooxml/wordprocessingml/main";
    const string Types = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/",
        StrictTypes = "http://purl.oclc.org/ooxml/officeDocument/relationships/";
    const string Main = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

    static readonly string Names =
        $"xmlns:w=\"{W}\" xmlns:r=\"{Types.TrimEnd('/')}\" xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" "
        + $"xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:w14=\"http://schemas.microsoft.com/office/word/2010/wordml\"";

    /// <summary>A package of a main document's body and of other parts: name, content type, relationship, content.</summary>
    static byte[] Package(string body, params (string Name, string Type, string Relationship, string Content)[] parts) =>
        PackageOf($"<w:document {Names}><w:body>{body}</w:body></w:document>", Types, parts);

    static byte[] PackageOf(string document, string types, params (string Name, string Type, string Relationship, string Content)[] parts) =>
        PackageParts.Zip(
            new Dictionary<string, string>
            {
                ["[Content_Types].xml"] =
                    $"<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                    + $"<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                    + $"<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                    + $"<Override PartName=\"/word/document.xml\" ContentType=\"{Main}document.main+xml\"/>"
                    + $"{string.Concat(parts.Select(p => $"<Override PartName=\"/word/{p.Name}\" ContentType=\"{p.Type}\"/>"))}</Types>",
                ["_rels/.rels"] =
                    $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                    + $"<Relationship Id=\"r\" Type=\"{types}officeDocument\" Target=\"word/document.xml\"/></Relationships>",
                ["word/_rels/document.xml.rels"] =
                    $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                    + $"{string.Concat(parts.Select((p, i) => $"<Relationship Id=\"r{i}\" Type=\"{types}{p.Relationship}\" Target=\"{p.Name}\"/>"))}"
                    + $"</Relationships>",
                ["word/document.xml"] = document,
            }
                .Concat(parts.Select(p => KeyValuePair.Create("word/" + p.Name, p.Content)))
                .Select(p => KeyValuePair.Create(p.Key, Encoding.UTF8.GetBytes(p.Value)))
        );

    static string P(string text, string properties = "", string run = "") =>
        $"<w:p>{(properties.Length > 0 ? $"<w:pPr>{properties}</w:pPr>" : "")}<w:r>"
        + $"{(run.Length > 0 ? $"<w:rPr>{run}</w:rPr>" : "")}<w:t xml:space=\"preserve\">{text}</w:t></w:r></w:p>";

    const string Letter =
        "<w:sectPr><w:pgSz w:w=\"12240\" w:h=\"15840\"/><w:pgMar w:top=\"1440\" w:right=\"1440\" w:bottom=\"1440\" w:left=\"1440\" w:header=\"720\" "
        + "w:footer=\"720\" w:gutter=\"0\"/></w:sectPr>";

    static (string, string, string, string) Styles(string content) =>
        ("styles.xml", Main + "styles+xml", "styles", $"<w:styles xmlns:w=\"{W}\">{content}</w:styles>");

    static (string, string, string, string) Settings(string content) =>
        ("settings.xml", Main + "settings+xml", "settings", $"<w:settings xmlns:w=\"{W}\">{content}</w:settings>");

    const string Notice = "关于开展检查的通知";

    static string NoticeBody =>
        P(Notice, "<w:jc w:val=\"center\"/>", "<w:b/><w:sz w:val=\"36\"/>")
        + P("各支部：")
        + P("为做好检查工作,请于12月1日前报送材料。")
        + P("一、检查内容")
        + P("各支部“三会一课”落实情况和台账情况。")
        + P("二、检查方式")
        + P("查阅资料。")
        + P("市委办公室")
        + P("2017年9月5日");

    /// <summary>Name → document, and a rule that the report must name.</summary>
    public static IReadOnlyDictionary<string, (byte[] Docx, string Rule)> ByHand { get; } =
        new Dictionary<string, (byte[], string)>
        {
            ["english letter"] = (Package(P("Dear Sir or Madam,") + P("Thank you for your letter of 5 September.") + P("Yours faithfully") + Letter), "R1"),
            ["chinese notice"] = (Package(NoticeBody + Letter), "R76"),
            ["notice with styles of Word"] = (
                Package(
                    NoticeBody + Letter,
                    Styles(
                        "<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:asciiTheme=\"minorHAnsi\" w:eastAsiaTheme=\"minorEastAsia\" "
                            + "w:hAnsiTheme=\"minorHAnsi\" w:cstheme=\"minorBidi\"/><w:kern w:val=\"2\"/><w:sz w:val=\"21\"/><w:szCs w:val=\"22\"/>"
                            + "<w:lang w:val=\"en-US\" w:eastAsia=\"zh-CN\"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>"
                            + "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"a\"><w:name w:val=\"Normal\"/><w:pPr>"
                            + "<w:widowControl w:val=\"0\"/><w:jc w:val=\"both\"/></w:pPr></w:style>"
                    ),
                    Settings(
                        "<w:compat><w:compatSetting w:name=\"compatibilityMode\" w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"15\"/></w:compat>"
                    ),
                    ("theme/theme1.xml", "application/vnd.openxmlformats-officedocument.theme+xml", "theme", Theme)
                ),
                "R20"
            ),
            ["empty"] = (Package("<w:sectPr/>"), "R1"),
            ["no section"] = (Package(P("只有一段。")), "R18"),
            ["body without anything"] = (Package(""), "R46"),
            ["default namespace"] = (
                PackageOf(
                    $"<document xmlns=\"{W}\" xmlns:q=\"{W}\"><body><p><pPr><jc q:val=\"center\"/></pPr><r><t>{Notice}</t></r></p><p><r><t>"
                        + $"正文内容，成效明显。</t></r></p><sectPr><pgSz q:w=\"11906\" q:h=\"16838\"/></sectPr></body></document>",
                    Types
                ),
                "R76"
            ),
            ["strict"] = (
                PackageOf(
                    $"<w:document xmlns:w=\"{StrictW}\" xmlns:r=\"{StrictTypes.TrimEnd('/')}\" w:conformance=\"strict\"><w:body>"
                        + $"{P(Notice, "<w:jc w:val=\"center\"/>")}{P("正文内容，成效明显。")}<w:sectPr><w:pgSz w:w=\"215.9mm\" w:h=\"279.4mm\"/></w:sectPr>"
                        + $"</w:body></w:document>",
                    StrictTypes
                ),
                "R1"
            ),
            ["tracked changes"] = (
                Package(
                    $"<w:p><w:del w:id=\"1\" w:author=\"a\"><w:r><w:delText>删去</w:delText></w:r></w:del><w:ins w:id=\"2\" w:author=\"a\"><w:r><w:t>"
                        + $"新增的内容，成效明显。</w:t></w:r></w:ins></w:p>"
                        + Letter
                ),
                "R220"
            ),
            ["landscape table"] = (
                Package(
                    P("登记表")
                        + "<w:tbl><w:tblPr><w:tblW w:w=\"0\" w:type=\"auto\"/></w:tblPr><w:tblGrid><w:gridCol w:w=\"4000\"/><w:gridCol w:w=\"4000\"/>"
                        + "</w:tblGrid><w:tr><w:tc><w:tcPr><w:tcW w:w=\"4000\" w:type=\"dxa\"/></w:tcPr>"
                        + P("姓名")
                        + "</w:tc><w:tc><w:tcPr><w:tcW w:w=\"4000\" w:type=\"dxa\"/></w:tcPr>"
                        + P("张三")
                        + "</w:tc></w:tr></w:tbl>"
                        + P("")
                        + "<w:sectPr><w:pgSz w:w=\"15840\" w:h=\"12240\" w:orient=\"landscape\"/></w:sectPr>"
                ),
                "R165"
            ),
            ["vml text box"] = (
                Package(
                    $"<w:p><w:r><w:pict><v:shape id=\"s\" style=\"width:100pt;height:20pt\"><v:textbox><w:txbxContent>{P("框内文字，成效明显。")}</w:txbxContent>"
                        + $"</v:textbox></v:shape></w:pict></w:r></w:p>"
                        + Letter
                ),
                "R2"
            ),
            ["footnotes"] = (
                Package(
                    "<w:p><w:r><w:t>正文内容</w:t></w:r><w:r><w:footnoteReference w:id=\"1\"/></w:r></w:p>" + Letter,
                    (
                        "footnotes.xml",
                        Main + "footnotes+xml",
                        "footnotes",
                        $"<w:footnotes xmlns:w=\"{W}\"><w:footnote w:id=\"1\">{P("见《准则》,第3条。")}</w:footnote></w:footnotes>"
                    )
                ),
                "R187"
            ),
            ["three sections"] = (
                Package(
                    P(Notice, "<w:jc w:val=\"center\"/>")
                        + P("第一部分内容，成效明显。", Letter)
                        + P("第二部分内容，成效明显。", Letter.Replace("12240", "11906", StringComparison.Ordinal))
                        + P("第三部分。")
                        + Letter
                ),
                "R17"
            ),
            ["header and footer"] = (
                Package(
                    P("正文内容，成效明显。")
                        + Letter.Replace(
                            "<w:sectPr>",
                            "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"r0\"/><w:footerReference w:type=\"default\" r:id=\"r1\"/>",
                            StringComparison.Ordinal
                        ),
                    (
                        "header1.xml",
                        Main + "header+xml",
                        "header",
                        $"<w:hdr xmlns:w=\"{W}\">{P("内部资料", "<w:pBdr><w:bottom w:val=\"single\" w:sz=\"6\" w:space=\"1\" w:color=\"auto\"/></w:pBdr>")}</w:hdr>"
                    ),
                    (
                        "footer1.xml",
                        Main + "footer+xml",
                        "footer",
                        $"<w:ftr xmlns:w=\"{W}\"><w:p><w:pPr><w:jc w:val=\"center\"/></w:pPr><w:r><w:t xml:space=\"preserve\">第 </w:t></w:r>"
                            + $"<w:fldSimple w:instr=\" PAGE \"><w:r><w:t>1</w:t></w:r></w:fldSimple><w:r><w:t xml:space=\"preserve\"> 页</w:t></w:r>"
                            + $"</w:p></w:ftr>"
                    )
                ),
                "R10"
            ),
            ["dashes and a field"] = (
                Package(
                    P("正文内容，成效明显。")
                        + Letter.Replace("<w:sectPr>", "<w:sectPr><w:footerReference w:type=\"default\" r:id=\"r0\"/>", StringComparison.Ordinal),
                    (
                        "footer1.xml",
                        Main + "footer+xml",
                        "footer",
                        $"<w:ftr xmlns:w=\"{W}\"><w:p><w:r><w:t xml:space=\"preserve\">- </w:t></w:r><w:fldSimple w:instr=\" PAGE \"><w:r><w:t>1</w:t>"
                            + $"</w:r></w:fldSimple><w:r><w:t xml:space=\"preserve\"> -</w:t></w:r></w:p></w:ftr>"
                    )
                ),
                "R137"
            ),
            ["styles in a circle"] = (
                Package(
                    P("正文内容，成效明显。", "<w:pStyle w:val=\"A\"/>") + Letter,
                    Styles(
                        "<w:style w:type=\"paragraph\" w:styleId=\"A\"><w:name w:val=\"A\"/><w:basedOn w:val=\"B\"/></w:style>"
                            + "<w:style w:type=\"paragraph\" w:styleId=\"B\"><w:name w:val=\"B\"/><w:basedOn w:val=\"A\"/></w:style>"
                    )
                ),
                "R18"
            ),
            ["nonsense in attributes"] = (
                Package(
                    $"<w:p><w:pPr><w:spacing w:line=\"many\"/><w:ind w:firstLineChars=\"99999999999\"/></w:pPr><w:r><w:rPr><w:sz w:val=\"big\"/>"
                        + $"<w:color w:val=\"red\"/></w:rPr><w:t>正文内容，成效明显。</w:t></w:r></w:p><w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val=\"-3\"/>"
                        + $"</w:tcPr></w:tc></w:tr></w:tbl><w:tbl/><w:sectPr><w:pgSz w:w=\"x\"/><w:cols w:num=\"-1\"/></w:sectPr>"
                ),
                "R207"
            ),
            ["spaces for an indent"] = (Package(P("　　为做好检查工作，请于12月1日前报送材料。") + Letter), "R34"),
            ["nested tables"] = (
                Package(
                    "<w:tbl><w:tblPr><w:tblW w:w=\"5000\" w:type=\"pct\"/></w:tblPr><w:tblGrid><w:gridCol w:w=\"9000\"/></w:tblGrid><w:tr><w:tc><w:tcPr>"
                        + "<w:tcW w:w=\"9000\" w:type=\"dxa\"/></w:tcPr><w:tbl><w:tblPr><w:tblW w:w=\"4000\" w:type=\"dxa\"/></w:tblPr><w:tblGrid>"
                        + "<w:gridCol w:w=\"4000\"/></w:tblGrid><w:tr><w:tc><w:tcPr><w:tcW w:w=\"4000\" w:type=\"dxa\"/></w:tcPr>"
                        + P("内层")
                        + "</w:tc></w:tr></w:tbl>"
                        + P("外层")
                        + "</w:tc></w:tr></w:tbl>"
                        + P("")
                        + Letter
                ),
                "R155"
            ),
            ["content controls"] = (
                Package(
                    "<w:sdt><w:sdtPr/><w:sdtContent>"
                        + P("控件里的正文，成效明显。")
                        + "</w:sdtContent></w:sdt><w:p><w:sdt><w:sdtPr/><w:sdtContent><w:r><w:t>行内控件，成效明显。</w:t></w:r></w:sdtContent></w:sdt></w:p>"
                        + Letter
                ),
                "R34"
            ),
        };

    const string Theme =
        "<a:theme xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" name=\"Office\"><a:themeElements><a:clrScheme name=\"Office\">"
        + "<a:dk1><a:srgbClr val=\"000000\"/></a:dk1><a:lt1><a:srgbClr val=\"FFFFFF\"/></a:lt1><a:dk2><a:srgbClr val=\"000000\"/></a:dk2><a:lt2>"
        + "<a:srgbClr val=\"FFFFFF\"/></a:lt2><a:accent1><a:srgbClr val=\"000000\"/></a:accent1><a:accent2><a:srgbClr val=\"000000\"/>"
        + "</a:accent2><a:accent3><a:srgbClr val=\"000000\"/></a:accent3><a:accent4><a:srgbClr val=\"000000\"/></a:accent4><a:accent5>"
        + "<a:srgbClr val=\"000000\"/></a:accent5><a:accent6><a:srgbClr val=\"000000\"/></a:accent6><a:hlink><a:srgbClr val=\"0000FF\"/>"
        + "</a:hlink><a:folHlink><a:srgbClr val=\"0000FF\"/></a:folHlink></a:clrScheme><a:fontScheme name=\"Office\"><a:majorFont>"
        + "<a:latin typeface=\"Cambria\"/><a:ea typeface=\"\"/><a:cs typeface=\"\"/>"
        + "<a:font script=\"Hans\" typeface=\"等线 Light\"/></a:majorFont><a:minorFont><a:latin typeface=\"Calibri\"/>"
        + "<a:ea typeface=\"\"/><a:cs typeface=\"\"/><a:font script=\"Hans\" typeface=\"等线\"/></a:minorFont>"
        + "</a:fontScheme><a:fmtScheme name=\"Office\"><a:fillStyleLst><a:solidFill><a:schemeClr val=\"phClr\"/>"
        + "</a:solidFill><a:solidFill><a:schemeClr val=\"phClr\"/></a:solidFill><a:solidFill>"
        + "<a:schemeClr val=\"phClr\"/></a:solidFill></a:fillStyleLst><a:lnStyleLst><a:ln><a:solidFill>"
        + "<a:schemeClr val=\"phClr\"/></a:solidFill></a:ln><a:ln><a:solidFill>"
        + "<a:schemeClr val=\"phClr\"/></a:solidFill></a:ln><a:ln><a:solidFill>"
        + "<a:schemeClr val=\"phClr\"/></a:solidFill></a:ln></a:lnStyleLst><a:effectStyleLst>"
        + "<a:effectStyle><a:effectLst/></a:effectStyle><a:effectStyle><a:effectLst/>"
        + "</a:effectStyle><a:effectStyle><a:effectLst/></a:effectStyle>"
        + "</a:effectStyleLst><a:bgFillStyleLst><a:solidFill>"
        + "<a:schemeClr val=\"phClr\"/></a:solidFill><a:solidFill>"
        + "<a:schemeClr val=\"phClr\"/></a:solidFill><a:solidFill>"
        + "<a:schemeClr val=\"phClr\"/></a:solidFill></a:bgFillStyleLst>"
        + "</a:fmtScheme></a:themeElements></a:theme>";

    /// <summary>Documents that python-docx writes into a folder.</summary>
    public static IReadOnlyList<string> FromPythonDocx(string folder)
    {
        const string Script = """
            import docx, sys
            from docx.shared import Mm
            from docx.enum.section import WD_ORIENT
            def save(d, n): d.save(sys.argv[1] + '/' + n + '.docx')
            d = docx.Document(); d.add_heading('关于开展检查的通知', 0); d.add_paragraph('各支部：')
            d.add_heading('一、总体要求', 1); d.add_paragraph('正文内容，成效明显。'); save(d, 'py-notice')
            d = docx.Document(); t = d.add_table(20, 4, style='Light Grid Accent 1')
            for r in t.rows:
                for c in r.cells: c.text = '内容'
            save(d, 'py-table')
            d = docx.Document(); d.add_paragraph('第一项', style='List Number'); d.add_paragraph('第二项', style='List Number')
            d.add_paragraph('一点', style='List Bullet'); save(d, 'py-list')
            d = docx.Document(); s = d.add_section(); s.orientation = WD_ORIENT.LANDSCAPE; s.page_width, s.page_height = s.page_height, s.page_width
            d.add_paragraph('横页'); save(d, 'py-landscape')
            d = docx.Document(); p = d.add_paragraph(); r = p.add_run('红色斜体，'); r.italic = True; p.add_run('粗体。').bold = True
            d.add_page_break(); save(d, 'py-runs')
            """;
        Run("/usr/bin/python3", ["-c", Script, folder]);
        return [.. Directory.GetFiles(folder, "py-*.docx").Order(StringComparer.Ordinal)];
    }

    /// <summary>Documents that LibreOffice makes of other formats, in a folder.</summary>
    public static IReadOnlyList<string> FromLibreOffice(string folder)
    {
        File.WriteAllText(Path.Combine(folder, "lo-text.txt"), "关于开展检查的通知\n\n各支部：\n　　请于12月1日前报送材料。\n\n市委办公室\n2017年9月5日\n");
        File.WriteAllText(
            Path.Combine(folder, "lo-page.html"),
            "<html><head><meta charset='utf-8'><title>t</title></head><body><h1>工作报告</h1><p>正文<b>粗</b><i>斜</i>，成效明显。</p><ol><li>甲</li><li>乙</li></ol>"
                + "<table border=1><tr><th>序号</th><th>单位</th><th>数</th></tr><tr><td>1</td><td>东桥镇</td><td>3</td></tr></table></body></html>"
        );
        File.WriteAllText(Path.Combine(folder, "lo-rich.rtf"), "{\\rtf1\\ansi\\ansicpg936 {\\b Title}\\par Text of the letter.\\par}");
        var profile = Directory.CreateTempSubdirectory("officekit-profile-").FullName;
        Run(
            "soffice",
            [
                "--headless",
                $"-env:UserInstallation=file://{profile}",
                "--convert-to",
                "docx:MS Word 2007 XML",
                "--outdir",
                folder,
                .. Directory.GetFiles(folder, "lo-*.*"),
            ]
        );
        Directory.Delete(profile, recursive: true);
        return [.. Directory.GetFiles(folder, "lo-*.docx").Order(StringComparer.Ordinal)];
    }

    static void Run(string program, string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true, RedirectStandardOutput = true })!;
        var errors = process.StandardError.ReadToEndAsync();
        process.StandardOutput.ReadToEnd();
        Assert.That(process.WaitForExit(TimeSpan.FromMinutes(3)), program);
        Assert.That(process.ExitCode, Is.Zero, errors.Result);
    }
}
