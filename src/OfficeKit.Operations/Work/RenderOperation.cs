// render and preview: template + data → one document. The data is checked once.
using OfficeKit.Operations.Answers;
using OfficeKit.Operations.Requests;

namespace OfficeKit.Operations.Work;

static class RenderOperation
{
    public static RenderAnswer Render(RenderRequest request)
    {
        var choices = Chosen.Choices(request);
        var data = Chosen.Data(request.Data);
        try
        {
            using var memory = new MemoryStream();
            var source = Chosen.Template(request.Template);
            var report = Render(source, data, choices, options => source.Template.Render(data, memory, options));
            return new RenderAnswer
            {
                Found = report.Diagnostics,
                Report = report,
                Document = memory.ToArray(),
            };
        }
        catch (OfficeKitException e)
        {
            return new RenderAnswer { Found = e.Diagnostics };
        }
    }

    /// <summary>Checks the data against the kind's schema and rules, and renders; an error stops the render unless there is a reason to go on.</summary>
    /// <param name="write">Renders, with the options given, to wherever the document is wanted.</param>
    /// <returns>The render's report, what the check found among its diagnostics.</returns>
    public static RenderReport Render(TemplateSource source, TemplateData data, RenderChoices choices, Func<RenderOptions, RenderReport> write)
    {
        var found = Checked(source.Check(data, choices.Today, choices.Known), choices.Force);
        var report = CheckOperation.Keeping(found, () => write(choices.Options(source)));
        return report with { Diagnostics = [.. found, .. report.Diagnostics] };
    }

    /// <summary>Tells all that check tells, at the level of check, and shows the document as far as it can be made.</summary>
    public static RenderAnswer Preview(PreviewRequest request)
    {
        var data = Chosen.Data(request.Data);
        IReadOnlyList<TemplateDiagnostic> found = [];
        try
        {
            var source = Chosen.Template(request.Template);
            found = CheckOperation.Check(source, source.Schema, data, request.Today, []);
            using var memory = new MemoryStream();
            var choices = new RenderChoices
            {
                Missing = MissingValue.Blank,
                Today = request.Today,
                Now = request.Now,
            };
            var report = source.Template.Render(data, memory, choices.Options(source));
            return new RenderAnswer
            {
                Found = found,
                Report = report,
                Document = memory.ToArray(),
            };
        }
        catch (OfficeKitException e)
        {
            return new RenderAnswer { Found = [.. found, .. e.Diagnostics.Except(found)] };
        }
    }

    /// <summary>An error stops the render unless there is a reason to go on; what is known anyway is left out.</summary>
    static IReadOnlyList<TemplateDiagnostic> Checked(IReadOnlyList<TemplateDiagnostic> found, string? force)
    {
        if (force is null && found.Any(d => d.Severity == DiagnosticSeverity.Error))
        {
            throw new OfficeKitException(found);
        }
        return
        [
            .. found
                .Where(d => d.Severity != DiagnosticSeverity.Info)
                .Select(d =>
                    d.Severity != DiagnosticSeverity.Error
                        ? d
                        : d with
                        {
                            Severity = DiagnosticSeverity.Warning,
                            Hint = Words.In($"已按理由“{force}”继续。", $"Rendered all the same, reason: {force}."),
                        }
                ),
        ];
    }
}
