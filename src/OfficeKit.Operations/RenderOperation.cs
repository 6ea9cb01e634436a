// render: template + data → one document.
namespace OfficeKit.Operations;

static class RenderOperation
{
    public static RenderAnswer Render(RenderRequest request)
    {
        try
        {
            return Answer(request);
        }
        catch (OfficeKitException e)
        {
            return new RenderAnswer(DiagnosticEntry.Of(e.Diagnostics), [], [], null);
        }
    }

    static RenderAnswer Answer(RenderRequest request)
    {
        var missing = Chosen.Missing(request.Missing);
        var data = Chosen.Data(request.Data);
        var kind = Chosen.Template(request.Template);
        var found = Check(kind.Check(data, request.Today), request.Force);
        using var memory = new MemoryStream();
        var report = kind.Template.Render(
            data,
            memory,
            new RenderOptions
            {
                Schema = kind.Schema,
                Missing = missing,
                Final = request.Final,
                EmbedData = request.EmbedData,
                TemplateName = kind.Id,
                Now = request.Now,
            }
        );
        return new RenderAnswer(
            DiagnosticEntry.Of(found.Concat(report.Diagnostics)),
            [.. report.Blanks.Select(BlankEntry.Of)],
            [.. report.Missing.Select(m => m.Name)],
            memory.ToArray()
        );
    }

    /// <summary>An error stops the render unless there is a reason to go on; what is known anyway is left out.</summary>
    static IEnumerable<TemplateDiagnostic> Check(IReadOnlyList<TemplateDiagnostic> found, string? force)
    {
        if (force is null && found.Any(d => d.Severity == DiagnosticSeverity.Error))
        {
            throw new OfficeKitException(found);
        }
        return found
            .Where(d => d.Severity != DiagnosticSeverity.Info)
            .Select(d =>
                d.Severity != DiagnosticSeverity.Error
                    ? d
                    : d with
                    {
                        Severity = DiagnosticSeverity.Warning,
                        Hint = Words.In($"已按理由“{force}”继续。", $"Rendered all the same, reason: {force}."),
                    }
            );
    }
}
