// Renders a document written in the little language, and reads it back.
namespace OfficeKit.Tests.Support;

static class Rendered
{
    /// <summary>The text of the rendered document; it has passed the Open XML validator.</summary>
    public static string Text(string template, string json, RenderOptions? options = null) => DocxText.FromDocx(Bytes(DocxText.ToDocx(template), json, options));

    public static byte[] Bytes(byte[] template, string json, RenderOptions? options = null) => Bytes(DocxTemplate.Load(template), json, options);

    public static byte[] Bytes(DocxTemplate template, string json, RenderOptions? options = null)
    {
        using var memory = new MemoryStream();
        template.Render(TemplateData.Parse(json), memory, options);
        return memory.ToArray();
    }

    /// <summary>The diagnostics of a template, or of rendering it.</summary>
    public static IReadOnlyList<TemplateDiagnostic> Problems(string template, string? json = null)
    {
        var loaded = DocxTemplate.Load(DocxText.ToDocx(template));
        return json is null ? loaded.Diagnostics : Assert.Throws<TemplateException>(() => Bytes(loaded, json))!.Diagnostics;
    }
}
