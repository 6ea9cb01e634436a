// check: every problem of a template, or of data for it, with its place.
using OfficeKit.Operations.Answers;
using OfficeKit.Operations.Requests;

namespace OfficeKit.Operations.Work;

static class CheckOperation
{
    public static CheckAnswer Check(CheckRequest request)
    {
        try
        {
            var source = Chosen.Template(request.Template);
            var data = request.Data is null ? null : Chosen.Data(request.Data);
            return new CheckAnswer { Found = Check(source, source.Schema, data, request.Today, []) };
        }
        catch (OfficeKitException e)
        {
            return new CheckAnswer { Found = e.Diagnostics };
        }
    }

    /// <summary>What is wrong with a template alone, and against a schema where there is one.</summary>
    public static IReadOnlyList<TemplateDiagnostic> Check(TemplateSource source, TemplateSchema? schema)
    {
        var own = source.Template.Diagnostics;
        return schema is null ? own : [.. own, .. source.Template.Check(schema).Except(own)];
    }

    /// <summary>What is wrong with a template, and with data for it where there is any.</summary>
    public static IReadOnlyList<TemplateDiagnostic> Check(
        TemplateSource source,
        TemplateSchema? schema,
        TemplateData? data,
        DateOnly today,
        IReadOnlyCollection<string> known
    )
    {
        var found = Check(source, schema);
        return data is null ? found
            : source.Schema is not null ? [.. found, .. source.Check(data, today, known)]
            : [.. found, .. source.Template.Check(data).Except(found)];
    }

    /// <summary>Goes on with something; what stops it is told together with what was found before.</summary>
    public static T Keeping<T>(IReadOnlyList<TemplateDiagnostic> found, Func<T> work)
    {
        try
        {
            return work();
        }
        catch (OfficeKitException e)
        {
            throw new OfficeKitException([.. found, .. e.Diagnostics.Except(found)]);
        }
    }
}
