// Has LibreOffice turn documents into PDFs, many in one run, with the mapped faces.
using static OfficeKit.Words;

namespace OfficeKit.Layout.Rendering;

/// <summary>Has LibreOffice turn documents into PDFs, many in one run, with the mapped faces.</summary>
static class LibreOffice
{
    // A document may hang it: a start, and then so much for each.
    static readonly TimeSpan Start = TimeSpan.FromMinutes(3),
        Each = TimeSpan.FromMinutes(1);

    // A document that is only looked at must not call anybody: no linked pictures from elsewhere, no macros.
    const string Settings = """
        <?xml version="1.0" encoding="UTF-8"?>
        <oor:items xmlns:oor="http://openoffice.org/2001/registry">
        <item oor:path="/org.openoffice.Office.Common/Security/Scripting">
        <prop oor:name="BlockUntrustedRefererLinks" oor:op="fuse"><value>true</value></prop></item>
        <item oor:path="/org.openoffice.Office.Common/Security/Scripting">
        <prop oor:name="MacroSecurityLevel" oor:op="fuse"><value>3</value></prop></item>
        </oor:items>
        """;

    /// <summary>What is missing on this computer; null when nothing is.</summary>
    public static TemplateDiagnostic? Missing()
    {
        var missing = new List<string>();
        var hints = new List<string>();
        if (!Programs.Exists("soffice"))
        {
            missing.Add(In("LibreOffice（命令 soffice）", "LibreOffice (the command soffice)"));
            hints.Add(
                In(
                    "安装 LibreOffice：apt-get install libreoffice-writer-nogui，或从 libreoffice.org 下载并把 soffice 放进 PATH。",
                    "Install LibreOffice: apt-get install libreoffice-writer-nogui, or from libreoffice.org with soffice on the PATH."
                )
            );
        }
        if (!FontMap.IsThere)
        {
            missing.Add(In($"Fandol 字体（{FontMap.Folder}）", $"the Fandol fonts ({FontMap.Folder})"));
            hints.Add(
                In(
                    $"把 FandolFang、FandolKai、FandolHei、FandolSong 的 .otf 放进 {FontMap.Folder}：bash tests/install-tools.sh 会取来，它们也在 TeX Live 的 fandol 宏包里。",
                    $"Put the .otf of FandolFang, FandolKai, FandolHei and FandolSong into {FontMap.Folder}: bash tests/install-tools.sh fetches them; "
                        + $"they are also TeX Live's package fandol."
                )
            );
        }
        return missing.Count == 0
            ? null
            : new TemplateDiagnostic
            {
                Code = DiagnosticCodes.CannotLayOut,
                Message = In(
                    $"不能排出页面，版面规则没有检查：缺{string.Join("、", missing)}。",
                    $"no pages can be made, and the rules of layout were not held: missing {string.Join(", ", missing)}."
                ),
                Hint = string.Join(In("", " "), hints),
            };
    }

    /// <summary>Turns documents into PDFs in a folder; the n-th is <c>n.pdf</c>, and is not there when LibreOffice could make nothing of the
    /// document.</summary>
    /// <exception cref="InvalidOperationException">LibreOffice failed.</exception>
    /// <exception cref="TimeoutException">LibreOffice did not end.</exception>
    public static IReadOnlyList<string> ToPdf(IReadOnlyList<byte[]> documents, string folder)
    {
        // LibreOffice names a PDF after its document, and two documents may have one name: each goes under its number.
        var copies = documents.Select((_, i) => Path.Combine(folder, $"{i:0000}.docx")).ToList();
        foreach (var (copy, document) in copies.Zip(documents))
        {
            File.WriteAllBytes(copy, document);
        }
        var fonts = Path.Combine(folder, "fonts.conf");
        FontMap.Write(fonts, Path.Combine(folder, "fontcache"));
        Convert(
            ["--convert-to", "pdf", "--outdir", folder, .. copies],
            folder,
            documents.Count,
            new Dictionary<string, string> { ["FONTCONFIG_FILE"] = fonts }
        );
        return [.. copies.Select(c => Path.ChangeExtension(c, ".pdf"))];
    }

    /// <summary>Has LibreOffice write documents of any kind as .docx into a folder; gives their paths.</summary>
    public static IReadOnlyList<string> ToDocx(IReadOnlyList<string> documents, string folder)
    {
        var work = Directory.CreateTempSubdirectory("officekit-profile-").FullName;
        try
        {
            Convert(["--convert-to", "docx:MS Word 2007 XML", "--outdir", folder, .. documents], work, documents.Count);
        }
        finally
        {
            Directory.Delete(work, recursive: true);
        }
        return [.. Directory.GetFiles(folder, "*.docx").Order(StringComparer.Ordinal)];
    }

    static void Convert(string[] arguments, string work, int count, IReadOnlyDictionary<string, string>? environment = null)
    {
        // A profile of its own: one run must not wait for another, nor for a window that is open.
        var user = Directory.CreateDirectory(Path.Combine(work, "profile", "user")).FullName;
        File.WriteAllText(Path.Combine(user, "registrymodifications.xcu"), Settings);
        Programs.Run(
            "soffice",
            ["--headless", $"-env:UserInstallation={new Uri(Path.GetDirectoryName(user)!).AbsoluteUri}", .. arguments],
            Start + count * Each,
            environment
        );
    }
}
