// What one render adds to the template's package: parts, relationships, content types.
using System.Globalization;
using System.IO.Hashing;
using System.Security;
using System.Text;
using OfficeKit.Markup;

namespace OfficeKit.Packaging;

/// <summary>What one render adds to the template's package: parts, relationships, content types, markup put into other parts.</summary>
sealed class PackageAdditions(DocxPackage package)
{
    const string TypesNamespace = "http://schemas.openxmlformats.org/package/2006/content-types";

    readonly Dictionary<string, XmlPatch> patches = new(StringComparer.OrdinalIgnoreCase);
    readonly Dictionary<string, StringBuilder> relationships = new(StringComparer.OrdinalIgnoreCase);
    readonly Dictionary<string, int> nextId = new(StringComparer.OrdinalIgnoreCase);
    readonly Dictionary<(string, string, string), string> related = [];
    readonly Dictionary<UInt128, string> media = [];
    readonly HashSet<string> names = new(StringComparer.OrdinalIgnoreCase),
        extensions = new(StringComparer.OrdinalIgnoreCase);

    readonly Dictionary<string, int> nextName = new(StringComparer.OrdinalIgnoreCase);
    readonly Dictionary<string, string> copies = new(StringComparer.OrdinalIgnoreCase);
    readonly Dictionary<string, byte[]> replaced = new(StringComparer.OrdinalIgnoreCase);
    readonly List<(string Name, byte[] Content)> parts = [];
    readonly HashSet<(string, string)> removed = [];

    public DocxPackage Package => package;

    /// <summary>A name that no part has: the given one, or the given one with a number.</summary>
    public string FreeName(string wanted)
    {
        // A part's name may have no extension.
        var dot = wanted.LastIndexOf('.') is var at && at > wanted.LastIndexOf('/') ? at : wanted.Length;
        var (name, next) = (wanted, nextName.GetValueOrDefault(wanted, 2));
        while (package.Has(name) || !names.Add(name))
        {
            name = string.Create(CultureInfo.InvariantCulture, $"{wanted[..dot]}_{next++}{wanted[dot..]}");
        }
        nextName[wanted] = next;
        return name;
    }

    /// <summary>Adds a part under a free name and declares its content type.</summary>
    public void AddPart(string name, string contentType, byte[] content)
    {
        parts.Add((name, content));
        Declare($"<Override xmlns=\"{TypesNamespace}\" PartName=\"/{SecurityElement.Escape(name)}\" ContentType=\"{contentType}\"/>");
    }

    /// <summary>Adds a picture; equal bytes are stored once. Gives the part's name.</summary>
    public string AddMedia(byte[] content, string extension, string contentType)
    {
        var hash = XxHash128.HashToUInt128(content);
        if (media.TryGetValue(hash, out var known))
        {
            return known;
        }
        var name = FreeName($"word/media/picture.{extension}");
        parts.Add((name, content));
        if (package.DefaultType(extension) is null && extensions.Add(extension))
        {
            Declare($"<Default xmlns=\"{TypesNamespace}\" Extension=\"{extension}\" ContentType=\"{contentType}\"/>");
        }
        return media[hash] = name;
    }

    /// <summary>Relates a part to another, or to an address outside; gives the relationship's id. The same target gives the same id.</summary>
    public string Relate(string part, string type, string target, bool external = false)
    {
        if (related.TryGetValue((part, type, target), out var known))
        {
            return known;
        }
        var taken = package.Relationships(copies.GetValueOrDefault(part, part));
        var number = nextId.GetValueOrDefault(part, 1);
        while (taken.ContainsKey(Id(number)))
        {
            number++;
        }
        nextId[part] = number + 1;
        var mode = external ? " TargetMode=\"External\"" : "";
        if (!relationships.TryGetValue(part, out var xml))
        {
            relationships[part] = xml = new StringBuilder();
        }
        xml.Append(
            CultureInfo.InvariantCulture,
            $"<Relationship xmlns=\"{Relationship.Namespace}\" Id=\"{Id(number)}\" Type=\"{type}\" "
                + $"Target=\"{SecurityElement.Escape(external ? target : "/" + target)}\"{mode}/>"
        );
        return related[(part, type, target)] = Id(number);
    }

    static string Id(int number) => string.Create(CultureInfo.InvariantCulture, $"rIdK{number}");

    /// <summary>Takes a relationship of the template's out; what names it names another now.</summary>
    public void Remove(string part, string id)
    {
        var name = Relationship.PartOf(part);
        var copy = parts.FindIndex(p => p.Name == name);
        if (copy >= 0)
        {
            var patch = new XmlPatch(parts[copy].Content);
            Remove(patch, parts[copy].Content);
            parts[copy] = (name, patch.Apply());
        }
        else if (package.Has(name) && removed.Add((part, id)))
        {
            Remove(Patch(name), package.Content(name));
        }

        void Remove(XmlPatch patch, byte[] relationships)
        {
            if (Relationship.Find(new XmlTree(relationships), id) is { } found)
            {
                patch.Remove(found);
            }
        }
    }

    /// <summary>Gives a new part its relationships.</summary>
    public void AddRelationships(string part, byte[] content) => parts.Add((Relationship.PartOf(part), content));

    /// <summary>Copies the relationships of a template's part for a second one like it; one target may be another.</summary>
    public void CopyRelationships(string from, string to, (string Old, string New)? instead = null)
    {
        copies[to] = from;
        if (instead is null && package.Has(Relationship.PartOf(from)))
        {
            AddRelationships(to, package.Content(Relationship.PartOf(from)));
        }
        else if (package.Relationships(from).Values.ToList() is { Count: > 0 } all)
        {
            AddRelationships(to, Relationship.Write(all.Select(r => !r.IsExternal && r.Target == instead?.Old ? r with { Target = instead.Value.New } : r)));
        }
    }

    /// <summary>Puts other bytes in the place of a part of the template.</summary>
    public void Replace(string part, byte[] content) => replaced[part] = content;

    /// <summary>Adds a part like one of the template, with other bytes; gives its name.</summary>
    public string AddCopy(string part, byte[] content)
    {
        var name = FreeName(part);
        AddPart(name, package.TypeOf(part), content);
        return name;
    }

    /// <summary>Puts markup into a part of the template, at an offset into its bytes there.</summary>
    public void Insert(string part, int offset, string xml) => Patch(part).Insert(offset, xml);

    XmlPatch Patch(string part)
    {
        if (!patches.TryGetValue(part, out var patch))
        {
            patches[part] = patch = new XmlPatch(package.Content(part));
        }
        return patch;
    }

    void Declare(string xml) => Insert(ContentTypes.PartName, End(package.Content(ContentTypes.PartName)), xml);

    static int End(byte[] content) => content.AsSpan().LastIndexOf("</"u8);

    /// <summary>Writes the package with what was added. To be called once, when all parts are rendered.</summary>
    /// <param name="output">Takes the package.</param>
    /// <param name="write">Writes an entry that was rendered; false when it was not.</param>
    public void WriteTo(Stream output, Func<PackageEntry, PackageWriter, bool> write)
    {
        Settle();
        var writer = new PackageWriter(output);
        foreach (var entry in package.Entries)
        {
            if (Changed(entry.Name) is { } changed)
            {
                writer.Write(entry.Name, changed);
            }
            else if (!write(entry, writer))
            {
                writer.Copy(entry);
            }
        }
        foreach (var (name, content) in parts.Concat(replaced.Where(r => !package.Has(r.Key)).Select(r => (r.Key, r.Value))))
        {
            writer.Write(name, content);
        }
        writer.Finish();
    }

    void Settle()
    {
        foreach (var (part, xml) in relationships)
        {
            var name = Relationship.PartOf(part);
            var added = parts.FindIndex(p => p.Name == name);
            if (added >= 0)
            {
                var patch = new XmlPatch(parts[added].Content);
                patch.Insert(End(parts[added].Content), xml.ToString());
                parts[added] = (name, patch.Apply());
            }
            else if (package.Has(name) && End(package.Content(name)) is var end and >= 0)
            {
                Insert(name, end, xml.ToString());
            }
            else
            {
                replaced[name] = Encoding.UTF8.GetBytes(
                    $"<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<Relationships xmlns=\"{Relationship.Namespace}\">{xml}</Relationships>"
                );
            }
        }
    }

    /// <summary>The bytes of a template's part with what was put into it; null when it stays as it is.</summary>
    byte[]? Changed(string part) =>
        replaced.TryGetValue(part, out var whole) ? whole
        : patches.TryGetValue(part, out var patch) ? patch.Apply()
        : null;
}
