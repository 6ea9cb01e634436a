// What the compiler may ask about the package around a part.
namespace OfficeKit.Markup;

/// <summary>What the compiler may ask about the package around a part.</summary>
/// <param name="Content">The bytes of a part by its name; null when there is none.</param>
/// <param name="Target">The name of the part that a relationship of a part leads to, by the relationship's id; null when it leads nowhere or outside.</param>
/// <param name="Address">The address outside that a relationship of a part leads to; null when it leads to a part.</param>
/// <param name="Relationships">The bytes of a part's relationships; null when it has none.</param>
sealed record Surroundings(
    Func<string, byte[]?> Content,
    Func<string, string, string?> Target,
    Func<string, string, string?> Address,
    Func<string, byte[]?> Relationships
);
