// A person or an office may be an object with a name, or just the name.
namespace OfficeKit.Data;

/// <summary>A person or an office may be an object with a name, or just the name: <c>{ "name": "陈立新" }</c> and <c>"陈立新"</c> are the same.</summary>
static class PersonOrOffice
{
    /// <summary>The member by which such an object is printed.</summary>
    public const string Name = "name";

    /// <summary>The member that an office may have besides: its short name.</summary>
    public const string Short = "short";

    /// <summary>Whether a text that stands for a person or an office is its own member of this name.</summary>
    public static bool IsOwnName(string member) => member is Name or Short;
}
