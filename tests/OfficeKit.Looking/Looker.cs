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
    /// <exception cref="InvalidDataException">A file is not a .docx, or LibreOffice makes no PDF of it.</exception>
    public static IReadOnlyList<PageReport> Look(IReadOnlyList<string> documents, string? folder = null, int dpi = 100)
    {
        var work = Directory.CreateTempSubdirectory("officekit-look-").FullName;
        try
        {
            // LibreOffice names a PDF after its document, and two documents may have one name: each is copied under its number.
            var copies = documents.Select((d, i) => Path.Combine(work, $"{i:0000}.docx")).ToList();
            var written = documents.Select(Open).ToList();
            for (var i = 0; i < documents.Count; i++)
            {
                File.Copy(documents[i], copies[i]);
            }
            var fonts = Path.Combine(work, "fonts.conf");
            FontMap.Write(fonts, Path.Combine(work, "fontcache"));
            Programs.Run("soffice", ["--headless", $"-env:UserInstallation=file://{work}/profile", "--convert-to", "pdf", "--outdir", work, .. copies],
                new Dictionary<string, string> { ["FONTCONFIG_FILE"] = fonts });
            var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
            return [.. documents.Select((d, i) => Measure(d, written[i], Path.ChangeExtension(copies[i], ".pdf"), folder is null ? null : Path.Combine(folder, Unused(d, names)), dpi))];
        }
        finally
        {
            Directory.Delete(work, recursive: true);
        }
    }

    static WrittenDocument Open(string document)
    {
        try
        {
            return WrittenDocument.Open(document);
        }
        catch (Exception e) when (e is InvalidDataException or System.Xml.XmlException or IOException)
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

    static PageReport Measure(string document, WrittenDocument written, string pdf, string? output, int dpi)
    {
        if (!File.Exists(pdf))
        {
            throw new InvalidDataException($"{document}: LibreOffice made no PDF of it");
        }
        if (output is not null)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(output)!);
            File.Copy(pdf, output + ".pdf", overwrite: true);
            Programs.Run("pdftoppm", ["-png", "-r", $"{dpi}", pdf, output]);
        }
        var setups = PageSetup.Read(written);
        // Two header lines, then a font in each; a subset's name begins with six letters and a plus.
        List<string> fonts = [.. Programs.Run("pdffonts", [pdf]).Split('\n').Skip(2).Where(l => l.Length > 0).Select(l => l.Split(' ')[0]).Select(f => f[(f.IndexOf('+', StringComparison.Ordinal) + 1)..]).Distinct()];
        return new PageReport(document, setups[0].Top / 72 * 25.4, new PdfPages(setups).Measure(pdf), fonts, FontCheck.Problems(WrittenFonts.Read(written), fonts, pdf));
    }
}
