// A person or an office may be an object with a name, or just the name.
using System.Text.Json;

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

    /// <summary>The name of a person or an office in data; null when it is neither a text nor an object with a name.</summary>
    public static string? NameOf(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.String => value.GetString(),
            JsonValueKind.Object when value.TryGetProperty(Name, out var name) && name.ValueKind == JsonValueKind.String => name.GetString(),
            _ => null,
        };
}
