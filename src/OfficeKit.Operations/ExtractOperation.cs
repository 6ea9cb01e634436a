// extract: reads the data back out of a filled document.
namespace OfficeKit.Operations;

static class ExtractOperation
{
    public static ExtractAnswer Extract(ExtractRequest request)
    {
        try
        {
            var filled = FilledDocument.Open(Chosen.Document(request.Document));
            return new ExtractAnswer(
                [],
                filled.TemplateName,
                filled.TemplateVersion,
                filled.Data.Json,
                [.. filled.Changes.Select(c => new ChangeEntry(c.Path, c.Original, c.Current, c.Location.Part, c.Location.Place))]
            );
        }
        catch (OfficeKitException e)
        {
            return new ExtractAnswer(DiagnosticEntry.Of(e.Diagnostics), "", "", null, []);
        }
    }
}
