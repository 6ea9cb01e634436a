// Copies parts of another package, with what they lead to.
using OfficeKit.Packaging;

namespace OfficeKit.Rendering;

/// <summary>Copies parts of another package, with what they lead to.</summary>
sealed class IncludedParts(DocxPackage package, PackageAdditions additions)
{
    readonly Dictionary<string, string> copied = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Gives a part the same relationship; the target comes along. Gives the relationship's id.</summary>
    public string Relate(Relationship relationship, string part) =>
        additions.Relate(part, relationship.Type, relationship.IsExternal ? relationship.Target : Copy(relationship.Target), relationship.IsExternal);

    string Copy(string part)
    {
        if (copied.TryGetValue(part, out var known))
        {
            return known;
        }
        if (!package.Has(part))
        {
            return part;
        }
        var type = package.TypeOf(part);
        if (type.StartsWith("image/", StringComparison.Ordinal))
        {
            return copied[part] = additions.AddMedia(package.Content(part), part[(part.LastIndexOf('.') + 1)..], type);
        }
        var name = copied[part] = additions.FreeName(part);
        additions.AddPart(name, type, package.Content(part));
        var relationships = package.Relationships(part).Values.ToList();
        if (relationships.Count > 0)
        {
            additions.AddRelationships(name, Relationship.Write(relationships.Select(r => r.IsExternal ? r : r with { Target = Copy(r.Target) })));
        }
        return name;
    }
}
