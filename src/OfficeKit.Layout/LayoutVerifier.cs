// Holds the pages of a .docx, as LibreOffice lays them out, against the rules that show on a page alone.
using OfficeKit.Conformance;
using OfficeKit.Conformance.Reading;
using OfficeKit.Layout.Reading;
using OfficeKit.Layout.Rendering;
using OfficeKit.Layout.Rules;
using static OfficeKit.Words;

namespace OfficeKit.Layout;

/// <summary>
/// Holds the pages of any .docx against the rules R1–R232 that show on a page alone (marked L): lines, characters, breaks, head, colophon,
/// page numbers. LibreOffice lays the pages out; where it is missing, or can do nothing with a document, that is a diagnostic, never an exception.
/// The rules that show in the file are held by <see cref="DocumentVerifier"/>.
/// </summary>
public static class LayoutVerifier
{
    /// <summary>Holds a document's pages against the rules of a profile.</summary>
    public static VerifyReport Verify(string path, LayoutProfile profile = LayoutProfile.Gongwen) => Verify([path], profile)[0];

    /// <summary>Holds the pages of documents against the rules of a profile, all of them in one run of LibreOffice: a report for each, in their
    /// order.</summary>
    public static IReadOnlyList<VerifyReport> Verify(IReadOnlyList<string> paths, LayoutProfile profile = LayoutProfile.Gongwen)
    {
        ArgumentNullException.ThrowIfNull(paths);
        if (LibreOffice.Missing() is { } missing)
        {
            return [.. paths.Select(_ => new VerifyReport([missing]))];
        }
        var documents = paths.Select(p => LaidOutDocument.Open(p, profile)).ToList();
        var readable = documents.Where(d => d.Paper is not null).ToList();
        var work = Directory.CreateTempSubdirectory("officekit-layout-").FullName;
        try
        {
            var pdfs = readable.Count == 0 ? [] : LibreOffice.ToPdf([.. readable.SelectMany(d => d.Copies)], work);
            var at = 0;
            foreach (var document in readable)
            {
                document.Pdfs = [.. pdfs.Skip(at).Take(document.Copies.Count)];
                at += document.Copies.Count;
            }
            return [.. documents.Select(d => d.Problem is { } problem ? new VerifyReport(problem) : Held(d))];
        }
        catch (Exception e)
            when (e is InvalidOperationException or TimeoutException or IOException or UnauthorizedAccessException or System.ComponentModel.Win32Exception)
        {
            return [.. documents.Select(d => new VerifyReport(d.Problem ?? [NotLaidOut(e.Message)]))];
        }
        finally
        {
            Directory.Delete(work, recursive: true);
        }
    }

    static VerifyReport Held(LaidOutDocument document)
    {
        if (!document.Pdfs.All(File.Exists))
        {
            return new VerifyReport([NotLaidOut(In("没有生成 PDF", "it made no PDF"))]);
        }
        var paper = document.Paper!;
        var pages = document.Pdfs.Select(PdfReader.Read).ToList();
        var laid = new LaidOut(paper, pages[0]) { Grown = pages.Count > 1 ? pages[1] : null };
        var onGrid = paper.Profile == LayoutProfile.GongwenGrid;
        return new VerifyReport([
            .. Faces.Told(laid),
            .. onGrid ? [NoGrid] : Array.Empty<TemplateDiagnostic>(),
            .. LayoutRuleBook.All.Where(r => !onGrid || r.HoldsOnGrid).SelectMany(r => r.Hold(laid)),
        ]);
    }

    static TemplateDiagnostic NotLaidOut(string why) =>
        new()
        {
            Code = DiagnosticCodes.LayoutFailed,
            Message = In(
                $"LibreOffice 排不出这份文档的页面，版面规则没有检查：{why}。",
                $"LibreOffice could not lay the document out, and the rules of layout were not held: {why}."
            ),
            Hint = In("用 Word 或 WPS 打开、另存为 .docx 再试。", "Open it in Word, save it as .docx, and try again."),
        };

    /// <summary>LibreOffice 7.4 lays Word's character grid out as 22 × 14: what depends on lines cannot be told from its pages.</summary>
    static TemplateDiagnostic NoGrid =>
        new()
        {
            Code = DiagnosticCodes.GridNotLaidOut,
            Severity = DiagnosticSeverity.Info,
            Message = In(
                "LibreOffice 不按 Word 的文档网格排字，随行、页而变的版面规则没有检查。",
                "LibreOffice knows nothing of Word's character grid; the rules that depend on lines and pages were not held."
            ),
        };
}
