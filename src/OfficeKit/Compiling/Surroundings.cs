// What the compiler may ask about the package around a part.
namespace OfficeKit.Compiling;

/// <summary>What the compiler may ask about the package around a part.</summary>
/// <param name="Content">The bytes of a part by its name; null when there is none.</param>
/// <param name="Target">The name of the part that a relationship of a part leads to, by the relationship's id; null when it leads nowhere or outside.</param>
/// <param name="Address">The address outside that a relationship of a part leads to; null when it leads to a part.</param>
sealed record Surroundings(Func<string, byte[]?> Content, Func<string, string, string?> Target, Func<string, string, string?> Address)
{
    /// <summary>The name of the part that holds the relationships of a part.</summary>
    public static string RelationshipsOf(string part)
    {
        var slash = part.LastIndexOf('/') + 1;
        return $"{part[..slash]}_rels/{part[slash..]}.rels";
    }
}
