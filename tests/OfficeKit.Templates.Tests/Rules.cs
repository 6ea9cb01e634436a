// Holds a sample with one value changed against its kind's rules.
using System.Text;
using OfficeKit.Tests.Shared;

namespace OfficeKit.Templates.Tests;

static class Rules
{
    /// <summary>The rules that are broken, each with its field; the sample alone breaks none.</summary>
    public static IEnumerable<string> Broken(string kind, string path, string value, string sample = "sample.json")
    {
        var it = KindCatalog.Find(kind)!;
        return Broken(it, it.Schema!.With(TemplateData.Parse(it.Read(sample)!), path, value));
    }

    public static IEnumerable<string> Broken(DocumentKind kind, TemplateData data) =>
        kind.Check(data, new DateOnly(2017, 9, 30)).Where(d => d.Severity != DiagnosticSeverity.Info).Select(d => $"{d.Code} {d.Field}");

    /// <summary>The text of a kind's document.</summary>
    public static string Text(DocumentKind kind, TemplateData data, out RenderReport report)
    {
        using var memory = new MemoryStream();
        report = kind.Template.Render(data, memory, new RenderOptions { Schema = kind.Schema });
        return PlainText.Of(memory.ToArray());
    }

    public static TemplateData Sample(string kind, string sample = "sample.json") =>
        TemplateData.Parse(Encoding.UTF8.GetString(KindCatalog.Find(kind)!.Read(sample)!));
}
