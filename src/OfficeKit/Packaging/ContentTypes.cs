// Knows the content type of each part of a package.
using System.Xml.Linq;

namespace OfficeKit.Packaging;

/// <summary>The content types of a package: those of single parts, and those of extensions.</summary>
sealed class ContentTypes
{
    /// <summary>The name of the entry that lists them.</summary>
    public const string PartName = "[Content_Types].xml";

    static readonly XNamespace Types = "http://schemas.openxmlformats.org/package/2006/content-types";

    readonly Dictionary<string, string> overrides = new(StringComparer.OrdinalIgnoreCase);
    readonly Dictionary<string, string> defaults = new(StringComparer.OrdinalIgnoreCase);

    public ContentTypes(byte[] xml)
    {
        // Safe to parse: the guard has read it.
        foreach (var element in XDocument.Load(new MemoryStream(xml, writable: false)).Root!.Elements())
        {
            var type = (string?)element.Attribute("ContentType") ?? "";
            if (element.Name == Types + "Override")
            {
                overrides[((string?)element.Attribute("PartName") ?? "").TrimStart('/')] = type;
            }
            else if (element.Name == Types + "Default")
            {
                defaults[(string?)element.Attribute("Extension") ?? ""] = type;
            }
        }
    }

    /// <summary>All types, those of single parts first.</summary>
    public IEnumerable<string> All => overrides.Values.Concat(defaults.Values);

    /// <summary>The part that is declared to have a type; null when none is.</summary>
    public string? PartOf(string type) => overrides.FirstOrDefault(o => o.Value == type).Key;

    /// <summary>The type that parts with an extension have by default; null when none is declared.</summary>
    public string? Default(string extension) => defaults.GetValueOrDefault(extension);

    /// <summary>Whether a part is declared to be XML. Pictures are not: what a browser draws need not be well-formed.</summary>
    public bool IsXml(string part) =>
        Of(part) is var type
        && !type.StartsWith("image/", StringComparison.OrdinalIgnoreCase)
        && (type.EndsWith("+xml", StringComparison.OrdinalIgnoreCase) || type.EndsWith("/xml", StringComparison.OrdinalIgnoreCase));

    /// <summary>The type of a part; empty when none is declared.</summary>
    public string Of(string part) => overrides.GetValueOrDefault(part) ?? Default(part[(part.LastIndexOf('.') + 1)..]) ?? "";
}
