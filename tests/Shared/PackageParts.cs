// Takes a package apart and puts one together, to compare and to change it part by part.
using System.IO.Compression;
using System.Text;

namespace OfficeKit.Tests.Shared;

static class PackageParts
{
    /// <summary>The inflated bytes of every entry, by name.</summary>
    public static Dictionary<string, byte[]> Of(byte[] package)
    {
        using var zip = new ZipArchive(new MemoryStream(package));
        return zip.Entries.ToDictionary(
            e => e.FullName,
            e =>
            {
                using var stream = e.Open();
                using var memory = new MemoryStream();
                stream.CopyTo(memory);
                return memory.ToArray();
            }
        );
    }

    /// <summary>The text of a part.</summary>
    public static string Text(byte[] package, string part = "word/document.xml") => Encoding.UTF8.GetString(Of(package)[part]);

    /// <summary>A package of these entries.</summary>
    public static byte[] Zip(IEnumerable<KeyValuePair<string, byte[]>> parts)
    {
        using var memory = new MemoryStream();
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in parts)
            {
                using var stream = zip.CreateEntry(name).Open();
                stream.Write(content);
            }
        }
        return memory.ToArray();
    }

    /// <summary>The package with one part changed or added.</summary>
    public static byte[] With(byte[] package, string part, Func<string, string> change)
    {
        var parts = Of(package);
        parts[part] = Encoding.UTF8.GetBytes(change(parts.TryGetValue(part, out var old) ? Encoding.UTF8.GetString(old) : ""));
        return Zip(parts);
    }

    /// <summary>The package with one more part, its content type and its relationship to the main document.</summary>
    public static byte[] WithPart(byte[] package, string part, string contentType, string relationshipType, string id, string content)
    {
        package = With(package, part, _ => content);
        package = With(
            package,
            "[Content_Types].xml",
            xml => xml.Replace("</Types>", $"<Override PartName=\"/{part}\" ContentType=\"{contentType}\"/></Types>", StringComparison.Ordinal)
        );
        return WithRelationship(package, $"<Relationship Id=\"{id}\" Type=\"{relationshipType}\" Target=\"/{part}\"/>");
    }

    /// <summary>The package with one more relationship of its main document.</summary>
    public static byte[] WithRelationship(byte[] package, string relationship) =>
        With(package, "word/_rels/document.xml.rels", xml => xml.Replace("</Relationships>", relationship + "</Relationships>", StringComparison.Ordinal));
}
