// How one part leads to another, or to an address outside.
using System.Security;
using System.Text;
using System.Xml.Linq;
using OfficeKit.Markup;

namespace OfficeKit.Packaging;

/// <summary>How one part leads to another, or to an address outside.</summary>
/// <param name="Id">The id by which the part's markup names it.</param>
/// <param name="Type">What the target is to the part: an URI of the standard.</param>
/// <param name="Target">The name of the part, or the address outside.</param>
/// <param name="IsExternal">Whether the target is outside the package.</param>
sealed record Relationship(string Id, string Type, string Target, bool IsExternal)
{
    public const string Namespace = "http://schemas.openxmlformats.org/package/2006/relationships";

    /// <summary>The bytes of a part that holds relationships.</summary>
    public static byte[] Write(IEnumerable<Relationship> relationships) =>
        Encoding.UTF8.GetBytes(
            $"<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<Relationships xmlns=\"{Namespace}\">"
                + string.Concat(
                    relationships.Select(r =>
                        $"<Relationship Id=\"{r.Id}\" Type=\"{r.Type}\" "
                        + $"Target=\"{SecurityElement.Escape(r.IsExternal ? r.Target : "/" + r.Target)}\""
                        + $"{(r.IsExternal ? " TargetMode=\"External\"" : "")}/>"
                    )
                )
                + "</Relationships>"
        );

    /// <summary>Reads the relationships of a part.</summary>
    public static Dictionary<string, Relationship> Read(byte[] xml, string part)
    {
        var found = new Dictionary<string, Relationship>();
        // Safe to parse: the guard has read it.
        foreach (var element in XDocument.Load(new MemoryStream(xml, writable: false)).Root!.Elements())
        {
            var (id, target) = ((string?)element.Attribute("Id") ?? "", (string?)element.Attribute("Target") ?? "");
            var external = (string?)element.Attribute("TargetMode") == "External";
            found.TryAdd(id, new Relationship(id, (string?)element.Attribute("Type") ?? "", external ? target : Resolve(target, part), external));
        }
        return found;
    }

    /// <summary>The name of the part that holds the relationships of a part.</summary>
    public static string PartOf(string part)
    {
        var slash = part.LastIndexOf('/') + 1;
        return $"{part[..slash]}_rels/{part[slash..]}.rels";
    }

    /// <summary>Where a relationship stands in its part; null when it is not there.</summary>
    public static XmlElement? Find(XmlTree relationships, string id) =>
        relationships.Root.Children.FirstOrDefault(e => relationships.Value(e, "Id") == SecurityElement.Escape(id));

    /// <summary>The part's name that a target means: it counts from the folder of the part, or from the root.</summary>
    static string Resolve(string target, string part)
    {
        var steps = new List<string>(target.StartsWith('/') ? [] : part.Split('/')[..^1]);
        foreach (var step in target.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (step == ".." && steps.Count > 0)
            {
                steps.RemoveAt(steps.Count - 1);
            }
            else if (step is not (".." or "."))
            {
                steps.Add(step);
            }
        }
        return string.Join('/', steps);
    }
}
