// Renders a document written in the little language, and reads it back.
using System.IO.Hashing;
using OfficeKit.Packaging;

namespace OfficeKit.Tests.Support;

static class Rendered
{
    /// <summary>The text of the rendered document; it has passed the Open XML validator.</summary>
    public static string Text(string template, string json, RenderOptions? options = null) =>
        DocxText.FromDocx(Bytes(DocxText.ToDocx(template), json, options));

    public static byte[] Bytes(byte[] template, string json, RenderOptions? options = null) => Bytes(DocxTemplate.Load(template), json, options);

    public static byte[] Bytes(DocxTemplate template, string json, RenderOptions? options = null)
    {
        using var memory = new MemoryStream();
        template.Render(TemplateData.Parse(json), memory, options);
        return Whole(memory.ToArray());
    }

    /// <summary>The file, when every entry inflates to the bytes whose check sum it carries.</summary>
    static byte[] Whole(byte[] file)
    {
        foreach (var entry in ZipDirectory.Read(file, TemplateLimits.Default))
        {
            Assert.That(Crc32.HashToUInt32(entry.Inflate()), Is.EqualTo(entry.Crc), entry.Name);
        }
        return file;
    }

    /// <summary>The diagnostics of a template, or of rendering it.</summary>
    public static IReadOnlyList<TemplateDiagnostic> Problems(string template, string? json = null)
    {
        var loaded = DocxTemplate.Load(DocxText.ToDocx(template));
        return json is null ? loaded.Diagnostics : Assert.Throws<OfficeKitException>(() => Bytes(loaded, json))!.Diagnostics;
    }
}
