// Adds a property to a run's properties, where the schema wants it.
namespace OfficeKit.Markup;

static class RunProperties
{
    // The children of CT_RPr in the schema's order, as far as anything is put among them.
    static readonly string[] Order = ["w:rStyle", "w:rFonts", "w:b", "w:bCs", "w:i", "w:iCs", "w:caps", "w:smallCaps", "w:strike"];

    /// <summary>The properties with one more; an older one of the same name gives way.</summary>
    /// <param name="properties">The source of the properties element; empty when there is none.</param>
    /// <param name="prefix">The part's prefix of WordprocessingML, with its colon.</param>
    /// <param name="name">The property's name without prefix.</param>
    /// <param name="xml">The property's markup.</param>
    public static string With(string properties, string prefix, string name, string xml)
    {
        if (properties.Length == 0)
        {
            return $"<{prefix}rPr>{xml}</{prefix}rPr>";
        }
        var tree = new XmlTree(System.Text.Encoding.UTF8.GetBytes(properties), Namespaces.Word(prefix));
        var own = Array.IndexOf(Order, "w:" + name);
        string Sources(Func<XmlElement, bool> which) => string.Concat(tree.Root.Children.Where(which).Select(c => tree.Source(c.Start, c.End)));
        bool Before(XmlElement c) => Array.IndexOf(Order, c.Name) is var i and >= 0 && i < own;
        return tree.StartTag(tree.Root) + Sources(Before) + xml + Sources(c => !Before(c) && c.Name != "w:" + name) + XmlTree.EndTag(tree.Root);
    }
}
