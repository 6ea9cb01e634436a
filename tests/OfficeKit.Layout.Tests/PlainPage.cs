// Makes the plainest document with the page of a 公文, to measure the measuring.
using System.IO.Compression;
using System.Text;

namespace OfficeKit.Layout.Tests;

static class PlainPage
{
    const string W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    const string R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// <summary>Three pages of 国 with a line pitch and a character spacing in twips.</summary>
    public static void Write(string path, int line, int spacing) => Write(path, line, spacing, new string('国', 3 * 22 * 28));

    /// <summary>A paragraph in a face, or in two where Chinese characters and Latin letters have one each.</summary>
    public static void Write(
        string path,
        int line,
        int spacing,
        string text,
        string chinese = "仿宋_GB2312",
        string latin = "仿宋_GB2312",
        string align = "both"
    )
    {
        using var zip = ZipFile.Open(path, ZipArchiveMode.Create);
        void Add(string name, string xml)
        {
            using var writer = new StreamWriter(zip.CreateEntry(name).Open(), new UTF8Encoding(false));
            writer.Write("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>" + xml);
        }
        string Footer(string align) =>
            $"<w:ftr xmlns:w=\"{W}\"><w:p><w:pPr><w:spacing w:line=\"320\" w:lineRule=\"exact\"/>"
            + $"<w:ind w:{(align == "right" ? "right" : "left")}=\"280\"/><w:jc w:val=\"{align}\"/></w:pPr>"
            + $"{FooterRun("<w:t xml:space=\"preserve\">— </w:t>")}{FooterRun("<w:fldChar w:fldCharType=\"begin\"/>")}"
            + $"{FooterRun("<w:instrText> PAGE </w:instrText>")}{FooterRun("<w:fldChar w:fldCharType=\"separate\"/>")}"
            + $"{FooterRun("<w:t>1</w:t>")}{FooterRun("<w:fldChar w:fldCharType=\"end\"/>")}"
            + $"{FooterRun("<w:t xml:space=\"preserve\"> —</w:t>")}</w:p></w:ftr>";
        const string Type = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
        Add(
            "[Content_Types].xml",
            $"<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                + $"<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + $"<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                + $"<Override PartName=\"/word/document.xml\" ContentType=\"{Type}document.main+xml\"/>"
                + $"<Override PartName=\"/word/settings.xml\" ContentType=\"{Type}settings+xml\"/>"
                + $"<Override PartName=\"/word/footer1.xml\" ContentType=\"{Type}footer+xml\"/>"
                + $"<Override PartName=\"/word/footer2.xml\" ContentType=\"{Type}footer+xml\"/></Types>"
        );
        Add(
            "_rels/.rels",
            $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                + $"<Relationship Id=\"rId1\" Type=\"{R}/officeDocument\" Target=\"word/document.xml\"/></Relationships>"
        );
        Add(
            "word/_rels/document.xml.rels",
            $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                + $"<Relationship Id=\"rId1\" Type=\"{R}/footer\" Target=\"footer1.xml\"/>"
                + $"<Relationship Id=\"rId2\" Type=\"{R}/footer\" Target=\"footer2.xml\"/>"
                + $"<Relationship Id=\"rId3\" Type=\"{R}/settings\" Target=\"settings.xml\"/></Relationships>"
        );
        Add("word/settings.xml", $"<w:settings xmlns:w=\"{W}\"><w:evenAndOddHeaders/><w:characterSpacingControl w:val=\"doNotCompress\"/></w:settings>");
        Add("word/footer1.xml", Footer("right"));
        Add("word/footer2.xml", Footer("left"));
        Add(
            "word/document.xml",
            $"<w:document xmlns:w=\"{W}\" xmlns:r=\"{R}\"><w:body><w:p><w:pPr><w:widowControl w:val=\"0\"/>"
                + $"<w:spacing w:line=\"{line}\" w:lineRule=\"exact\"/><w:jc w:val=\"{align}\"/></w:pPr><w:r><w:rPr>"
                + $"<w:rFonts w:ascii=\"{latin}\" w:eastAsia=\"{chinese}\" w:hAnsi=\"{latin}\"/><w:spacing w:val=\"{spacing}\"/><w:sz w:val=\"32\"/>"
                + $"</w:rPr><w:t>{text}</w:t></w:r></w:p><w:sectPr><w:footerReference w:type=\"default\" r:id=\"rId1\"/>"
                + $"<w:footerReference w:type=\"even\" r:id=\"rId2\"/><w:pgSz w:w=\"11906\" w:h=\"16838\"/>"
                + $"<w:pgMar w:top=\"2098\" w:right=\"1474\" w:bottom=\"1984\" w:left=\"1588\" w:header=\"851\" w:footer=\"1434\" "
                + $"w:gutter=\"0\"/></w:sectPr></w:body></w:document>"
        );
    }

    static string FooterRun(string inner) =>
        $"<w:r><w:rPr><w:rFonts w:ascii=\"宋体\" w:eastAsia=\"宋体\" w:hAnsi=\"宋体\" w:hint=\"eastAsia\"/><w:sz w:val=\"28\"/></w:rPr>{inner}</w:r>";
}
