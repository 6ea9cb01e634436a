// Names and writes a paper: {编号}-{责任党组织简称}-{文种}.docx (R222).
using System.Globalization;
using OfficeKit.Plumbing;

namespace OfficeKit.Rectification.Papers;

static class PaperFile
{
    const string Extension = ".docx";

    /// <summary>The path of a paper in a folder; where its name would be too long, that of the branch is cut. Nothing leaves the folder, whatever the names
    /// hold.</summary>
    public static string Path(string folder, string number, string branch, string paper)
    {
        var middle = new StringInfo(branch);
        for (var length = middle.LengthInTextElements; ; length--)
        {
            var name = SafeFileName.Of($"{number}-{(length > 0 ? middle.SubstringByTextElements(0, length) : "")}-{paper}");
            if (length <= 0 || SafeFileName.Fits(name + Extension))
            {
                return System.IO.Path.Combine(folder, SafeFileName.Cut(name, Extension));
            }
        }
    }

    /// <summary>Writes a paper whole; what a killed run left half-written under its name is cleared away.</summary>
    public static void Write(string path, byte[] content)
    {
        Files.Write(path, content);
        foreach (
            var left in Directory.GetFiles(System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(path))!, System.IO.Path.GetFileName(path) + ".*.tmp")
        )
        {
            File.Delete(left);
        }
    }
}
