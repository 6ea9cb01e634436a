// What a function is given in one place.
namespace OfficeKit.Functions;

/// <summary>What a function is given in one place.</summary>
/// <param name="Name">Its name, by which it may be given: <c>width: "20mm"</c>.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="Optional">Whether it may be left out.</param>
sealed record Parameter(string Name, ValueKind Kind, bool Optional = false)
{
    /// <summary>What the items of a list are, where no member of them is named.</summary>
    public ValueKind Items { get; init; } = ValueKind.Any;

    /// <summary>Where the text names a member of the items of the function's list: the kind of that member.</summary>
    public ValueKind? Member { get; init; }

    /// <summary>The members that are asked of an object, which may lack them.</summary>
    public IReadOnlyList<(string Path, ValueKind Kind)> Members { get; init; } = [];
}
