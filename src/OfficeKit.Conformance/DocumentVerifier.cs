// Holds a .docx against GB/T 9704 and the house's rules, and mends what is safe.
using OfficeKit.Conformance.Reading;
using OfficeKit.Conformance.Rules;
using OfficeKit.Plumbing;

namespace OfficeKit.Conformance;

/// <summary>
/// Holds any .docx against GB/T 9704-2012 and the rules R1–R232 of the product, and mends what is safe. A file that cannot be read is a
/// diagnostic, never an exception.
/// </summary>
public static class DocumentVerifier
{
    // A mended property may uncover another: mended again, as long as it helps.
    const int Rounds = 5;

    /// <summary>The ids by which options and schemas name the layouts: gongwen, gongwen-grid, gongwen-33476.</summary>
    public static IReadOnlyList<string> ProfileIds { get; } = ["gongwen", "gongwen-grid", "gongwen-33476"];

    /// <summary>The layout of an id; null when there is none of that id.</summary>
    public static LayoutProfile? FindProfile(string id) =>
        id switch
        {
            "gongwen" => LayoutProfile.Gongwen,
            "gongwen-grid" => LayoutProfile.GongwenGrid,
            "gongwen-33476" => LayoutProfile.Gongwen33476,
            _ => null,
        };

    /// <summary>Holds a document against the rules of a profile.</summary>
    public static VerifyReport Verify(string path, LayoutProfile profile = LayoutProfile.Gongwen)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return Told(() => Verify(Files.Read(path), profile).Report);
    }

    /// <summary>Holds a document against the rules of a profile. The stream is read to its end.</summary>
    public static VerifyReport Verify(Stream document, LayoutProfile profile = LayoutProfile.Gongwen)
    {
        ArgumentNullException.ThrowIfNull(document);
        return Told(() => Verify(Read(document), profile).Report);
    }

    /// <summary>Mends what is safe and writes the result; text is never changed. Gives what is left. Nothing is written when the document cannot be
    /// read.</summary>
    public static VerifyReport Fix(string path, string output, LayoutProfile profile = LayoutProfile.Gongwen)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        ArgumentException.ThrowIfNullOrEmpty(output);
        return Told(() =>
        {
            var (bytes, report) = Fix(Files.Read(path), profile);
            Files.Write(output, bytes);
            return report;
        });
    }

    /// <summary>Mends what is safe and writes the result; text is never changed. Gives what is left. Nothing is written when the document cannot be
    /// read.</summary>
    public static VerifyReport Fix(Stream document, Stream output, LayoutProfile profile = LayoutProfile.Gongwen)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(output);
        return Told(() =>
        {
            var (bytes, report) = Fix(Read(document), profile);
            output.Write(bytes);
            return report;
        });
    }

    static (byte[] Bytes, VerifyReport Report) Fix(byte[] file, LayoutProfile profile)
    {
        var (report, mends, parts) = Verify(file, profile);
        var (first, best) = (report.Diagnostics.Count, file);
        for (var round = 0; round < Rounds && mends.Count > 0; round++)
        {
            mends.ForEach(m => m());
            var mended = parts.Save();
            (var next, mends, parts) = Verify(mended, profile);
            if (next.Diagnostics.Count >= report.Diagnostics.Count || SchemaFaults(next) > SchemaFaults(report))
            {
                break;
            }
            (report, best) = (next, mended);
        }
        return (best, report with { Mended = first - report.Diagnostics.Count });
    }

    static int SchemaFaults(VerifyReport report) => report.Diagnostics.Count(d => d.Code == "R207");

    static (VerifyReport Report, List<Action> Mends, Parts Parts) Verify(byte[] file, LayoutProfile profile)
    {
        var paper = PaperReader.Read(file, profile);
        var diagnostics = new List<TemplateDiagnostic>();
        var mends = new List<Action>();
        foreach (var rule in RuleBook.All)
        {
            foreach (var (diagnostic, mend) in rule.Hold(paper))
            {
                diagnostics.Add(diagnostic);
                if (mend is not null)
                {
                    mends.Add(mend);
                }
            }
        }
        return (new VerifyReport(diagnostics), mends, paper.Parts);
    }

    static VerifyReport Told(Func<VerifyReport> work)
    {
        try
        {
            return work();
        }
        catch (OfficeKitException e)
        {
            return new VerifyReport(e.Diagnostics);
        }
    }

    static byte[] Read(Stream stream)
    {
        using var memory = new MemoryStream();
        stream.CopyTo(memory);
        return memory.ToArray();
    }
}
