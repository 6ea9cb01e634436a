// The text of one paragraph, leaf or attribute, character by character, with the bytes each character came from.
using System.Text;
using OfficeKit.Markup;

namespace OfficeKit.Compiling.Tags;

/// <summary>What a stretch of text is part of, and so what may be written into it.</summary>
enum TextKind
{
    /// <summary>A paragraph of WordprocessingML.</summary>
    Word,

    /// <summary>A paragraph of DrawingML: shapes, charts, SmartArt.</summary>
    Drawing,

    /// <summary>A leaf element that is no paragraph: a document property, a field's instruction, a chart's cached value.</summary>
    Leaf,

    /// <summary>An attribute's value.</summary>
    Attribute,
}

/// <summary>One character and the bytes it came from. <see cref="Leaf"/> is the element that holds them.</summary>
readonly record struct TextAtom(char Char, int Start, int End, XmlElement Leaf);

/// <summary>The text of one paragraph, leaf or attribute, put together from all its runs.</summary>
sealed class TextUnit(XmlElement owner, TextKind kind)
{
    /// <summary>Stands for content that is not text: a drawing, a field, a note's reference.</summary>
    public const char Object = '\uFFFC';

    public XmlElement Owner { get; } = owner;

    public TextKind Kind { get; } = kind;

    public List<TextAtom> Atoms { get; } = [];

    /// <summary>The text alone, with <see cref="Object"/> where something else stands.</summary>
    public string Text =>
        string.Create(
            Atoms.Count,
            Atoms,
            (span, atoms) =>
            {
                for (var i = 0; i < span.Length; i++)
                {
                    span[i] = atoms[i].Char;
                }
            }
        );

    /// <summary>Reads a paragraph's text, or a leaf's.</summary>
    public static TextUnit Read(XmlTree tree, XmlElement owner)
    {
        var unit = new TextUnit(
            owner,
            owner.Name switch
            {
                "w:p" => TextKind.Word,
                "a:p" => TextKind.Drawing,
                _ => TextKind.Leaf,
            }
        );
        if (unit.Kind == TextKind.Leaf)
        {
            unit.ReadText(tree, owner, owner.ContentStart, owner.ContentEnd);
        }
        else
        {
            unit.ReadChildren(tree, owner);
        }
        return unit;
    }

    /// <summary>Reads the text of the runs in an element that is no paragraph, such as the content of a control.</summary>
    public static TextUnit ReadRuns(XmlTree tree, XmlElement container)
    {
        var unit = new TextUnit(container, TextKind.Word);
        unit.ReadChildren(tree, container);
        return unit;
    }

    /// <summary>Reads an attribute's value.</summary>
    public static TextUnit ReadAttribute(XmlTree tree, XmlElement owner, XmlAttribute attribute)
    {
        var unit = new TextUnit(owner, TextKind.Attribute);
        unit.ReadText(tree, owner, attribute.ValueStart, attribute.ValueEnd);
        return unit;
    }

    void ReadChildren(XmlTree tree, XmlElement parent)
    {
        foreach (var e in parent.Children)
        {
            if (Wml.IsText(e))
            {
                ReadText(tree, e, e.ContentStart, e.ContentEnd);
            }
            else if (Wml.IsObject(e))
            {
                Atoms.Add(new TextAtom(Object, e.Start, e.End, e));
            }
            else if (Mark(e) is { } mark)
            {
                Atoms.Add(new TextAtom(mark, e.Start, e.End, e));
            }
            else if (!Wml.IsProperties(e) && !Wml.IsDeleted(e))
            {
                ReadChildren(tree, e);
            }
        }
    }

    static char? Mark(XmlElement e) =>
        e.Name switch
        {
            // A page or column break is content; a line break is white space.
            "w:br" or "w:cr" or "a:br" => '\n',
            "w:tab" => '\t',
            "w:noBreakHyphen" => '-',
            "w:softHyphen" => '\u00AD',
            _ => null,
        };

    void ReadText(XmlTree tree, XmlElement leaf, int start, int end)
    {
        var bytes = tree.Slice(start, end);
        var i = 0;
        while (i < bytes.Length)
        {
            if (bytes[i] == (byte)'&')
            {
                var length = bytes[i..].IndexOf((byte)';') + 1;
                Add(Entity(bytes.Slice(i + 1, length - 2)), start + i, start + i + length, leaf);
                i += length;
            }
            else if (bytes[i] == (byte)'<')
            {
                i += ReadMarkup(bytes[i..], start + i, leaf);
            }
            else
            {
                Rune.DecodeFromUtf8(bytes[i..], out var rune, out var length);
                Add(rune, start + i, start + i + length, leaf);
                i += length;
            }
        }
    }

    int ReadMarkup(ReadOnlySpan<byte> bytes, int start, XmlElement leaf)
    {
        if (!bytes.StartsWith("<![CDATA["u8))
        {
            return bytes.IndexOf((byte)'>') + 1;
        }
        var length = bytes.IndexOf("]]>"u8);
        for (var i = 9; i < length; )
        {
            Rune.DecodeFromUtf8(bytes[i..], out var rune, out var size);
            Add(rune, start + i, start + i + size, leaf);
            i += size;
        }
        return length + 3;
    }

    void Add(Rune rune, int start, int end, XmlElement leaf)
    {
        Span<char> chars = stackalloc char[2];
        var count = rune.EncodeToUtf16(chars);
        for (var i = 0; i < count; i++)
        {
            Atoms.Add(new TextAtom(chars[i], start, end, leaf));
        }
    }

    static Rune Entity(ReadOnlySpan<byte> name)
    {
        if (name[0] == (byte)'#')
        {
            var text = Encoding.ASCII.GetString(name[1..]);
            return new Rune(text[0] == 'x' ? Convert.ToInt32(text[1..], 16) : int.Parse(text, System.Globalization.CultureInfo.InvariantCulture));
        }
        return Encoding.ASCII.GetString(name) switch
        {
            "amp" => new Rune('&'),
            "lt" => new Rune('<'),
            "gt" => new Rune('>'),
            "quot" => new Rune('"'),
            _ => new Rune('\''),
        };
    }
}
