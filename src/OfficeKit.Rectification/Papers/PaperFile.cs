// Names and writes a paper: {编号}-{责任党组织简称}-{文种}.docx (R222).
using System.Text;
using OfficeKit.Plumbing;

namespace OfficeKit.Rectification.Papers;

static class PaperFile
{
    const int LongestName = 80,
        LongestBytes = 240;

    /// <summary>The path of a paper in a folder. Nothing leaves the folder, whatever the names hold.</summary>
    public static string Path(string folder, string number, string branch, string paper)
    {
        var middle = branch;
        while ($"{number}-{middle}-{paper}.docx" is var name)
        {
            if (middle.Length == 0 || (name.Length <= LongestName && Encoding.UTF8.GetByteCount(name) <= LongestBytes))
            {
                return System.IO.Path.Combine(folder, Safe(name));
            }
            middle = middle[..^(middle.Length > 1 && char.IsLowSurrogate(middle[^1]) ? 2 : 1)];
        }
        throw new InvalidOperationException("unreachable");
    }

    static string Safe(string name) =>
        string.Concat(name.Normalize().Select(c => char.IsControl(c) || "<>:\"/\\|?*".Contains(c, StringComparison.Ordinal) ? '_' : c));

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
