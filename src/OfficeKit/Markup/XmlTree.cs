// Reads a part's XML into elements that remember where they stand in its bytes.
using System.Text;

namespace OfficeKit.Markup;

/// <summary>
/// A part's XML as elements that remember where they stand in the part's bytes, so that a part can be spliced instead of written anew.
/// Reads well-formed XML without a DTD only: the package guard has made sure of both.
/// </summary>
sealed class XmlTree
{
    readonly byte[] bytes;

    public XmlElement Root { get; }

    public ReadOnlyMemory<byte> Bytes => bytes;

    public XmlTree(byte[] utf8)
        : this(utf8, Namespaces.None) { }

    /// <summary>Reads a fragment that stands where some prefixes are in force.</summary>
    public XmlTree(byte[] utf8, Namespaces around)
    {
        bytes = utf8;
        Root = Read(around);
    }

    /// <summary>The bytes of a stretch of the part.</summary>
    public ReadOnlySpan<byte> Slice(int start, int end) => bytes.AsSpan(start, end - start);

    /// <summary>The text of a stretch of the part, markup and all.</summary>
    public string Source(int start, int end) => Encoding.UTF8.GetString(bytes, start, end - start);

    public ReadOnlySpan<byte> Slice((int Start, int End) stretch) => Slice(stretch.Start, stretch.End);

    public string Source((int Start, int End) stretch) => Source(stretch.Start, stretch.End);

    /// <summary>The start tag, without the closing slash of an empty-element tag.</summary>
    public string StartTag(XmlElement e)
    {
        var tag = Source(e.Start, e.ContentStart);
        return tag.EndsWith("/>", StringComparison.Ordinal) ? tag[..^2].TrimEnd() + ">" : tag;
    }

    /// <summary>The end tag that belongs to an element.</summary>
    public static string EndTag(XmlElement e) => $"</{RawName(e)}>";

    /// <summary>The name of the element as the file writes it.</summary>
    public static string RawName(XmlElement e) => e.Prefix + e.Name[(e.Name.IndexOf(':', StringComparison.Ordinal) + 1)..];

    /// <summary>The first byte behind the element's name in its start tag: there an attribute can be put in.</summary>
    public static int AfterName(XmlElement e) => e.Start + 1 + Encoding.UTF8.GetByteCount(RawName(e));

    /// <summary>The attributes of an element, in the order of the file.</summary>
    public List<XmlAttribute> Attributes(XmlElement e)
    {
        var list = new List<XmlAttribute>();
        var i = AfterName(e);
        while (i < e.ContentStart)
        {
            var whole = i;
            while (IsSpace(bytes[i]))
            {
                i++;
            }
            if (bytes[i] is (byte)'>' or (byte)'/')
            {
                break;
            }
            var nameStart = i;
            while (bytes[i] != (byte)'=' && !IsSpace(bytes[i]))
            {
                i++;
            }
            var name = Source(nameStart, i);
            while (bytes[i] is not ((byte)'"' or (byte)'\''))
            {
                i++;
            }
            var quote = bytes[i++];
            var start = i;
            i += bytes.AsSpan(i).IndexOf(quote);
            list.Add(new XmlAttribute(name, whole, start, i, i + 1));
            i++;
        }
        return list;
    }

    /// <summary>An attribute by its name without the prefix; null when the element has none of that name.</summary>
    public XmlAttribute? Attribute(XmlElement e, string localName)
    {
        foreach (var attribute in Attributes(e))
        {
            if (attribute.IsNamed(localName))
            {
                return attribute;
            }
        }
        return null;
    }

    /// <summary>An attribute's value as the file writes it, by the name without its prefix.</summary>
    public string? Value(XmlElement e, string localName) => Attribute(e, localName) is { } attribute ? Source(attribute.Value) : null;

    /// <summary>The declarations of the root's prefixes that a fragment uses, with a blank before each: what it needs to stand elsewhere.</summary>
    public string Declarations(string fragment) =>
        string.Concat(
            Attributes(Root)
                .Where(a => a.Name.StartsWith("xmlns:", StringComparison.Ordinal) && fragment.Contains(a.Name[6..] + ":", StringComparison.Ordinal))
                .Select(a => $" {a.Name}=\"{Source(a.Value)}\"")
        );

    /// <summary>The innermost element at an offset.</summary>
    public XmlElement ElementAt(int offset)
    {
        var e = Root;
        while (true)
        {
            var children = e.Children;
            int low = 0,
                high = children.Count - 1;
            XmlElement? hit = null;
            while (low <= high)
            {
                var middle = (low + high) / 2;
                var child = children[middle];
                if (offset < child.Start)
                {
                    high = middle - 1;
                }
                else if (offset >= child.End)
                {
                    low = middle + 1;
                }
                else
                {
                    hit = child;
                    break;
                }
            }
            if (hit is null)
            {
                return e;
            }
            e = hit;
        }
    }

    XmlElement Read(Namespaces scope)
    {
        XmlElement? root = null,
            open = null;
        var scopes = new Stack<Namespaces>();
        var i = 0;
        while (true)
        {
            var at = bytes.AsSpan(i).IndexOf((byte)'<');
            if (at < 0)
            {
                return root ?? throw new InvalidDataException();
            }
            i += at;
            switch (bytes[i + 1])
            {
                case (byte)'?':
                    i = After(i, "?>"u8);
                    break;
                case (byte)'!':
                    i = bytes[i + 2] == (byte)'-' ? After(i + 4, "-->"u8) : After(i, "]]>"u8);
                    break;
                case (byte)'/':
                    open!.ContentEnd = i;
                    i = After(i, ">"u8);
                    open.End = i;
                    open = open.Parent;
                    scope = scopes.Pop();
                    break;
                default:
                    var outer = scope;
                    (var nameEnd, i, var empty) = ScanStartTag(i, ref scope);
                    var (name, prefix) = scope.Resolve(bytes.AsSpan(nameEnd.Start, nameEnd.Length));
                    var element = new XmlElement(name, prefix, open, nameEnd.Start - 1)
                    {
                        ContentStart = i,
                        ContentEnd = i,
                        End = i,
                    };
                    open?.Add(element);
                    root ??= element;
                    if (empty)
                    {
                        scope = outer;
                    }
                    else
                    {
                        scopes.Push(outer);
                        open = element;
                    }
                    break;
            }
        }
    }

    ((int Start, int Length) Name, int End, bool Empty) ScanStartTag(int start, ref Namespaces scope)
    {
        var i = start + 1;
        while (!IsSpace(bytes[i]) && bytes[i] is not ((byte)'>' or (byte)'/'))
        {
            i++;
        }
        var name = (start + 1, i - start - 1);
        while (true)
        {
            while (IsSpace(bytes[i]))
            {
                i++;
            }
            if (bytes[i] == (byte)'>')
            {
                return (name, i + 1, false);
            }
            if (bytes[i] == (byte)'/')
            {
                return (name, i + 2, true);
            }
            var nameStart = i;
            i += bytes.AsSpan(i).IndexOf((byte)'=');
            var attribute = bytes.AsSpan(nameStart, i - nameStart).TrimEnd(" \t\r\n"u8);
            i += bytes.AsSpan(i).IndexOfAny((byte)'"', (byte)'\'');
            var quote = bytes[i++];
            var length = bytes.AsSpan(i).IndexOf(quote);
            if (attribute.StartsWith("xmlns"u8) && (attribute.Length == 5 || attribute[5] == (byte)':'))
            {
                var prefix = attribute.Length == 5 ? "" : Encoding.UTF8.GetString(attribute[6..]) + ":";
                scope = scope.With(prefix, Encoding.UTF8.GetString(bytes, i, length));
            }
            i += length + 1;
        }
    }

    int After(int start, ReadOnlySpan<byte> mark) => start + bytes.AsSpan(start).IndexOf(mark) + mark.Length;

    static bool IsSpace(byte b) => b is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n';
}
