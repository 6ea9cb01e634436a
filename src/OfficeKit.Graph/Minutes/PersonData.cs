// Writes a person as data.
using System.Text.Json.Nodes;

namespace OfficeKit.Graph.Minutes;

static class PersonData
{
    /// <summary>A person as data: what is not known is left out.</summary>
    public static JsonObject Of(DirectoryPerson person)
    {
        var json = new JsonObject { ["name"] = person.Name };
        foreach (var (key, value) in new[] { ("unit", person.Unit), ("post", person.Post), ("mail", person.Mail) }.Where(p => p.Item2.Length > 0))
        {
            json[key] = value;
        }
        return json;
    }
}
