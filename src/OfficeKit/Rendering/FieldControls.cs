// Marks each value of a document by a content control, and keeps the data beside them.
using System.Globalization;
using System.IO.Hashing;
using System.Security;
using System.Text;
using System.Text.Json;
using OfficeKit.Packaging;
using OfficeKit.Plumbing;
using Scriban.Syntax;

namespace OfficeKit.Rendering;

/// <summary>Marks each value of a document by a content control with a number, and keeps what the numbers mean with the data in a custom XML part.</summary>
sealed class FieldControls(DataVariables variables, Identities identities)
{
    const string PropertiesType = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml";

    readonly List<(string Path, string Text)> fields = [];

    public DataVariables Variables => variables;

    /// <summary>A number for a value that was printed, if its path is known; null else.</summary>
    public int? Number(ScriptExpression expression, string? missing, string text)
    {
        if (variables.Of(expression) is { Length: > 0 } path || (path = missing) is { Length: > 0 })
        {
            fields.Add((path, text));
            return fields.Count;
        }
        return null;
    }

    /// <summary>The properties by which a control is known.</summary>
    public string Properties(string w, int number, bool goesOn = false) =>
        $"<{w}tag {w}val=\"{EmbeddedData.TagPrefix}{number}{(goesOn ? "+" : "")}\"/>"
        // The markup that goes on is written for each further line: it may have no id of its own.
        + (goesOn ? "" : $"<{w}id {w}val=\"{identities.Fresh("sdt")}\"/>");

    /// <summary>The start of a control around text.</summary>
    public string Open(string w, int number, bool goesOn = false) => $"<{w}sdt><{w}sdtPr>{Properties(w, number, goesOn)}</{w}sdtPr><{w}sdtContent>";

    public static string Close(string w) => $"</{w}sdtContent></{w}sdt>";

    /// <summary>Adds the custom XML part with the data.</summary>
    public void Embed(PackageAdditions additions, JsonElement data, string template, string version)
    {
        var xml = new StringBuilder().Append(
            CultureInfo.InvariantCulture,
            $"<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>"
                + $"\n<data xmlns=\"{EmbeddedData.Namespace}\" template=\"{SecurityElement.Escape(ForbiddenCharacters.Drop(template))}\" "
                + $"version=\"{version}\"><json>{SecurityElement.Escape(Json(data))}</json>"
        );
        for (var i = 0; i < fields.Count; i++)
        {
            xml.Append(
                CultureInfo.InvariantCulture,
                $"<field n=\"{i + 1}\" path=\"{SecurityElement.Escape(ForbiddenCharacters.Drop(fields[i].Path))}\" xml:space=\"preserve\">"
                    + $"{SecurityElement.Escape(ForbiddenCharacters.Drop(fields[i].Text))}</field>"
            );
        }
        var content = Encoding.UTF8.GetBytes(xml.Append("</data>").ToString());
        var d = additions.Package.Dialect;
        var item = additions.FreeName("customXml/item.xml");
        var properties = additions.FreeName("customXml/itemProps.xml");
        additions.AddPart(item, "application/xml", content);
        additions.AddPart(
            properties,
            PropertiesType,
            Encoding.UTF8.GetBytes(
                $"<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"no\"?>"
                    + $"\n<ds:datastoreItem ds:itemID=\"{{{new Guid(XxHash128.Hash(content)).ToString().ToUpperInvariant()}}}\" "
                    + $"xmlns:ds=\"{d.Relationships.Replace("/relationships", "/customXml", StringComparison.Ordinal)}\"><ds:schemaRefs>"
                    + $"<ds:schemaRef ds:uri=\"{EmbeddedData.Namespace}\"/></ds:schemaRefs></ds:datastoreItem>"
            )
        );
        additions.Relate(item, d.Relationships + "/customXmlProps", properties);
        additions.Relate(additions.Package.MainPart, d.Relationships + "/customXml", item);
    }

    /// <summary>The data in ASCII and without white space: the same data is the same text, however it was written. Numbers keep their digits.</summary>
    static string Json(JsonElement data)
    {
        using var memory = new MemoryStream();
        using (var writer = new Utf8JsonWriter(memory))
        {
            data.WriteTo(writer);
        }
        return Encoding.ASCII.GetString(memory.GetBuffer(), 0, (int)memory.Length);
    }
}
