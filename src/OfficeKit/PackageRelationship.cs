// How one part of a package leads to another, or to an address outside.
namespace OfficeKit;

/// <summary>How one part of a package leads to another, or to an address outside.</summary>
/// <param name="Id">The id by which the part's markup names it.</param>
/// <param name="Type">What the target is to the part: an URI of the standard.</param>
/// <param name="Target">The name of the part, without a leading slash, or the address outside.</param>
/// <param name="IsExternal">Whether the target is outside the package. Such a target is never fetched here.</param>
public sealed record PackageRelationship(string Id, string Type, string Target, bool IsExternal);
