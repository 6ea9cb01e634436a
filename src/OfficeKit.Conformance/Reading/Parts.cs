// The parts of a package as XML that can be read and mended.
using System.Text;
using System.Xml;
using System.Xml.Linq;
using OfficeKit.Packaging;

namespace OfficeKit.Conformance.Reading;

/// <summary>The parts of a checked package as XML, each parsed when first asked for. A Strict document is read as a Transitional one, and written back
/// Strict.</summary>
sealed class Parts(CheckedPackage package)
{
    static readonly (string Strict, string Transitional)[] Dialects =
    [
        .. new (Func<Dialect, string> Of, int _)[]
        {
            (d => d.Word, 0),
            (d => d.Drawing, 0),
            (d => d.WordDrawing, 0),
            (d => d.Picture, 0),
            (d => d.Relationships, 0),
        }.Select(x => (x.Of(Dialect.Strict), x.Of(Dialect.Transitional))),
    ];

    readonly Dictionary<string, XDocument?> documents = new(StringComparer.OrdinalIgnoreCase);
    readonly HashSet<string> changed = new(StringComparer.OrdinalIgnoreCase);
    readonly Dictionary<string, byte[]> added = new(StringComparer.OrdinalIgnoreCase);

    public string MainPart => package.MainPart;

    public IEnumerable<string> Names => package.Parts;

    bool IsStrict => package.IsStrict;

    /// <summary>The root of a part; null when there is no such part.</summary>
    public XElement? Root(string? part)
    {
        if (part is null)
        {
            return null;
        }
        if (!documents.TryGetValue(part, out var document))
        {
            document = package.FindXml(part) is { } xml ? Parse(xml) : null;
            documents[part] = document;
            document?.Changed += (_, _) => changed.Add(part);
        }
        return document?.Root;
    }

    /// <summary>The relationships of a part, by id.</summary>
    public IReadOnlyDictionary<string, PackageRelationship> Relationships(string part) => package.GetRelationships(part).ToDictionary(r => r.Id);

    /// <summary>The part to which the main document leads by a relationship of this kind; null when there is none.</summary>
    public string? Related(string kind, string? from = null) =>
        package.GetRelationships(from ?? MainPart).FirstOrDefault(r => !r.IsExternal && r.Type.EndsWith("/" + kind, StringComparison.Ordinal))?.Target;

    /// <summary>Adds a part to which the main document leads; gives the id of the relationship.</summary>
    public string Add(string part, string contentType, string kind, string xml)
    {
        var relationships = CheckedPackage.GetRelationshipsPart(MainPart);
        var id = Enumerable
            .Range(1, int.MaxValue)
            .Select(n => $"rIdVerify{n}")
            .First(i => Root(relationships)?.Elements().All(e => (string?)e.Attribute("Id") != i) ?? true);
        XNamespace types = "http://schemas.openxmlformats.org/package/2006/content-types",
            links = "http://schemas.openxmlformats.org/package/2006/relationships";
        Root(CheckedPackage.ContentTypesPart)!
            .Add(new XElement(types + "Override", new XAttribute("PartName", "/" + part), new XAttribute("ContentType", contentType)));
        if (Root(relationships) is null)
        {
            documents[relationships] = new XDocument(new XElement(links + "Relationships"));
            changed.Add(relationships);
        }
        var type = (IsStrict ? Dialect.Strict : Dialect.Transitional).Relationships + "/" + kind;
        Root(relationships)!
            .Add(new XElement(links + "Relationship", new XAttribute("Id", id), new XAttribute("Type", type), new XAttribute("Target", "/" + part)));
        changed.Add(relationships);
        added[part] = [];
        documents[part] = XDocument.Parse(xml, LoadOptions.PreserveWhitespace);
        changed.Add(part);
        return id;
    }

    /// <summary>The package with the parts that were changed.</summary>
    public byte[] Save()
    {
        using var memory = new MemoryStream();
        package.Save(memory, added.Keys.Union(changed, StringComparer.OrdinalIgnoreCase).ToDictionary(part => part, Bytes, StringComparer.OrdinalIgnoreCase));
        return memory.ToArray();
    }

    byte[] Bytes(string part)
    {
        var text = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n");
        using (var writer = XmlWriter.Create(text, new XmlWriterSettings { OmitXmlDeclaration = true, NewLineHandling = NewLineHandling.Entitize }))
        {
            documents[part]!.Root!.Save(writer);
        }
        return Encoding.UTF8.GetBytes(IsStrict ? Translate(text.ToString(), d => (d.Transitional, d.Strict)) : text.ToString());
    }

    XDocument Parse(byte[] xml)
    {
        // Safe to parse: the guard has read it.
        using var reader = new StreamReader(new MemoryStream(xml, writable: false), Encoding.UTF8, detectEncodingFromByteOrderMarks: true);
        using var parsed = IsStrict
            ? XmlReader.Create(new StringReader(Translate(reader.ReadToEnd(), d => (d.Strict, d.Transitional))))
            : XmlReader.Create(new MemoryStream(xml, writable: false));
        return XDocument.Load(parsed, LoadOptions.PreserveWhitespace);
    }

    static string Translate(string text, Func<(string Strict, string Transitional), (string From, string To)> way) =>
        Dialects
            .Select(way)
            .Aggregate(
                text,
                (t, d) => t.Replace($"\"{d.From}\"", $"\"{d.To}\"", StringComparison.Ordinal).Replace($"'{d.From}'", $"'{d.To}'", StringComparison.Ordinal)
            );
}
