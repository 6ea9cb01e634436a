// Says where an element of a part stands, in the engine's words.
using System.Text;
using System.Xml.Linq;
using OfficeKit.Markup;

namespace OfficeKit.Conformance.Reading;

/// <summary>Says where an element of a part stands, in the engine's words: 正文第3段. The part is read a second time, and only when something was found in
/// it.</summary>
sealed class PlaceFinder
{
    readonly Dictionary<XElement, (Places Places, Dictionary<XElement, XmlElement> Twins)> parts = [];

    public string Of(XElement e, string part)
    {
        var root = e.AncestorsAndSelf().Last();
        if (!parts.TryGetValue(root, out var known))
        {
            var tree = new XmlTree(Encoding.UTF8.GetBytes(root.ToString(SaveOptions.DisableFormatting)));
            // Both hold the same elements in the same order.
            var twins = new Dictionary<XElement, XmlElement>();
            foreach (var (one, other) in root.DescendantsAndSelf().Zip(tree.Root.Descendants().Prepend(tree.Root)))
            {
                twins[one] = other;
            }
            parts[root] = known = (new Places(tree, part), twins);
        }
        return known.Places.Of(known.Twins[e]);
    }
}
