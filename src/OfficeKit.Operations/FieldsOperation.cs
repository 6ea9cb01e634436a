// fields: what a template asks for.
using System.Text.Json;

namespace OfficeKit.Operations;

static class FieldsOperation
{
    public static FieldsAnswer List(FieldsRequest request)
    {
        try
        {
            var kind = Chosen.Template(request.Template);
            var fields = kind
                .Template.GetFields(kind.Schema)
                .Select(f => new FieldEntry(f.Path, f.Kind.ToWord(), f.Title, f.Required, [.. f.Locations.Select(l => l.Place)]));
            return new FieldsAnswer(
                DiagnosticEntry.Of(kind.Template.Diagnostics),
                [.. fields],
                (kind.Schema ?? kind.Template.InferSchema()).Json,
                kind.Read("sample.json") is { } sample ? TemplateData.Parse(sample, "sample.json").Json : kind.Template.CreateSample(kind.Schema).Json
            );
        }
        catch (OfficeKitException e)
        {
            using var nothing = JsonDocument.Parse("{}");
            return new FieldsAnswer(DiagnosticEntry.Of(e.Diagnostics), [], nothing.RootElement.Clone(), nothing.RootElement.Clone());
        }
    }
}
