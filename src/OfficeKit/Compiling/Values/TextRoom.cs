// Says how wide a picture or table may be where a tag stands.
using System.Globalization;
using OfficeKit.Compiling.Tags;
using OfficeKit.Functions;
using OfficeKit.Markup;

namespace OfficeKit.Compiling.Values;

/// <summary>Says how wide the text is where a tag stands: the cell it is in, or the page of its section.</summary>
sealed class TextRoom(XmlTree tree)
{
    // The text of an A4 page as GB/T 9704 lays it out: 156 mm.
    const int Usual = 8845;

    // The usual margin of a cell: 0.19 cm on each side.
    const int CellMargin = 108;

    List<XmlElement>? sections;

    /// <summary>The width in twips. Looked up for values that may need it.</summary>
    public int Of(Tag tag)
    {
        if (!(tag.Gives(ValueKind.Picture) || tag.Gives(ValueKind.Block) || tag.Gives(ValueKind.Fitted)))
        {
            return Usual;
        }
        var cell = tag.Unit.Owner.Chain().FirstOrDefault(e => e.Name == "w:tc");
        if (
            cell?.Child("w:tcPr")?.Child("w:tcW") is { } width
            && tree.Value(width, "type") is "dxa"
            && Number(width, "w") is var twips
            && twips - Margins(cell) is var inside and > 0
        )
        {
            return inside;
        }
        sections ??= [.. tree.Root.Descendants().Where(e => e.Name == "w:sectPr")];
        var section = sections.Find(s => s.Start > tag.Offset);
        if (section?.Child("w:pgSz") is not { } page || section.Child("w:pgMar") is not { } margins)
        {
            return Usual;
        }
        var columns = section.Child("w:cols") is { } cols ? Math.Max(1, Number(cols, "num")) : 1;
        var text = (Number(page, "w") - Number(margins, "left") - Number(margins, "right")) / columns;
        return text > 0 ? text : Usual;
    }

    /// <summary>The margins of a cell, left and right: its own, else its table's.</summary>
    int Margins(XmlElement cell)
    {
        var table = cell.Chain().FirstOrDefault(e => e.Name == "w:tbl");
        int Side(string name) =>
            (cell.Child("w:tcPr")?.Child("w:tcMar")?.Child(name) ?? table?.Child("w:tblPr")?.Child("w:tblCellMar")?.Child(name)) is { } margin
                ? Number(margin, "w")
                : CellMargin;
        return Side("w:left") + Side("w:right");
    }

    int Number(XmlElement e, string attribute) => int.TryParse(tree.Value(e, attribute), NumberStyles.Integer, CultureInfo.InvariantCulture, out var n) ? n : 0;
}
