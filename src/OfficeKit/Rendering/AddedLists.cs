// Declares the lists that values bring along.
using System.Globalization;
using System.Text;
using OfficeKit.Markup;
using OfficeKit.Packaging;

namespace OfficeKit.Rendering;

/// <summary>Declares the lists that values bring along in the numbering part, which is made when the template has none.</summary>
sealed class AddedLists(Lazy<Numbering?> template, Identities identities, PackageAdditions additions)
{
    readonly StringBuilder definitions = new(),
        instances = new();
    string? bullets,
        numbers;

    /// <summary>A new list of bullets or numbers; gives its number.</summary>
    public string New(bool numbered, int start = 1)
    {
        var definition = numbered ? numbers ??= Define(numbered) : bullets ??= Define(numbered);
        return Declare(definition, numbered ? $"<w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"{start}\"/></w:lvlOverride>" : "");
    }

    /// <summary>Takes over a definition from another document; <paramref name="xml"/> gets the new number.</summary>
    public string Adopt(Func<string, string> xml)
    {
        var id = identities.Fresh("listDefinition");
        definitions.Append(xml(id));
        return id;
    }

    /// <summary>A new list of a definition; gives its number.</summary>
    public string Declare(string definition, string overrides)
    {
        var id = identities.Fresh("list");
        instances.Append(
            CultureInfo.InvariantCulture,
            $"<w:num xmlns:w=\"{additions.Package.Dialect.Word}\" w:numId=\"{id}\"><w:abstractNumId w:val=\"{definition}\"/>{overrides}</w:num>"
        );
        return id;
    }

    string Define(bool numbered) =>
        Adopt(id =>
            $"<w:abstractNum xmlns:w=\"{additions.Package.Dialect.Word}\" w:abstractNumId=\"{id}\"><w:multiLevelType w:val=\"hybridMultilevel\"/>"
            + string.Concat(
                Enumerable
                    .Range(0, 9)
                    .Select(level =>
                        $"<w:lvl w:ilvl=\"{level}\"><w:start w:val=\"1\"/><w:numFmt w:val=\"{(numbered ? "decimal" : "bullet")}\"/>"
                        + $"<w:lvlText w:val=\"{(numbered ? $"%{level + 1}." : level % 2 == 0 ? "•" : "◦")}\"/><w:lvlJc w:val=\"left\"/>"
                        + $"<w:pPr><w:ind w:left=\"{640 * (level + 1)}\" w:hanging=\"420\"/></w:pPr></w:lvl>"
                    )
            )
            + "</w:abstractNum>"
        );

    /// <summary>Writes what was declared. To be called once, when all parts are rendered.</summary>
    public void Settle()
    {
        if (definitions.Length == 0)
        {
            return;
        }
        if (template.Value is { } lists)
        {
            additions.Insert(Numbering.Part, lists.AbstractOffset, definitions.ToString());
            additions.Insert(Numbering.Part, lists.Offset, instances.ToString());
            return;
        }
        var d = additions.Package.Dialect;
        additions.AddPart(
            Numbering.Part,
            "application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml",
            Encoding.UTF8.GetBytes(
                $"<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<w:numbering xmlns:w=\"{d.Word}\">{definitions}{instances}</w:numbering>"
            )
        );
        additions.Relate(additions.Package.MainPart, d.Relationships + "/numbering", Numbering.Part);
    }
}
