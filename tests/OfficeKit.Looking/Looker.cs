// Lays documents out as the product does, and looks at the pages with other eyes: at their pixels.
using OfficeKit.Conformance;
using OfficeKit.Conformance.Reading;
using OfficeKit.Layout.Reading;
using OfficeKit.Layout.Rendering;

namespace OfficeKit.Looking;

/// <summary>Lays documents out as the product does, and measures the ink on their pages.</summary>
public static class Looker
{
    static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    /// <summary>What is missing on this computer, or null when nothing is.</summary>
    public static string? Missing() =>
        LibreOffice.Missing()?.ToString() ?? (Programs.Exists("pdftoppm") ? null : "not found: pdftoppm (tests/install-tools.sh installs it)");

    /// <summary>Renders and measures documents in one run of LibreOffice. PDFs and pictures go to <paramref name="folder"/> when it is given.</summary>
    /// <exception cref="InvalidDataException">A file is not a .docx, or LibreOffice makes no PDF of it.</exception>
    public static IReadOnlyList<PageReport> Look(IReadOnlyList<string> documents, string? folder = null, int dpi = 100)
    {
        var work = Directory.CreateTempSubdirectory("officekit-look-").FullName;
        try
        {
            var papers = documents.Select(Open).ToList();
            var pdfs = LibreOffice.ToPdf([.. papers.Select(p => p.File)], work);
            var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
            return [.. documents.Select((d, i) => Measure(d, papers[i], pdfs[i], folder is null ? null : Path.Combine(folder, Unused(d, names)), dpi))];
        }
        finally
        {
            Directory.Delete(work, recursive: true);
        }
    }

    static Paper Open(string document)
    {
        try
        {
            return PaperReader.Read(File.ReadAllBytes(document), LayoutProfile.Gongwen);
        }
        catch (OfficeKitException e)
        {
            throw new InvalidDataException($"{document} is not a .docx that can be read: {e.Message}", e);
        }
    }

    static string Unused(string document, HashSet<string> names)
    {
        var name = Path.GetFileNameWithoutExtension(document);
        for (var i = 2; !names.Add(name); i++)
        {
            name = $"{Path.GetFileNameWithoutExtension(document)} ({i})";
        }
        return name;
    }

    /// <summary>Has LibreOffice write documents of any kind as .docx into a folder; gives their paths.</summary>
    public static IReadOnlyList<string> ToDocx(IReadOnlyList<string> documents, string folder) => LibreOffice.ToDocx(documents, folder);

    /// <summary>The templates that come with LibreOffice.</summary>
    public static IReadOnlyList<string> OwnTemplates()
    {
        var program = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Select(f => Path.Combine(f, "soffice")).First(File.Exists);
        var real = new FileInfo(program).ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? program;
        return
        [
            .. Directory
                .GetFiles(Path.Combine(Path.GetDirectoryName(real)!, "..", "share", "template"), "*.ott", SearchOption.AllDirectories)
                .Order(StringComparer.Ordinal),
        ];
    }

    static PageReport Measure(string document, Paper paper, string pdf, string? output, int dpi)
    {
        if (!File.Exists(pdf))
        {
            throw new InvalidDataException($"{document}: LibreOffice made no PDF of it");
        }
        if (output is not null)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(output)!);
            File.Copy(pdf, output + ".pdf", overwrite: true);
            Programs.Run("pdftoppm", ["-png", "-r", $"{dpi}", pdf, output], Patience);
        }
        var laid = new LaidOut(paper, PdfReader.Read(pdf));
        return new PageReport(
            document,
            laid.Area(laid.Pages[0]).Top,
            [.. laid.Pages.Select(p => Measure(laid, p, Inked(pdf, p.Number)))],
            FontCheck.Used(laid.Pages),
            FontCheck.Problems(paper, laid.Pages)
        )
        {
            Text = string.Concat(laid.Pages.SelectMany(p => p.Lines).Select(l => l.Text + "\n")),
        };
    }

    static Ink Inked(string pdf, int page)
    {
        var path = Path.ChangeExtension(pdf, null) + "-ink";
        Programs.Run("pdftoppm", ["-gray", "-r", "300", "-f", $"{page}", "-l", $"{page}", "-singlefile", pdf, path], Patience);
        return new Ink(path + ".pgm");
    }

    static PageMeasure Measure(LaidOut laid, Page page, Ink ink)
    {
        var area = laid.Area(page);
        List<TextLine> lines = [.. laid.LinesIn(page)];
        var number = page.Lines.LastOrDefault(l => l.BaseLine > area.Bottom + 0.5);
        var isRight = number is not null && number.Left > page.Width / 2;
        var dash = number?.Glyphs.Where(g => g.Text == "—").Select(g => (Glyph?)g).FirstOrDefault();
        return new PageMeasure(
            page.Number,
            lines.Count,
            [.. lines.Select(l => l.Characters(area.Right))],
            ink.Top(area.Left, area.Top, area.Right, area.Bottom),
            ink.Bottom(area.Left, area.Top, area.Right, area.Bottom + 0.5),
            ink.Left(area.Left - 10, area.Top, area.Right + 10, area.Bottom),
            ink.Right(area.Left - 10, area.Top, area.Right + 10, area.Bottom),
            number?.Text ?? "",
            isRight,
            number is null ? double.NaN
                : isRight ? area.Right - number.Right
                : number.Left - area.Left,
            dash is { } d ? ink.Top(d.Left, area.Bottom + 1, d.Right, page.Height) - area.Bottom : double.NaN,
            ink.Rules(area.Left + 1, area.Top, area.Right - 1, area.Bottom + 1.5)
        );
    }
}
