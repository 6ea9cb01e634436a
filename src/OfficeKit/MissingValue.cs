// What a tag prints when its value is missing.
namespace OfficeKit;

/// <summary>What a tag prints when its value is missing. A value counts as missing when it is absent or null.</summary>
public enum MissingValue
{
    /// <summary>With a schema <see cref="Blank"/>, without one <see cref="Error"/>.</summary>
    Default,

    /// <summary>Nothing: the render stops and names every missing field, with a did-you-mean.</summary>
    Error,

    /// <summary>The visible blank of the field's type (xx, xx年xx月xx日, …), listed in the report.</summary>
    Blank,

    /// <summary>The tag itself, as it was typed.</summary>
    Keep,

    /// <summary>Nothing at all.</summary>
    Empty,
}
