// Lets LibreOffice see the five faces of a 公文: stand-ins that are free, under the names that documents write.
using System.Globalization;
using System.Security;
using System.Text;

namespace OfficeKit.Layout.Rendering;

/// <summary>The names written into documents, each with the face that stands in for it.</summary>
static class FontMap
{
    static readonly (string Face, string[] Names)[] Faces =
    [
        ("FandolFang", ["仿宋_GB2312", "仿宋", "FangSong", "FangSong_GB2312", "STFangsong", "华文仿宋"]),
        ("FandolKai", ["楷体_GB2312", "楷体", "KaiTi", "KaiTi_GB2312", "STKaiti", "华文楷体"]),
        ("FandolHei", ["黑体", "SimHei", "STHeiti"]),
        ("FandolSong", ["宋体", "SimSun", "NSimSun", "STSong"]),
        // Bold, so that a test can tell the title's face from the page number's.
        ("FandolSong Bold", ["方正小标宋简体", "方正小标宋_GBK", "FZXiaoBiaoSong-B05", "FZXiaoBiaoSong-B05S", "小标宋体", "华文中宋"]),
        ("Liberation Serif", ["Times New Roman"]),
    ];

    /// <summary>Where tests/install-tools.sh puts the Fandol fonts.</summary>
    public static string Folder =>
        Path.Combine(
            Environment.GetEnvironmentVariable("XDG_CACHE_HOME") is { Length: > 0 } cache ? cache : Path.Combine(Home, ".cache"),
            "officekit",
            "fonts"
        );

    /// <summary>Whether the fonts are in it.</summary>
    public static bool IsThere => ((string[])["Fang", "Kai", "Hei", "Song"]).All(face => File.Exists(Path.Combine(Folder, $"Fandol{face}-Regular.otf")));

    // HOME may be set to nothing: install-tools.sh then asks the list of users, and so do we.
    static string Home =>
        Environment.GetEnvironmentVariable("HOME") is { Length: > 0 } home
            ? home
            : File.ReadLines("/etc/passwd").Select(line => line.Split(':')).FirstOrDefault(user => user[0] == Environment.UserName)?[5] ?? Path.GetTempPath();

    /// <summary>The start of the PDF's font name that a written name must give; null for a name that is not mapped.</summary>
    public static string? FaceOf(string name) =>
        Faces
            .Where(f => f.Names.Contains(name))
            .Select(f =>
                f.Face switch
                {
                    "FandolSong Bold" => "FandolSong-Bold",
                    "Liberation Serif" => "LiberationSerif",
                    _ => f.Face + "-Regular",
                }
            )
            .FirstOrDefault();

    /// <summary>Writes the fontconfig file.</summary>
    public static void Write(string path, string cacheFolder)
    {
        var xml = new StringBuilder("<?xml version=\"1.0\"?>\n<!DOCTYPE fontconfig SYSTEM \"fonts.dtd\">\n<fontconfig>\n")
            .Append(
                CultureInfo.InvariantCulture,
                $"<dir>{SecurityElement.Escape(Folder)}</dir><dir>/usr/share/fonts</dir><cachedir>{cacheFolder}</cachedir>"
                    + $"<include ignore_missing=\"yes\">/etc/fonts/conf.d</include>\n"
            )
            // The bold files say that they are regular (weight 80), and a search for the family finds them first.
            .Append(
                "<match target=\"scan\"><test name=\"family\" compare=\"contains\"><string>Fandol</string></test><test name=\"style\"><string>"
                    + "Bold</string></test><edit name=\"weight\" mode=\"assign\"><const>bold</const></edit></match>\n"
            );
        foreach (var (face, names) in Faces)
        {
            foreach (var name in names)
            {
                var bold = face.EndsWith(" Bold", StringComparison.Ordinal)
                    ? "<edit name=\"weight\" mode=\"assign\" binding=\"strong\"><const>bold</const></edit>"
                    : "";
                xml.Append(
                    CultureInfo.InvariantCulture,
                    $"<match target=\"pattern\"><test name=\"family\" qual=\"any\"><string>{name}</string></test>"
                        + $"<edit name=\"family\" mode=\"assign\" binding=\"strong\"><string>"
                        + $"{face.Replace(" Bold", "", StringComparison.Ordinal)}</string></edit>"
                        + $"{bold}</match>\n"
                );
            }
        }
        File.WriteAllText(path, xml.Append("</fontconfig>\n").ToString());
    }
}
