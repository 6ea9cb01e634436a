// Checks a package before anyone parses it.
using System.IO.Hashing;

namespace OfficeKit.Packaging;

/// <summary>The entries of a package that passed the guard.</summary>
/// <param name="Contents">Their inflated bytes, by name.</param>
/// <param name="Xml">The names of those that are XML within the limits. Nothing else may be read as XML.</param>
/// <param name="Types">Their content types; null when the package lists none.</param>
sealed record GuardedEntries(Dictionary<string, byte[]> Contents, IReadOnlySet<string> Xml, ContentTypes? Types);

static class PackageGuard
{
    /// <summary>Inflates every entry once, and reads what is XML once; throws <see cref="InvalidDataException"/> with a reason for people.</summary>
    public static GuardedEntries Check(IReadOnlyList<PackageEntry> entries, TemplateLimits limits)
    {
        CheckDirectory(entries, limits);
        var contents = entries.ToDictionary(e => e.Name, Inflate, StringComparer.OrdinalIgnoreCase);
        // The types tell which of the others are XML: they are read first.
        var xml = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        ContentTypes? types = null;
        if (contents.TryGetValue(ContentTypes.PartName, out var listed))
        {
            XmlGuard.Check(ContentTypes.PartName, new MemoryStream(listed, writable: false), limits);
            types = new ContentTypes(listed);
            xml.Add(ContentTypes.PartName);
        }
        foreach (var entry in entries.Where(e => !xml.Contains(e.Name)))
        {
            var content = new MemoryStream(contents[entry.Name], writable: false);
            if (entry.IsXml || types?.IsXml(entry.Name) == true)
            {
                XmlGuard.Check(entry.Name, content, limits);
                xml.Add(entry.Name);
            }
            else if (XmlGuard.Begins(contents[entry.Name]) && XmlGuard.Passes(content, limits))
            {
                // A relationship may lead to a part that is XML though neither name nor type says so; a web page beside it is none, and stays.
                xml.Add(entry.Name);
            }
        }
        return new GuardedEntries(contents, xml, types);
    }

    /// <summary>Checks the entries of a package that another library will read, holding none of them; throws <see cref="InvalidDataException"/> with a reason
    /// for people.</summary>
    public static void Pass(IReadOnlyList<PackageEntry> entries, TemplateLimits limits)
    {
        CheckDirectory(entries, limits);
        foreach (var entry in entries)
        {
            using var content = new CheckedStream(entry);
            if (entry.IsXml)
            {
                XmlGuard.Check(entry.Name, content, limits);
            }
            content.Finish();
        }
    }

    static byte[] Inflate(PackageEntry entry)
    {
        byte[] bytes;
        try
        {
            bytes = entry.Inflate();
        }
        catch (Exception e) when (e is InvalidDataException or EndOfStreamException)
        {
            throw ZipDirectory.Bad($"条目“{entry.Name}”损坏", $"its entry '{entry.Name}' is damaged");
        }
        return Crc32.HashToUInt32(bytes) == entry.Crc
            ? bytes
            : throw ZipDirectory.Bad($"条目“{entry.Name}”的校验和不符", $"the checksum of its entry '{entry.Name}' is wrong");
    }

    /// <summary>What the directory alone tells: names, sizes, ratios.</summary>
    static void CheckDirectory(IReadOnlyList<PackageEntry> entries, TemplateLimits limits)
    {
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        long total = 0;
        foreach (var entry in entries)
        {
            CheckName(entry.Name);
            CheckSize(entry, limits);
            total += entry.Size;
            if (total > limits.PackageBytes)
            {
                throw ZipDirectory.Bad($"解压后超过 {limits.PackageBytes >> 20} MB", $"it inflates to more than {limits.PackageBytes >> 20} MB");
            }
            if (!names.Add(entry.Name))
            {
                throw ZipDirectory.Bad($"条目“{entry.Name}”出现两次", $"its entry '{entry.Name}' occurs twice");
            }
        }
    }

    static void CheckName(string name)
    {
        if (
            name.Length == 0
            || name[0] == '/'
            || name.Contains('\\', StringComparison.Ordinal)
            || name.Contains(':', StringComparison.Ordinal)
            || name.Split('/').Contains("..")
        )
        {
            throw ZipDirectory.Bad($"条目名“{name}”不允许", $"the entry name '{name}' is not allowed");
        }
    }

    static void CheckSize(PackageEntry entry, TemplateLimits limits)
    {
        if (entry.Size > limits.PartBytes)
        {
            throw ZipDirectory.Bad($"条目“{entry.Name}”超过 {limits.PartBytes >> 20} MB", $"its entry '{entry.Name}' is over {limits.PartBytes >> 20} MB");
        }
        if (entry.Size > 1 << 20 && entry.Size > (long)entry.Raw.Length * limits.CompressionRatio)
        {
            throw ZipDirectory.Bad(
                $"条目“{entry.Name}”的压缩比超过 {limits.CompressionRatio}",
                $"its entry '{entry.Name}' is compressed more than {limits.CompressionRatio} times"
            );
        }
    }
}
