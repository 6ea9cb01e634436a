// Says where an element of a part stands, in the engine's words.
using System.Text;
using System.Xml.Linq;

namespace OfficeKit.Conformance.Reading;

/// <summary>Says where an element of a part stands, in the engine's words: 正文第3段. The part is read a second time, and only when something was found in
/// it.</summary>
sealed class PlaceFinder
{
    readonly Dictionary<XElement, (PartPlaces Places, Dictionary<XElement, int> Numbers)> parts = [];

    public string Of(XElement e, string part)
    {
        var root = e.AncestorsAndSelf().Last();
        if (!parts.TryGetValue(root, out var known))
        {
            parts[root] = known = (
                new PartPlaces(Encoding.UTF8.GetBytes(root.ToString(SaveOptions.DisableFormatting)), part),
                root.DescendantsAndSelf().Index().ToDictionary(p => p.Item, p => p.Index)
            );
        }
        return known.Places.GetPlace(known.Numbers[e]);
    }
}
