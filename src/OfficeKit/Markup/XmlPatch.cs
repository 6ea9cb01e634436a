// Changes stretches of a part's bytes: told in any order, made in one pass.
using System.Text;

namespace OfficeKit.Markup;

/// <summary>A stretch that is replaced; of no length where something is only put in.</summary>
readonly record struct XmlChange(int Start, int End, string Text);

/// <summary>
/// The changes to a part's bytes. They may be told in any order. At one offset what is put in comes before what is replaced, each in the order
/// in which it was told; a change inside a stretch that is replaced goes with it.
/// </summary>
sealed class XmlPatch(ReadOnlyMemory<byte> bytes)
{
    readonly List<XmlChange> changes = [];

    /// <summary>Puts markup in at an offset.</summary>
    public void Insert(int offset, string xml) => changes.Add(new XmlChange(offset, offset, xml));

    public void Replace(int start, int end, string xml) => changes.Add(new XmlChange(start, end, xml));

    public void Remove(XmlElement e) => Replace(e.Start, e.End, "");

    public void Remove(XmlAttribute attribute) => Replace(attribute.Start, attribute.End, "");

    /// <summary>Gives an attribute another value, worked out from the one it has.</summary>
    /// <param name="attribute">The attribute; nothing happens where there is none.</param>
    /// <param name="value">The new value as the file is to hold it, escaped.</param>
    public void Change(XmlAttribute? attribute, Func<string, string> value)
    {
        if (attribute is { } at)
        {
            Replace(at.ValueStart, at.ValueEnd, value(Encoding.UTF8.GetString(bytes.Span[at.ValueStart..at.ValueEnd])));
        }
    }

    /// <summary>Adds attributes in front of those an element has; their source has a blank before each.</summary>
    public void AddAttributes(XmlElement e, string attributes) => Insert(XmlTree.AfterName(e), attributes);

    /// <summary>The changes that are made, from the front to the back, none overlapping another.</summary>
    public IReadOnlyList<XmlChange> Settled()
    {
        var settled = new List<XmlChange>();
        var position = 0;
        foreach (var change in changes.OrderBy(c => c.Start).ThenBy(c => c.End > c.Start))
        {
            if (change.Start >= position)
            {
                settled.Add(change);
                position = change.End;
            }
        }
        return settled;
    }

    /// <summary>The bytes of the whole part with the changes made.</summary>
    public byte[] Apply() => Apply(0, bytes.Length);

    /// <summary>The bytes of a stretch with the changes made; all of them lie in it.</summary>
    public byte[] Apply(int start, int end)
    {
        using var result = new MemoryStream(end - start);
        var position = start;
        foreach (var change in Settled())
        {
            result.Write(bytes.Span[position..change.Start]);
            result.Write(Encoding.UTF8.GetBytes(change.Text));
            position = change.End;
        }
        result.Write(bytes.Span[position..end]);
        return result.ToArray();
    }

    /// <summary>An element with the changes made, and with the declarations it needs to stand in another part.</summary>
    public string Fragment(XmlTree tree, XmlElement e)
    {
        var xml = Encoding.UTF8.GetString(Apply(e.Start, e.End));
        return xml.Insert(1 + XmlTree.RawName(e).Length, tree.Declarations(xml));
    }
}
