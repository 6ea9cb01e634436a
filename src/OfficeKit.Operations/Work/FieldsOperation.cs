// fields: what a template asks for.
using System.Text;
using System.Text.Json;
using OfficeKit.Data;
using OfficeKit.Operations.Answers;
using OfficeKit.Operations.Requests;
using OfficeKit.Sheets;

namespace OfficeKit.Operations.Work;

static class FieldsOperation
{
    public static FieldsAnswer List(FieldsRequest request)
    {
        try
        {
            var source = Chosen.Template(request.Template);
            return new FieldsAnswer
            {
                Found = source.Template.Diagnostics,
                Fields = [.. Fields(source).Select(FieldEntry.Of)],
                Schema = Schema(source),
                Sample = Sample(source),
            };
        }
        catch (OfficeKitException e)
        {
            using var nothing = JsonDocument.Parse("{}");
            return new FieldsAnswer
            {
                Found = e.Diagnostics,
                Schema = nothing.RootElement.Clone(),
                Sample = nothing.RootElement.Clone(),
            };
        }
    }

    /// <summary>The values that a template asks for.</summary>
    public static IReadOnlyList<TemplateField> Fields(TemplateSource source) => source.Template.GetFields(source.Schema);

    /// <summary>The schema as its author wrote it, else one inferred from the tags.</summary>
    public static string SchemaText(TemplateSource source) => source.Schema is { } schema ? schema.Json.GetRawText() : DataFiles.Text(Schema(source));

    /// <summary>The sample as its author wrote it, else one made for the fields.</summary>
    public static string SampleText(TemplateSource source) =>
        source.Kind?.Read("sample.json") is { } sample ? Encoding.UTF8.GetString(sample).TrimEnd() : DataFiles.Text(Sample(source));

    /// <summary>Writes a sheet with the head that a bulk run reads: a field's name, or its path below a list.</summary>
    public static void WriteSheet(IEnumerable<TemplateField> fields, string path) =>
        SheetFile.Write(path, [.. fields.Where(f => f.Kind is not (FieldKind.List or FieldKind.Object)).Select(f => DataPath.ToFirstItems(f.Path))], []);

    static JsonElement Schema(TemplateSource source) => (source.Schema ?? source.Template.InferSchema()).Json;

    static JsonElement Sample(TemplateSource source) =>
        source.Kind?.Read("sample.json") is { } sample ? TemplateData.Parse(sample, "sample.json").Json : source.Template.CreateSample(source.Schema).Json;
}
