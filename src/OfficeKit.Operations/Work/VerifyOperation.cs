// verify: holds a finished document against GB/T 9704, and mends what is safe.
using OfficeKit.Conformance;
using OfficeKit.Operations.Answers;
using OfficeKit.Operations.Requests;

namespace OfficeKit.Operations.Work;

static class VerifyOperation
{
    public static VerifyAnswer Verify(VerifyRequest request)
    {
        var asked = Chosen.Profile(request.Profile);
        var file = Chosen.Document(request.Document);
        using var document = new MemoryStream(file, writable: false);
        try
        {
            var profile = asked ?? ProfileChoice.Of(file);
            if (!request.Fix)
            {
                return new VerifyAnswer { Found = DocumentVerifier.Verify(document, profile).Diagnostics };
            }
            using var mended = new MemoryStream();
            var report = DocumentVerifier.Fix(document, mended, profile);
            return new VerifyAnswer { Found = report.Diagnostics, Document = report.Mended > 0 ? mended.ToArray() : null };
        }
        catch (OfficeKitException e)
        {
            return new VerifyAnswer { Found = e.Diagnostics };
        }
    }

    /// <summary>Holds a file against a layout.</summary>
    /// <param name="mended">Where to write the file with what is safe mended; null when nothing is to be written.</param>
    /// <param name="pages">Lays the pages out and measures them; null when they are not to be looked at. It is handed in, because host and browser lay out
    /// no pages.</param>
    /// <returns>What is left, and whether the file could be read: one that could not is told by codes of the engine, and nothing is written.</returns>
    public static (VerifyReport Report, bool IsRead) Verify(
        string file,
        LayoutProfile profile,
        string? mended,
        Func<string, LayoutProfile, IReadOnlyList<TemplateDiagnostic>>? pages
    )
    {
        var report = mended is null ? DocumentVerifier.Verify(file, profile) : DocumentVerifier.Fix(file, mended, profile);
        var isRead = !report.Diagnostics.Any(d => d.Code.StartsWith("OK1", StringComparison.Ordinal));
        return pages is not null && isRead
            ? (report with { Diagnostics = [.. report.Diagnostics, .. pages(mended ?? file, profile)] }, isRead)
            : (report, isRead);
    }
}
