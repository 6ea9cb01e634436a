// Takes a package apart, to compare it part by part.
using System.IO.Compression;

namespace OfficeKit.Tests.Shared;

static class PackageParts
{
    /// <summary>The inflated bytes of every entry, by name.</summary>
    public static Dictionary<string, byte[]> Of(byte[] package)
    {
        using var zip = new ZipArchive(new MemoryStream(package));
        return zip.Entries.ToDictionary(e => e.FullName, e =>
        {
            using var stream = e.Open();
            using var memory = new MemoryStream();
            stream.CopyTo(memory);
            return memory.ToArray();
        });
    }
}
