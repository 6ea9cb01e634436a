// Renders documents with LibreOffice and the mapped faces, and measures their pages.
namespace OfficeKit.Looking;

/// <summary>Renders documents with LibreOffice and the mapped faces, and measures their pages.</summary>
public static class Looker
{
    /// <summary>What is missing on this computer, or null when nothing is.</summary>
    public static string? Missing()
    {
        var programs = ((string[])["soffice", "pdftoppm", "pdffonts"]).Where(p => !Programs.Exists(p)).ToList();
        return programs.Count > 0 ? $"not found: {string.Join(", ", programs)} (tests/install-tools.sh installs them)"
            : !File.Exists(Path.Combine(FontMap.Folder, "FandolFang-Regular.otf")) ? $"the Fandol fonts are not in {FontMap.Folder} (tests/install-tools.sh puts them there)"
            : null;
    }

    /// <summary>Renders and measures documents in one run of LibreOffice. PDFs and pictures go to <paramref name="folder"/> when it is given.</summary>
    public static IReadOnlyList<PageReport> Look(IReadOnlyList<string> documents, string? folder = null, int dpi = 100)
    {
        var work = Directory.CreateTempSubdirectory("officekit-look-").FullName;
        try
        {
            var fonts = Path.Combine(work, "fonts.conf");
            FontMap.Write(fonts, Path.Combine(work, "fontcache"));
            Programs.Run("soffice", ["--headless", $"-env:UserInstallation=file://{work}/profile", "--convert-to", "pdf", "--outdir", work, .. documents],
                new Dictionary<string, string> { ["FONTCONFIG_FILE"] = fonts });
            return [.. documents.Select(d => Measure(d, work, folder, dpi))];
        }
        finally
        {
            Directory.Delete(work, recursive: true);
        }
    }

    /// <summary>Has LibreOffice write documents of any kind as .docx into a folder; gives their paths.</summary>
    public static IReadOnlyList<string> ToDocx(IReadOnlyList<string> documents, string folder)
    {
        var profile = Directory.CreateTempSubdirectory("officekit-profile-").FullName;
        try
        {
            Programs.Run("soffice", ["--headless", $"-env:UserInstallation=file://{profile}", "--convert-to", "docx:MS Word 2007 XML", "--outdir", folder, .. documents]);
        }
        finally
        {
            Directory.Delete(profile, recursive: true);
        }
        return [.. Directory.GetFiles(folder, "*.docx").Order(StringComparer.Ordinal)];
    }

    /// <summary>The templates that come with LibreOffice.</summary>
    public static IReadOnlyList<string> OwnTemplates()
    {
        var program = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Select(f => Path.Combine(f, "soffice")).First(File.Exists);
        var real = new FileInfo(program).ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? program;
        return [.. Directory.GetFiles(Path.Combine(Path.GetDirectoryName(real)!, "..", "share", "template"), "*.ott", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];
    }

    static PageReport Measure(string document, string work, string? folder, int dpi)
    {
        var pdf = Path.Combine(work, Path.GetFileNameWithoutExtension(document) + ".pdf");
        var margins = Margins.Read(document);
        var fonts = Programs.Run("pdffonts", [pdf]).Split('\n').Skip(2).Where(l => l.Length > 0).Select(l => l.Split(' ')[0]).Select(f => f[(f.IndexOf('+', StringComparison.Ordinal) + 1)..]).Distinct().ToList();
        if (folder is not null)
        {
            Directory.CreateDirectory(folder);
            File.Copy(pdf, Path.Combine(folder, Path.GetFileName(pdf)), overwrite: true);
            Programs.Run("pdftoppm", ["-png", "-r", $"{dpi}", pdf, Path.Combine(folder, Path.GetFileNameWithoutExtension(pdf))]);
        }
        return new PageReport(document, margins.Top / 72 * 25.4, new PdfPages(margins).Measure(pdf, work), fonts, Problems(document, fonts));
    }

    static List<string> Problems(string document, List<string> fonts)
    {
        var problems = new List<string>();
        foreach (var name in Margins.Faces(document))
        {
            if (FontMap.FaceOf(name) is not { } face)
            {
                problems.Add($"{name}: no face is mapped");
            }
            else if (!fonts.Exists(f => f.StartsWith(face, StringComparison.Ordinal)))
            {
                problems.Add($"{name}: {face} is not in the PDF");
            }
        }
        problems.AddRange(fonts.Where(f => f.Contains("JP", StringComparison.Ordinal) || f.StartsWith("DejaVu", StringComparison.Ordinal)).Select(f => $"{f}: a fallback was used"));
        return problems;
    }
}
