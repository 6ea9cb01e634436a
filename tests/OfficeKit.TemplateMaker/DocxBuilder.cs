// Puts the parts of a template into a .docx, the same bytes each time.
using System.IO.Compression;
using System.Text;

namespace OfficeKit.TemplateMaker;

/// <param name="Body">The XML of the body's paragraphs and tables; the section's properties are added.</param>
/// <param name="Title">The document's title, a tag or a text (R213).</param>
/// <param name="Creator">The office that makes the document, a tag or a text; never a person's name from a computer.</param>
sealed record DocxBuilder(string Body, string Title, string Creator)
{
    const string Declaration = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>""" + "\n";

    static readonly DateTimeOffset Stamp = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The section's properties. Default: the upright page.</summary>
    public string Section { get; init; } = PageSetup.Section;

    /// <summary>The footers of odd and of even pages. Default: the upright page's.</summary>
    public (string Odd, string Even) Footers { get; init; } = (PageSetup.OddFooter, PageSetup.EvenFooter);

    /// <summary>Styles that only this document has. Default: none.</summary>
    public string Styles { get; init; } = "";

    public byte[] Build()
    {
        var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(zip, "[Content_Types].xml", ContentTypes);
            Add(zip, "_rels/.rels", PackageRelationships);
            Add(zip, "word/document.xml", Document);
            Add(zip, "word/_rels/document.xml.rels", DocumentRelationships);
            Add(zip, "word/styles.xml", GongwenStyles.With(Styles));
            Add(zip, "word/fontTable.xml", Fonts.Table);
            Add(zip, "word/settings.xml", PageSetup.Settings);
            Add(zip, "word/footer1.xml", Footers.Odd);
            Add(zip, "word/footer2.xml", Footers.Even);
            Add(zip, "docProps/core.xml", CoreProperties);
            Add(zip, "docProps/app.xml", ApplicationProperties);
        }
        return file.ToArray();
    }

    static void Add(ZipArchive zip, string name, string xml)
    {
        var entry = zip.CreateEntry(name, CompressionLevel.Optimal);
        entry.LastWriteTime = Stamp;
        using var stream = entry.Open();
        stream.Write(Encoding.UTF8.GetBytes(Declaration + xml));
    }

    string Document =>
        $"""
            <w:document {Markup.Namespaces} mc:Ignorable="wp14"><w:body>
            {Body}
            {Section}
            </w:body></w:document>
            """;

    string CoreProperties =>
        Markup.OneLine(
            $"""
            <cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
             xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"
             xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
            <dc:title>{Markup.Escape(Title)}</dc:title><dc:creator>{Markup.Escape(Creator)}</dc:creator>
            <dcterms:created xsi:type="dcterms:W3CDTF">2026-01-01T00:00:00Z</dcterms:created>
            <dcterms:modified xsi:type="dcterms:W3CDTF">2026-01-01T00:00:00Z</dcterms:modified></cp:coreProperties>
            """
        );

    const string ApplicationProperties = """
        <Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>OfficeKit</Application></Properties>
        """;

    const string ContentTypes = """
        <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
        <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
        <Default Extension="xml" ContentType="application/xml"/>
        <Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>
        <Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/>
        <Override PartName="/word/fontTable.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.fontTable+xml"/>
        <Override PartName="/word/settings.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.settings+xml"/>
        <Override PartName="/word/footer1.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml"/>
        <Override PartName="/word/footer2.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml"/>
        <Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>
        <Override PartName="/docProps/app.xml" ContentType="application/vnd.openxmlformats-officedocument.extended-properties+xml"/>
        </Types>
        """;

    const string PackageRelationships = """
        <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
        <Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>
        <Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/>
        <Relationship Id="rId3" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/extended-properties" Target="docProps/app.xml"/>
        </Relationships>
        """;

    const string DocumentRelationships = $"""
        <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
        <Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/>
        <Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/settings" Target="settings.xml"/>
        <Relationship Id="rId3" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/fontTable" Target="fontTable.xml"/>
        <Relationship Id="{PageSetup.OddFooterId}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/footer" Target="footer1.xml"/>
        <Relationship Id="{PageSetup.EvenFooterId}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/footer" Target="footer2.xml"/>
        </Relationships>
        """;
}
