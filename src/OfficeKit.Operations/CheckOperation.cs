// check: every problem of a template, or of data for it, with its place.
namespace OfficeKit.Operations;

static class CheckOperation
{
    public static CheckAnswer Check(CheckRequest request)
    {
        try
        {
            var kind = Chosen.Template(request.Template);
            List<TemplateDiagnostic> found = [.. kind.Template.Diagnostics];
            if (kind.Schema is { } schema)
            {
                found.AddRange(kind.Template.Check(schema).Except(found));
            }
            if (request.Data is not null)
            {
                var data = Chosen.Data(request.Data);
                found.AddRange(kind.Schema is not null ? kind.Check(data, request.Today) : kind.Template.Check(data).Except(found));
            }
            return new CheckAnswer(DiagnosticEntry.Of(found));
        }
        catch (OfficeKitException e)
        {
            return new CheckAnswer(DiagnosticEntry.Of(e.Diagnostics));
        }
    }
}
