// Says where an element of a part stands, in the words that all diagnostics use.
using OfficeKit.Markup;

namespace OfficeKit;

/// <summary>
/// Says where an element of a part stands, in the words that <see cref="TemplateLocation.Place"/> uses: 正文第3段, 正文表1第2行第3格第1段, 页眉第2段. For
/// libraries that have their own tree of a part; elements are told by their number. Not for several threads at once.
/// </summary>
public sealed class PartPlaces
{
    readonly Places places;
    readonly List<XmlElement> elements;

    /// <summary>Reads a part of a <see cref="CheckedPackage"/>.</summary>
    /// <param name="xml">The part's XML.</param>
    /// <param name="part">Its name in the package, such as <c>word/document.xml</c>.</param>
    public PartPlaces(byte[] xml, string part)
    {
        ArgumentNullException.ThrowIfNull(xml);
        ArgumentNullException.ThrowIfNull(part);
        var tree = new XmlTree(xml);
        (places, elements) = (new Places(tree, part), [tree.Root, .. tree.Root.Descendants()]);
    }

    /// <summary>The place of an element; the nearest paragraph around it counts.</summary>
    /// <param name="element">The element's number in the order of the document; the root is 0.</param>
    public string GetPlace(int element) => places.Of(elements[element]);
}
