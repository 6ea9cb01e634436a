// verify: holds a finished document against GB/T 9704, and mends what is safe.
using OfficeKit.Conformance;

namespace OfficeKit.Operations;

static class VerifyOperation
{
    public static VerifyAnswer Verify(VerifyRequest request)
    {
        var profile = Profile(request.Profile);
        using var document = new MemoryStream(Chosen.Document(request.Document), writable: false);
        if (!request.Fix)
        {
            return new VerifyAnswer(DiagnosticEntry.Of(DocumentVerifier.Verify(document, profile).Diagnostics), null);
        }
        using var mended = new MemoryStream();
        var report = DocumentVerifier.Fix(document, mended, profile);
        return new VerifyAnswer(DiagnosticEntry.Of(report.Diagnostics), report.Mended > 0 ? mended.ToArray() : null);
    }

    static LayoutProfile Profile(string? name) =>
        name is null
            ? LayoutProfile.Gongwen
            : LayoutProfiles.Find(name)
                ?? throw new ProblemException(
                    Problem.Request(
                        $"profile 只能是 {string.Join("、", LayoutProfiles.Ids)}，现在是“{name}”。",
                        $"profile is one of {string.Join(", ", LayoutProfiles.Ids)}; found '{name}'."
                    )
                );
}
